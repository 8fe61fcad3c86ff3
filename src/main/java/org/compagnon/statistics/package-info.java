/// Figures a referee accepts: proportions, intervals, rank tests, tables, effect sizes, adjustments, each with its
/// source.
///
/// Pure Java. What is not defined is empty, never 0; an impossible input is refused by name.
/// Describe: [Proportion], [Sample], [Interval]. Compare groups: [MannWhitney], [KruskalWallis], [Dunn].
/// Cross: [ContingencyTable] with [Association], which chooses between [ChiSquare] and [FisherExact];
/// [CochranArmitage]. Before and after: [WilcoxonSignedRank], [McNemar]. How much: [CliffsDelta], [CramersV],
/// [OddsRatio]. Scales: [Reliability]. Many at once: [Adjustment].
///
/// Never: knows Spring, a person or a survey.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.compagnon.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
