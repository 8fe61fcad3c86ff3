/// Whether published counts, percentages, means and tests are possible together: no respondent's answer is needed.
///
/// Pure Java, so that the command line checks tables without starting anything. [TableReading] reads them,
/// [Referee] judges them, each [Finding] says what it found with its numbers.
///
/// Never: accuses. A finding says what cannot be, or what must be explained, and what would make it right.
@NamedInterface("published")
@NullMarked
package org.compagnon.analysis.published;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
