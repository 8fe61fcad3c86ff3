package org.compagnon.analysis.wording;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.compagnon.analysis.Consistency;
import org.compagnon.analysis.ItemTable;
import org.compagnon.shared.Words;
import org.compagnon.surveys.study.Item;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Study;

/// What things of a study are called in the reader’s language.
public final class Labels {

    private final Study study;
    private final Words words;

    public Labels(Study study, Words words) {
        this.study = study;
        this.words = words;
    }

    private Locale language() {
        return words.language();
    }

    public String population(String id) {
        return study.population(id).map(one -> one.in(language())).orElse(id);
    }

    public String wave(String id) {
        return study.wave(id).map(one -> one.in(language())).orElse(id);
    }

    /// Internes, après un an.
    public String group(String population, String wave) {
        return words.of("analysis.report.group", population(population), wave(wave));
    }

    public Optional<Item> item(String population, String wave, String id) {
        return study.questionnaire(population, wave).flatMap(asked -> asked.item(id));
    }

    /// Of the item, or of the row of a matrix.
    public String question(ItemTable.Place place) {
        return item(place.population(), place.wave(), place.item())
                .map(item -> place.row() == null ? item.in(language()) : row(item, place.row()))
                .orElse(place.item());
    }

    public String row(Item item, String row) {
        return item.kind() instanceof Kind.Matrix matrix
                ? matrix.rows().stream()
                        .filter(one -> one.id().equals(row))
                        .findFirst()
                        .map(one -> one.in(language()))
                        .orElse(row)
                : row;
    }

    /// As the questionnaire that asked it calls it.
    public String subscale(Consistency one) {
        return study.plan().subscales().stream()
                .filter(subscale -> subscale.id().equals(one.scale()))
                .findFirst()
                .flatMap(subscale ->
                        study.questionnaire(one.population(), one.wave()).map(asked -> subscale.in(language(), asked)))
                .orElse(one.scale());
    }

    /// A level of a scale with its label, or an option.
    public String value(Item item, String value) {
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
    public String among(String by, String value) {
        if (by.equals("wave")) return wave(value);
        if (by.equals("population")) return population(value);
        return study.questionnaires().stream()
                .flatMap(asked -> asked.item(by).stream())
                .findFirst()
                .map(item -> value(item, value))
                .orElse(value);
    }

    /// A group of a table: what its members answered, by each variable.
    public String among(ItemTable.Place place) {
        if (place.isOverall()) return words.of("analysis.results.everybody");
        return place.breakdown().entrySet().stream()
                .map(one -> among(one.getKey(), one.getValue()))
                .collect(Collectors.joining(words.of("analysis.results.crossed")));
    }

    public String column(String by) {
        return study.questionnaires().stream()
                .flatMap(asked -> asked.item(by).stream())
                .findFirst()
                .map(item -> item.in(language()))
                .orElse(by);
    }

    /// A level or an option as people read it, in quotation marks.
    String answer(Item item, String value) {
        return quoted(item.kind()
                .scaleIfAny()
                .filter(scale -> !scale.labels().isEmpty())
                .map(scale -> scale.labels().get(Integer.parseInt(value) - 1).in(language()))
                .orElseGet(() -> value(item, value)));
    }

    /// Without the full stop of a sentence that stands alone.
    String quoted(String said) {
        return words.of("analysis.sentence.quoted", unpunctuated(said));
    }

    public String unpunctuated(String said) {
        return said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
    }

    /// a, b ou c
    String either(List<String> names) {
        return joined("analysis.sentence.or", names);
    }

    /// a, b et c
    String both(List<String> names) {
        return joined("analysis.sentence.and", names);
    }

    private String joined(String last, List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : words.of(last, String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }
}
