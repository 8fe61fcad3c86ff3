package org.compagnon.analysis.results;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.Collected;
import org.compagnon.analysis.ItemTable;
import org.compagnon.surveys.study.Study;

/// What the closed waves of a study say.
///
/// @param late variables by which tables are broken down though no plan named them when the waves closed: exploratory
///     (rule 23)
/// @param crossings what readers have crossed so far
public record Evaluation(
        Basis basis, List<Collected> collected, Analysis analysis, Set<String> late, Crossings crossings) {

    public Evaluation {
        collected = List.copyOf(collected);
        late = Set.copyOf(late);
    }

    Evaluation(Basis basis, List<Collected> collected, Analysis analysis, Set<String> late) {
        this(basis, collected, analysis, late, new Crossings());
    }

    public Study study() {
        return analysis.study();
    }

    public Optional<Collected> of(String population, String wave) {
        return collected.stream()
                .filter(one -> one.questionnaire().population().equals(population)
                        && one.questionnaire().wave().equals(wave))
                .findFirst();
    }

    /// The tables of one item by several variables of the plan together; none where that would tell too much.
    public List<ItemTable> crossed(String population, String wave, String item, List<String> by) {
        return of(population, wave)
                .map(one -> crossings.of(population, wave, item, by, () -> Analysis.crossed(study(), collected, one)))
                .orElse(List.of());
    }
}
