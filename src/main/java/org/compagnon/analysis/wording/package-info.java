/// What the things of a study are called, how its numbers are written, and what each result says in a sentence that
/// claims no more than the figures do.
///
/// Pure Java, in the reader’s language.
@NamedInterface("wording")
@NullMarked
package org.compagnon.analysis.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
