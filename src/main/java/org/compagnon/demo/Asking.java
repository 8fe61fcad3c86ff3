package org.compagnon.demo;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.compagnon.accounts.AccountId;
import org.compagnon.shared.Period;
import org.compagnon.surveys.Invitee;
import org.compagnon.surveys.WaveId;
import org.jspecify.annotations.Nullable;

/// One population to be asked in a wave.
///
/// @param whom puts together who is invited
/// @param returns who of them does what on which day, counted from the first
record Asking(
        String population,
        Function<WaveId, List<Invitee>> whom,
        Function<List<Invitee>, Map<Integer, List<Sheet>>> returns) {

    /// Somebody draws a ballot.
    ///
    /// @param given what they answer with it, by column; absent: nothing
    record Sheet(AccountId who, @Nullable Map<String, List<String>> given) {}

    /// Any of the invited, in any order: most in the first days, some late.
    ///
    /// @param many how many of them
    static Map<Integer, List<Sheet>> byAnybody(
            List<Invitee> invited,
            int many,
            Period days,
            RandomGenerator chance,
            Function<Invitee, @Nullable Map<String, List<String>>> sheet) {
        var length = days.from().until(days.until(), ChronoUnit.DAYS) + 1;
        var drawing = new ArrayList<>(invited);
        Collections.shuffle(drawing, Random.from(chance));
        var byDay = new TreeMap<Integer, List<Sheet>>();
        for (var one : drawing.subList(0, many)) {
            var patience = chance.nextDouble();
            byDay.computeIfAbsent((int) (length * patience * patience), day -> new ArrayList<>())
                    .add(new Sheet(Objects.requireNonNull(one.account()), sheet.apply(one)));
        }
        return byDay;
    }
}
