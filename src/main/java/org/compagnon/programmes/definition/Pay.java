package org.compagnon.programmes.definition;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a tutor is owed for what was recorded: the sum of the rules, each under its conditions.
public record Pay(Currency currency, List<Rule> rules) {

    public Pay {
        rules = List.copyOf(rules);
    }

    /// One amount for each thing of a kind.
    ///
    /// @param per the period over which `atMost` and the kinds other than a meeting are counted
    /// @param atMost how many things are paid per tutee and period (per tutor and period for [Kind#TUTOR])
    /// @param cap what one tutor receives at most from this rule in a period
    public record Rule(
            Kind kind,
            BigDecimal amount,
            @Nullable PeriodKind per,
            @Nullable Integer atMost,
            @Nullable BigDecimal cap,
            Set<Condition> conditions) {
        public Rule {
            conditions = Set.copyOf(conditions);
        }
    }

    /// What is paid for: each meeting that counts, each tutee accompanied in a period, or the tutor's part as such.
    public enum Kind implements Worded {
        MEETING,
        TUTEE,
        TUTOR
    }

    /// What must be true for the amount to be owed.
    public enum Condition implements Worded {
        CHARTER_ACCEPTED,
        TRAINED,
        MINIMUM_REACHED,
        RECORDED_IN_PERIOD
    }
}
