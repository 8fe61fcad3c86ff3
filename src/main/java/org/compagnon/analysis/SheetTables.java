package org.compagnon.analysis;

import java.util.ArrayList;
import java.util.List;
import org.compagnon.analysis.Again.Before;
import org.compagnon.analysis.disclosure.Withheld;
import org.compagnon.surveys.study.Study;

/// All tables of what one population answered in one wave: of everybody, then by each breakdown.
final class SheetTables {

    private final Study study;
    private final Collected collected;
    private final List<Division> divisions;
    private final Again again;
    private final Discretion discretion;
    private final List<Counted> counted = new ArrayList<>();
    private final List<Withheld> known = new ArrayList<>();

    private record Counted(Counts everybody, List<Counts> divided, Secrets secrets) {}

    SheetTables(Study study, Collected collected, List<Before> earlier) {
        this.study = study;
        this.collected = collected;
        var names = study.plan().breakdown();
        this.divisions = names.stream().map(collected::division).toList();
        this.again = new Again(
                study.minimumCell(),
                collected,
                divisions,
                before -> names.stream().map(before::division).toList(),
                earlier);
        this.discretion = new Discretion(study.minimumCell(), collected, divisions);
        barAnswers();
    }

    /// Which groups tell an answer to the item that divides them.
    private void barAnswers() {
        for (var division : divisions)
            collected.position(division.names().getFirst()).ifPresent(position -> {
                var column = counted(position);
                discretion.barAnswers(column.everybody, column.secrets);
            });
    }

    Collected collected() {
        return collected;
    }

    /// By each variable of the plan.
    List<Division> divisions() {
        return divisions;
    }

    List<ItemTable> tables() {
        var tables = new ArrayList<ItemTable>();
        for (var position = 0; position < collected.columns().size(); position++)
            if (!collected.columns().get(position).isWordsOfOther()) tables.addAll(tables(position));
        return tables;
    }

    private List<ItemTable> tables(int position) {
        var tabulation = new Tabulation(study, collected, withheld(position));
        var column = counted(position);
        var tables = new ArrayList<ItemTable>();
        tables.add(tabulation.ofEverybody(column.everybody));
        for (var at = 0; at < divisions.size(); at++)
            if (!divisions.get(at).isBy(column.everybody.column().name()))
                tables.addAll(tabulation.ofGroups(column.divided.get(at), divisions.get(at), at));
        return tables;
    }

    /// Columns are judged in the order in which they were asked, because conditions speak of earlier ones.
    Withheld withheld(int position) {
        for (var next = known.size(); next <= position; next++) known.add(judged(next));
        return known.get(position);
    }

    private Withheld judged(int position) {
        var column = counted(position);
        return discretion.of(column.everybody, column.divided, column.secrets);
    }

    private Counted counted(int position) {
        for (var next = counted.size(); next <= position; next++) {
            var at = next;
            var everybody = Counts.of(collected, at, Division.none(collected.size()));
            var divided = divisions.stream()
                    .map(division -> Counts.of(collected, at, division))
                    .toList();
            counted.add(new Counted(everybody, divided, again.secrets(at, everybody, divided)));
        }
        return counted.get(position);
    }

    /// Makes secrets of what a wave of the same people withholds and this one shows. Whoever shows nothing of a column
    /// has no sums there from which anything could be subtracted.
    ///
    /// @return whether there was any; then all is to be judged again
    boolean adopt(SheetTables other) {
        var isNew = false;
        for (var position = 0; position < collected.columns().size(); position++) {
            var there = other.collected.askedAlike(collected, position);
            if (there.isEmpty()) continue;
            var shown = withheld(position);
            var theirs = other.withheld(there.getAsInt());
            if (theirs.base() || shown.base()) continue;
            var secrets = counted(position).secrets;
            isNew |= secrets.adopt(shown, theirs);
            for (var at = 0; at < divisions.size(); at++)
                isNew |= secrets.adopt(
                        at,
                        shown.breakdowns().get(at),
                        divisions.get(at),
                        theirs.breakdowns().get(at),
                        other.divisions.get(at));
        }
        return isNew;
    }

    void judgeAgain() {
        barAnswers();
        for (var position = 0; position < known.size(); position++) known.set(position, judged(position));
    }
}
