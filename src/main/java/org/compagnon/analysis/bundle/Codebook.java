package org.compagnon.analysis.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.compagnon.analysis.wording.Labels;
import org.compagnon.shared.Words;
import org.compagnon.surveys.study.Column;
import org.compagnon.surveys.study.Item;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Questionnaire;
import org.compagnon.surveys.study.Study;
import org.compagnon.surveys.study.StudyText;

/// What every variable asks and what its codes mean: a line per answer to compute with, and pages to read.
final class Codebook {

    private final Study study;
    private final Words words;
    private final Labels french;
    private final Labels english;

    Codebook(Study study, Words words) {
        this.study = study;
        this.words = words;
        this.french = new Labels(study, Words.in(Words.FRENCH));
        this.english = new Labels(study, Words.in(Words.ENGLISH));
    }

    String csv() {
        var lines = new ArrayList<List<String>>();
        for (var asked : study.questionnaires())
            for (var column : asked.columns()) if (!column.isWordsOfOther()) lines.addAll(lines(asked, column));
        return Lines.of(
                List.of(
                        "population",
                        "wave",
                        "item",
                        "row",
                        "variable",
                        "type",
                        "text_fr",
                        "text_en",
                        "shown_if",
                        "value",
                        "label_fr",
                        "label_en",
                        "cut"),
                lines);
    }

    private List<List<String>> lines(Questionnaire asked, Column column) {
        var answers = answers(column.item());
        var french = text(column, Words.FRENCH);
        var english = text(column, Words.ENGLISH);
        return (answers.isEmpty() ? List.of("") : answers)
                .stream()
                        .map(value -> List.of(
                                asked.population(),
                                asked.wave(),
                                column.item().id(),
                                Objects.requireNonNullElse(column.part(), ""),
                                column.name(),
                                StudyText.type(column.item().kind()),
                                french,
                                english,
                                condition(column.item()),
                                value,
                                label(column.item(), value, Words.FRENCH),
                                label(column.item(), value, Words.ENGLISH),
                                cut(column.item().kind(), value)))
                        .toList();
    }

    private static List<String> answers(Item item) {
        return item.kind().answers();
    }

    private String text(Column column, Locale language) {
        var whole = column.item().in(language);
        var part = column.part();
        return part == null
                ? whole
                : Words.in(language)
                        .of("analysis.report.part", whole, labels(language).row(column.item(), part));
    }

    private Labels labels(Locale language) {
        return language.equals(Words.ENGLISH) ? english : french;
    }

    private static String condition(Item item) {
        return item.shownIf() == null ? "" : item.shownIf().toString();
    }

    private String label(Item item, String value, Locale language) {
        if (value.isEmpty()) return "";
        return item.kind()
                .scaleIfAny()
                .map(scale -> scale.labels().isEmpty()
                        ? ""
                        : scale.labels().get(Integer.parseInt(value) - 1).in(language))
                .orElseGet(() -> labels(language).value(item, value));
    }

    private static String cut(Kind kind, String value) {
        return kind.scaleIfAny()
                .map(scale -> scale.positive().contains(Integer.valueOf(value))
                        ? "positive"
                        : scale.negative().contains(Integer.valueOf(value)) ? "negative" : "")
                .orElse("");
    }

    String markdown() {
        var text = new StringBuilder("# ")
                .append(words.of("analysis.bundle.codebook"))
                .append("\n");
        for (var asked : study.questionnaires()) {
            text.append("\n## ")
                    .append(new Labels(study, words).group(asked.population(), asked.wave()))
                    .append(" (`%s`, `%s`)\n".formatted(asked.population(), asked.wave()));
            for (var column : asked.columns()) if (!column.isWordsOfOther()) describe(column, text);
        }
        text.append("\n").append(words.of("analysis.bundle.codebook.missing")).append("\n");
        return text.toString();
    }

    private void describe(Column column, StringBuilder text) {
        text.append("\n### `%s`\n\n".formatted(column.name()))
                .append("- fr: %s\n- en: %s\n- ".formatted(text(column, Words.FRENCH), text(column, Words.ENGLISH)))
                .append(words.of("analysis.bundle.codebook.type."
                        + StudyText.type(column.item().kind())))
                .append("\n");
        var condition = condition(column.item());
        if (!condition.isEmpty())
            text.append("- ")
                    .append(words.of("analysis.bundle.codebook.shown-if", "`" + condition + "`"))
                    .append("\n");
        for (var value : answers(column.item())) {
            var cut = cut(column.item().kind(), value);
            var labelFr = label(column.item(), value, Words.FRENCH);
            text.append("  - `%s`".formatted(value));
            if (!labelFr.isEmpty())
                text.append(" %s / %s".formatted(labelFr, label(column.item(), value, Words.ENGLISH)));
            if (!cut.isEmpty()) text.append(" – ").append(words.of("analysis.bundle.codebook." + cut));
            text.append("\n");
        }
    }
}
