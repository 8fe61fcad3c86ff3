/// The same person before and after, without knowing who: the self-generated code of a panel.
///
/// The browser sends a [PanelCode], never an element of it (`static/compagnon-panel.js`). A [Pepper] that lies
/// outside the database turns it into the [KeptCode] that is stored; [PanelMatching] links two waves by kept codes,
/// and tolerates one changed element.
///
/// Pure Java. How hard such a code is to guess stands in `docs/threat-model.md`.
@NamedInterface("panel")
@NullMarked
package org.compagnon.surveys.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
