/// What must not be shown of counts, so that nobody computes fewer than the minimum from what is shown (rule 22).
///
/// Works on whole numbers alone: who answered what, in which group. [Protection] decides, [TwoWay] guards one
/// breakdown, [Room] says how far a withheld count could still be another one, [Crossing] guards several variables
/// at once, [Unshown] what they tell of still more, [OtherAnswers] a figure that several questions have in common.
///
/// Never: knows an item, a person or a page.
@NullMarked
package org.compagnon.analysis.disclosure;

import org.jspecify.annotations.NullMarked;
