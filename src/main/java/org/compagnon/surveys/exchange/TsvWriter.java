package org.compagnon.surveys.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.compagnon.files.CsvStyle;
import org.compagnon.files.Export;
import org.compagnon.surveys.exchange.LimeSurvey.Group;
import org.compagnon.surveys.exchange.LimeSurvey.Part;
import org.compagnon.surveys.exchange.LimeSurvey.Question;

/// Writes LimeSurvey’s tab-separated structure: the whole survey in its first language, then in the others.
final class TsvWriter {

    /// What every version knows; attributes follow.
    static final List<String> COLUMNS = List.of(
            "id",
            "related_id",
            "class",
            "type/scale",
            "name",
            "relevance",
            "text",
            "help",
            "language",
            "validation",
            "mandatory",
            "other",
            "default",
            "same_default");

    private static final CsvStyle STYLE = new CsvStyle('\t', true);

    private final LimeSurvey survey;
    private final List<Map<String, String>> lines = new ArrayList<>();

    /// Questions and subquestions are counted together: LimeSurvey keeps both in one table.
    private int lastId;

    private TsvWriter(LimeSurvey survey) {
        this.survey = survey;
    }

    static byte[] write(LimeSurvey survey) {
        var writer = new TsvWriter(survey);
        writer.fill();
        return writer.file();
    }

    private void add(String... fields) {
        var line = new LinkedHashMap<String, String>();
        for (var i = 0; i < fields.length; i += 2) line.put(fields[i], fields[i + 1]);
        lines.add(line);
    }

    private void fill() {
        var others = survey.languages().subList(1, survey.languages().size());
        add("class", "S", "name", "language", "text", survey.languages().getFirst());
        add("class", "S", "name", "additional_languages", "text", String.join(" ", others));
        add("class", "S", "name", "anonymized", "text", "Y");
        add("class", "S", "name", "format", "text", "G");
        for (var language : survey.languages()) {
            setting("surveyls_title", survey.title(), language);
            setting("surveyls_welcometext", survey.welcome(), language);
            setting("surveyls_endtext", survey.end(), language);
        }
        for (var language : survey.languages()) {
            var group = 0;
            lastId = 0;
            for (var one : survey.groups()) {
                group(one, ++group, language);
                for (var asked : one.questions()) question(asked, language);
            }
        }
    }

    private void setting(String name, InLanguages text, String language) {
        add("class", "SL", "name", name, "text", text.in(language).orElse(""), "language", language);
    }

    private void group(Group group, int number, String language) {
        add(
                "id",
                String.valueOf(number),
                "class",
                "G",
                "type/scale",
                String.valueOf(number),
                "name",
                group.name().in(language).orElse(""),
                "relevance",
                group.relevance(),
                "text",
                group.description().in(language).orElse(""),
                "language",
                language);
    }

    private void question(Question question, String language) {
        var number = ++lastId;
        add(
                "id",
                String.valueOf(number),
                "class",
                "Q",
                "type/scale",
                question.type(),
                "name",
                question.code(),
                "relevance",
                question.relevance(),
                "text",
                question.text().in(language).orElse(""),
                "help",
                question.help().in(language).orElse(""),
                "language",
                language,
                "mandatory",
                question.mandatory(),
                "other",
                question.other() ? "Y" : "N",
                "question_theme_name",
                LssWriter.THEMES.getOrDefault(question.type(), ""));
        lines.getLast().putAll(question.attributes());
        for (var part : question.subquestions()) part("SQ", part, ++lastId, language);
        for (var part : question.answers()) part("A", part, number, language);
    }

    private void part(String type, Part part, int number, String language) {
        add(
                "id",
                String.valueOf(number),
                "class",
                type,
                "type/scale",
                "0",
                "name",
                part.code(),
                "relevance",
                type.equals("SQ") ? "1" : "",
                "text",
                part.text().in(language).orElse(""),
                "language",
                language);
    }

    private byte[] file() {
        var attributes = new TreeSet<String>();
        lines.forEach(line -> attributes.addAll(line.keySet()));
        COLUMNS.forEach(attributes::remove);
        var columns = new ArrayList<>(COLUMNS);
        columns.addAll(attributes);
        var bytes = new ByteArrayOutputStream();
        try (var export = Export.csv(bytes, STYLE)) {
            export.row(columns);
            for (var line : lines)
                export.row(columns.stream()
                        .map(column -> line.getOrDefault(column, ""))
                        .toList());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
