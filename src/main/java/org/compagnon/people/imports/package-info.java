/// Bringing in a department’s list: upload, columns, preview, confirmation; the same for every kind of list.
///
/// A room that takes lists in contributes an [ImportKind]; nothing is written before somebody confirms.
@NamedInterface("imports")
@NullMarked
package org.compagnon.people.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
