/// The statement of a study, read from YAML and checked: populations, waves, questionnaires, the analysis planned; and
/// what follows from a questionnaire alone: which items are shown, which answers stand.
///
/// Pure Java, so that the command line reads a study without starting anything.
/// Never: knows who answers.
@NamedInterface("study")
@NullMarked
package org.compagnon.surveys.study;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
