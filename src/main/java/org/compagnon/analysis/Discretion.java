package org.compagnon.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.compagnon.analysis.disclosure.Breakdown;
import org.compagnon.analysis.disclosure.Nesting;
import org.compagnon.analysis.disclosure.Protection;
import org.compagnon.analysis.disclosure.Question;
import org.compagnon.analysis.disclosure.Withheld;
import org.compagnon.surveys.study.Condition;
import org.compagnon.surveys.study.Kind;

/// Decides for one population and wave what is withheld of each column, so that no column gives another away (rule
/// 22): whoever was shown a question under a condition says how many met it; and a group’s size is an answer where the
/// groups are an item.
final class Discretion {

    private final int minimum;
    private final Collected collected;
    private final List<Division> divisions;
    private final List<Nesting> places;
    private final Map<String, Withheld> known = new HashMap<>();
    private final Map<String, boolean[]> answersBarred = new HashMap<>();

    Discretion(int minimum, Collected collected, List<Division> divisions) {
        this.minimum = minimum;
        this.collected = collected;
        this.divisions = divisions;
        this.places = Nesting.of(
                divisions.stream().map(Division::of).toList(),
                divisions.stream().mapToInt(Division::places).toArray(),
                minimum);
    }

    /// What may not be told of an item’s own answers bars the groups that they make.
    void barAnswers(Counts everybody, Secrets secrets) {
        var alone = Protection.of(question(everybody, List.of(), -1, secrets), minimum);
        answersBarred.put(everybody.column().name(), alone.categories());
    }

    /// Columns are judged in the order in which they were asked, because conditions speak of earlier ones.
    ///
    /// @param counts the column by each division, in their order
    /// @param secrets more may be noted there
    /// @return one line per category; of several options, one per option
    Withheld of(Counts everybody, List<Counts> counts, Secrets secrets) {
        var found = everybody.several()
                ? several(everybody, counts, secrets)
                : Protection.of(question(everybody, counts, -1, secrets), minimum);
        known.put(everybody.column().name(), found);
        return found;
    }

    private Withheld several(Counts everybody, List<Counts> counts, Secrets secrets) {
        var options = everybody.categories().size();
        var most = ((Kind.Multiple) everybody.column().item().kind()).most();
        while (true) {
            var each = IntStream.range(0, options)
                    .mapToObj(option -> Protection.of(question(everybody, counts, option, secrets), minimum))
                    .toList();
            var together = Options.together(each, options);
            if (minimum < 2 || most == null || !Options.bindMore(together, everybody, counts, most, minimum, secrets))
                return together;
        }
    }

    /// @param option chosen or not, where several can be; else −1
    private Question question(Counts everybody, List<Counts> counts, int option, Secrets secrets) {
        var kind = everybody.column().item().kind();
        var breakdowns = IntStream.range(0, counts.size())
                .mapToObj(at -> breakdown(everybody, counts.get(at), at, option, secrets))
                .toList();
        var whole = option < 0 ? everybody.whole() : chosen(everybody.whole()[option], everybody.wholeBase());
        return new Question(
                whole,
                everybody.wholeBase(),
                kind.scaleIfAny().isPresent(),
                option < 0 ? sides(kind, whole.length) : new int[2],
                isBarred(everybody, -1, 0),
                option < 0 ? secrets.ofWhole() : new boolean[] {secrets.ofWhole()[option], secrets.ofWhole()[option]},
                breakdowns);
    }

    private static long[] chosen(long count, long base) {
        return new long[] {count, base - count};
    }

    private Breakdown breakdown(Counts everybody, Counts counts, int at, int option, Secrets secrets) {
        var groups = counts.groups();
        var lines = option < 0 ? everybody.categories().size() : 2;
        var cells = new long[lines][groups];
        var bases = new long[groups];
        var barred = new boolean[groups];
        var secret = new boolean[lines][groups];
        for (var group = 0; group < groups; group++) {
            bases[group] = counts.base(group);
            barred[group] = secrets.ofGroups(at).bases()[group]
                    || isBarred(counts, at, group)
                    || isBarredByItsAnswer(at, group);
            var column = option < 0 ? counts.counts(group) : chosen(counts.count(group, option), counts.base(group));
            for (var line = 0; line < lines; line++) {
                cells[line][group] = column[line];
                secret[line][group] = secrets.ofGroups(at).cells()[option < 0 ? line : option][group];
            }
        }
        return new Breakdown(cells, bases, barred, secret, places.get(at));
    }

    private boolean isBarredByItsAnswer(int at, int group) {
        var division = divisions.get(at);
        var name = division.names().getFirst();
        var barred = answersBarred.get(name);
        if (barred == null) return false;
        var column = collected.columns().get(collected.position(name).orElseThrow());
        return barred[
                column.item().kind().answers().indexOf(division.breakdown(group).get(name))];
    }

    private static int[] sides(Kind kind, int categories) {
        var sides = new int[categories];
        kind.scaleIfAny().ifPresent(scale -> {
            for (var level = 0; level < categories; level++)
                sides[level] = scale.positive().contains(level + 1)
                        ? 1
                        : scale.negative().contains(level + 1) ? 2 : 0;
        });
        return sides;
    }

    /// Whether how many were shown an item tells what may not be told of the items that decided it.
    ///
    /// @param at the breakdown, or −1 for everybody
    private boolean isBarred(Counts counts, int at, int group) {
        var condition = counts.column().item().shownIf();
        if (condition == null) return false;
        return counts.isNotShownToFew(group, minimum)
                || condition.tests().anyMatch(test -> tellsApart(test, at, group));
    }

    private boolean tellsApart(Condition.Test test, int at, int group) {
        var withheld = known.get(test.column());
        if (withheld == null) return false;
        var column = collected.columns().get(collected.position(test.column()).orElseThrow());
        var kind = column.item().kind();
        var answers = kind.answers();
        var hidden = hidden(withheld, at, group);
        var hiddenAnswers = IntStream.range(0, hidden.length)
                .filter(answer -> hidden[answer])
                .mapToObj(answers::get)
                .toList();
        if (kind instanceof Kind.Multiple) return hiddenAnswers.stream().anyMatch(test.values()::contains);
        var meeting = hiddenAnswers.stream()
                .filter(answer -> test.holds(_ -> Set.of(answer)))
                .count();
        return meeting > 0 && meeting < hiddenAnswers.size();
    }

    private static boolean[] hidden(Withheld withheld, int at, int group) {
        if (at < 0 || withheld.base()) return withheld.categories();
        var ofGroups = withheld.breakdowns().get(at);
        var hidden = new boolean[withheld.categories().length];
        for (var line = 0; line < hidden.length; line++)
            hidden[line] =
                    group < ofGroups.bases().length && (ofGroups.bases()[group] || ofGroups.cells()[line][group]);
        return hidden;
    }
}
