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

    private void add(String columns, String... values) {
        var line = new LinkedHashMap<String, String>();
        var names = columns.split(" ");
        for (var i = 0; i < names.length; i++) line.put(names[i], values[i]);
        lines.add(line);
    }

    private void fill() {
        var others = survey.languages().subList(1, survey.languages().size());
        add("class name text", "S", "sid", LssWriter.SURVEY);
        add("class name text", "S", "language", survey.languages().getFirst());
        add("class name text", "S", "additional_languages", String.join(" ", others));
        add("class name text", "S", "anonymized", "Y");
        add("class name text", "S", "format", "G");
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
        add("class name text language", "SL", name, text.in(language).orElse(""), language);
    }

    private void group(Group group, int number, String language) {
        add(
                "id class type/scale name relevance text language",
                String.valueOf(number),
                "G",
                String.valueOf(number),
                group.name().in(language).orElse(""),
                group.relevance(),
                group.description().in(language).orElse(""),
                language);
    }

    private void question(Question question, String language) {
        var number = ++lastId;
        add(
                "id class type/scale name relevance text help language mandatory other question_theme_name",
                String.valueOf(number),
                "Q",
                question.type(),
                question.code(),
                question.relevance(),
                question.text().in(language).orElse(""),
                question.help().in(language).orElse(""),
                language,
                question.mandatory(),
                question.other() ? "Y" : "N",
                LssWriter.THEMES.getOrDefault(question.type(), ""));
        lines.getLast().putAll(question.attributes());
        for (var part : question.subquestions()) part("SQ", part, ++lastId, language);
        for (var part : question.answers()) part("A", part, number, language);
    }

    private void part(String type, Part part, int number, String language) {
        add(
                "id class type/scale name relevance text language",
                String.valueOf(number),
                type,
                "0",
                part.code(),
                type.equals("SQ") ? "1" : "",
                part.text().in(language).orElse(""),
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
