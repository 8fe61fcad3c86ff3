package org.compagnon.analysis;

import java.util.ArrayList;
import java.util.List;
import org.compagnon.analysis.disclosure.Withheld;
import org.compagnon.surveys.study.Study;

/// All tables of what one population answered in one wave: of everybody, then by each breakdown.
final class SheetTables {

    private final Study study;
    private final Collected collected;
    private final List<Division> divisions;
    private final Discretion discretion;
    private final List<Withheld> known = new ArrayList<>();

    SheetTables(Study study, Collected collected, List<Collected> earlier) {
        this.study = study;
        this.collected = collected;
        this.divisions =
                study.plan().breakdown().stream().map(collected::division).toList();
        var names = study.plan().breakdown();
        var again = new Again(
                study.minimumCell(),
                collected,
                divisions,
                before -> names.stream().map(before::division).toList(),
                earlier);
        this.discretion = new Discretion(study.minimumCell(), collected, divisions, again);
    }

    List<ItemTable> tables() {
        var tables = new ArrayList<ItemTable>();
        for (var position = 0; position < collected.columns().size(); position++) {
            var ofColumn = tables(position);
            if (!collected.columns().get(position).isWordsOfOther()) tables.addAll(ofColumn);
        }
        return tables;
    }

    /// What is withheld of a column; the columns before it are judged first, as conditions ask for it.
    Withheld withheld(int position) {
        for (var before = known.size(); before <= position; before++)
            known.add(discretion.of(before, everybody(before), divided(before)));
        return known.get(position);
    }

    private Counts everybody(int position) {
        return Counts.of(collected, position, Division.none(collected.size()));
    }

    private List<Counts> divided(int position) {
        return divisions.stream()
                .map(division -> Counts.of(collected, position, division))
                .toList();
    }

    private List<ItemTable> tables(int position) {
        var everybody = everybody(position);
        var divided = divided(position);
        known.add(discretion.of(position, everybody, divided));
        var tabulation = new Tabulation(study, collected, known.getLast());
        var tables = new ArrayList<ItemTable>();
        tables.add(tabulation.ofEverybody(everybody));
        for (var at = 0; at < divisions.size(); at++)
            if (!divisions.get(at).isBy(everybody.column().name()))
                tables.addAll(tabulation.ofGroups(divided.get(at), divisions.get(at), at));
        return tables;
    }
}
