package org.compagnon.analysis.reports;

import java.util.Locale;
import java.util.Optional;
import org.compagnon.analysis.ItemTable;
import org.compagnon.shared.Words;
import org.compagnon.surveys.study.Item;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Study;

/// What things of a study are called in the reader’s language.
final class Labels {

    private final Study study;
    private final Words words;

    Labels(Study study, Words words) {
        this.study = study;
        this.words = words;
    }

    private Locale language() {
        return words.language();
    }

    String population(String id) {
        return study.population(id).map(one -> one.in(language())).orElse(id);
    }

    String wave(String id) {
        return study.wave(id).map(one -> one.in(language())).orElse(id);
    }

    /// Internes, après un an.
    String group(String population, String wave) {
        return words.of("analysis.report.group", population(population), wave(wave));
    }

    Optional<Item> item(String population, String wave, String id) {
        return study.questionnaire(population, wave).flatMap(asked -> asked.item(id));
    }

    /// Of the item, or of the row of a matrix.
    String question(ItemTable.Place place) {
        return item(place.population(), place.wave(), place.item())
                .map(item -> place.row() == null ? item.in(language()) : row(item, place.row()))
                .orElse(place.item());
    }

    String row(Item item, String row) {
        return item.kind() instanceof Kind.Matrix matrix
                ? matrix.rows().stream()
                        .filter(one -> one.id().equals(row))
                        .findFirst()
                        .map(one -> one.in(language()))
                        .orElse(row)
                : row;
    }

    /// A level of a scale with its label, or an option.
    String value(Item item, String value) {
        var scale = item.kind().scaleIfAny();
        if (scale.isPresent()) {
            var labels = scale.get().labels();
            return labels.isEmpty()
                    ? value
                    : words.of(
                            "analysis.report.level",
                            value,
                            labels.get(Integer.parseInt(value) - 1).in(language()));
        }
        return item.kind()
                .choicesIfAny()
                .flatMap(choices -> choices.option(value))
                .map(one -> one.in(language()))
                .orElseGet(() -> value.equals(Kind.OTHER) ? words.of("analysis.report.other") : value);
    }

    /// A group of a comparison or of a breakdown.
    String among(String by, String value) {
        if (by.equals("wave")) return wave(value);
        if (by.equals("population")) return population(value);
        return study.questionnaires().stream()
                .flatMap(asked -> asked.item(by).stream())
                .findFirst()
                .map(item -> value(item, value))
                .orElse(value);
    }

    String column(String by) {
        return study.questionnaires().stream()
                .flatMap(asked -> asked.item(by).stream())
                .findFirst()
                .map(item -> item.in(language()))
                .orElse(by);
    }
}
