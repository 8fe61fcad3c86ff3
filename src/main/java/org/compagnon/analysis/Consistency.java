package org.compagnon.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.compagnon.statistics.Interval;

/// How far the items of one subscale go together, among those of one population who answered all of them in one wave.
///
/// @param scale the subscale’s id
/// @param items its columns, as a file of responses heads them
/// @param reversed those whose levels are turned round
/// @param n who answered every item
/// @param alpha Cronbach’s
/// @param interval of α
/// @param omega McDonald’s; of three items or more. Where small counts are withheld, it may be withheld alone
/// @param suppressed whether it would tell of too few people: then nothing of it is said
/// @param exploratory whether it was planned only after the answers were in
public record Consistency(
        String scale,
        List<String> items,
        List<String> reversed,
        String population,
        String wave,
        OptionalLong n,
        OptionalDouble alpha,
        Optional<Interval> interval,
        OptionalDouble omega,
        boolean suppressed,
        boolean exploratory) {

    public Consistency {
        items = List.copyOf(items);
        reversed = List.copyOf(reversed);
    }

    /// What is left when nothing of it may be said.
    public Consistency withheld() {
        return new Consistency(
                scale,
                items,
                reversed,
                population,
                wave,
                OptionalLong.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                true,
                exploratory);
    }
}
