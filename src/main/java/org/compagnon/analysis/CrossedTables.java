package org.compagnon.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.compagnon.analysis.disclosure.Withheld;
import org.compagnon.analysis.disclosure.Withheld.OfGroups;
import org.compagnon.surveys.study.Study;

/// The tables of items by several variables of the plan together: in linked waves the same cells, or nothing. What was
/// found out for one item is remembered for the next.
public final class CrossedTables {

    private static final int MOST_VARIABLES = 3;

    private final Study study;
    private final Collected collected;
    private final Waves waves;
    private final int mine;
    private final List<CrossedSheet> sheets;
    private final Map<Asked, Optional<OfGroups>> found = new HashMap<>();

    /// A column of one wave, by these variables of the plan.
    private record Asked(int wave, int column, List<Integer> variables) {}

    CrossedTables(Study study, Collected collected, List<Collected> all) {
        this.study = study;
        this.collected = collected;
        this.waves = Waves.of(study, collected.questionnaire().population(), all);
        this.mine = waves.place(collected);
        this.sheets = IntStream.range(0, waves.sheets().size())
                .mapToObj(wave -> new CrossedSheet(study, waves.sheets().get(wave), waves.before(wave)))
                .toList();
    }

    /// @param by two or three variables of the plan; by one the tables are among [Analysis#tables] already
    /// @return nothing where the variables are not of the plan, or the tables would tell too much
    public List<ItemTable> of(String item, List<String> by) {
        var names = study.plan().breakdown();
        if (by.size() < 2 || by.size() > MOST_VARIABLES || !names.containsAll(by)) return List.of();
        var variables = by.stream().map(names::indexOf).sorted().distinct().toList();
        if (variables.size() < by.size() || by.contains(item)) return List.of();
        var tables = new ArrayList<ItemTable>();
        for (var position = 0; position < collected.columns().size(); position++) {
            var column = collected.columns().get(position);
            if (column.item().id().equals(item) && !column.isWordsOfOther()) tables.addAll(of(position, variables));
        }
        return tables;
    }

    private List<ItemTable> of(int position, List<Integer> variables) {
        var hidden = withheld(new Asked(mine, position, variables));
        if (hidden.isEmpty()) return List.of();
        var division = sheets.get(mine).division(variables);
        var counts = Counts.of(collected, position, division);
        var whole = sheets.get(mine).alone().withheld(position);
        var tables = new Tabulation(
                        study, collected, new Withheld(whole.base(), whole.categories(), List.of(hidden.get())))
                .ofGroups(counts, division, 0);
        return IntStream.range(0, tables.size())
                .filter(group -> counts.base(group) + counts.missing(group) + counts.notShown(group) > 0)
                .mapToObj(tables::get)
                .toList();
    }

    /// Empty where nothing of it may be shown.
    private Optional<OfGroups> withheld(Asked asked) {
        if (!found.containsKey(asked)) {
            if (study.minimumCell() > 1) decide(asked);
            else found.put(asked, Optional.of(everything(asked)));
        }
        return found.getOrDefault(asked, Optional.empty());
    }

    private OfGroups everything(Asked asked) {
        var sheet = sheets.get(asked.wave);
        var categories = sheet.alone().withheld(asked.column).categories().length;
        return OfGroups.of(categories, sheet.division(asked.variables).places());
    }

    private void decide(Asked asked) {
        var alike = alike(asked);
        // Conditions that run in a circle over the waves find nothing shown.
        alike.values().forEach(one -> found.put(one, Optional.empty()));
        var columns = new HashMap<Integer, CrossedColumn>();
        for (var one : alike.values())
            sheets.get(one.wave)
                    .column(one.column, one.variables, (column, by) -> withheld(new Asked(one.wave, column, by)))
                    .ifPresent(column -> columns.put(one.wave, column));
        while (columns.size() == alike.size()
                && columns.values().stream().allMatch(column -> column.hidden().isPresent())) {
            var toJudge = waves.adopting((one, other) -> columns.containsKey(one)
                    && columns.containsKey(other)
                    && columns.get(one).adopt(columns.get(other)));
            if (toJudge.isEmpty()) {
                columns.forEach((wave, column) -> found.put(alike.get(wave), column.hidden()));
                return;
            }
            columns.forEach((wave, column) -> {
                if (toJudge.contains(wave)) column.judge();
            });
        }
    }

    /// The same in all waves that are linked with it and show anything of it, by wave.
    private Map<Integer, Asked> alike(Asked asked) {
        var alike = new HashMap<>(Map.of(asked.wave, asked));
        var next = new ArrayDeque<>(List.of(asked));
        while (!next.isEmpty()) {
            var one = next.remove();
            for (var wave : waves.linkedWith(one.wave)) {
                var sheet = sheets.get(wave).alone();
                var there = sheet.collected().askedAlike(collected(one.wave), one.column);
                if (there.isEmpty()
                        || alike.containsKey(wave)
                        || sheet.withheld(there.getAsInt()).base()) continue;
                var other = new Asked(wave, there.getAsInt(), asked.variables);
                alike.put(wave, other);
                next.add(other);
            }
        }
        return alike;
    }

    private Collected collected(int wave) {
        return sheets.get(wave).alone().collected();
    }
}
