package org.compagnon.surveys.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Problem;
import org.compagnon.surveys.exchange.LimeSurvey.Group;
import org.compagnon.surveys.exchange.LimeSurvey.Part;
import org.compagnon.surveys.exchange.LimeSurvey.Question;
import org.compagnon.surveys.exchange.XmlRows.Row;

/// Reads LimeSurvey’s `.lss`, a dump of its tables. Until version 3 words stand in the row of each language, since then
/// in tables of their own whose names end in `_l10ns`.
final class LssReader {

    private static final List<String> EXTRAS =
            List.of("quota", "assessments", "survey_url_parameters", "plugin_settings");

    private final XmlRows xml;
    private final Map<String, Map<String, InLanguages>> words = new HashMap<>();

    private final Map<String, List<Row>> parts;
    private final Map<String, List<Row>> attributes;
    private final Map<String, List<Row>> answers;
    private final Map<String, List<Row>> defaults;
    private final Map<String, List<Row>> conditions;
    private final Map<String, InLanguages> answerWords = new HashMap<>();

    private LssReader(XmlRows xml) {
        this.xml = xml;
        parts = xml.sectionBy("subquestions", "parent_qid");
        xml.sectionBy("questions", "parent_qid")
                .forEach((parent, rows) ->
                        parts.computeIfAbsent(parent, qid -> new ArrayList<>()).addAll(rows));
        attributes = xml.sectionBy("question_attributes", "qid");
        answers = xml.sectionBy("answers", "qid");
        defaults = xml.sectionBy("defaultvalues", "qid");
        conditions = xml.sectionBy("conditions", "qid");
    }

    static boolean isOne(String opening) {
        return opening.contains("<LimeSurveyDocType");
    }

    static LimeSurvey read(String file, byte[] content) {
        var xml = XmlRows.read(file, content);
        var type = xml.texts("LimeSurveyDocType");
        if (!type.equals(List.of("Survey")))
            throw new InputRefused(
                    Problem.inFile(file, "surveys.exchange.lss.not-a-survey", type.isEmpty() ? "?" : type.getFirst()));
        return new LssReader(xml).survey();
    }

    private LimeSurvey survey() {
        learnWords("group", "gid", "group_name", "description");
        learnWords("question", "qid", "question", "help");
        learnAnswerWords();
        var extras = new LinkedHashMap<String, Integer>();
        for (var extra : EXTRAS)
            if (!xml.section(extra).isEmpty())
                extras.put(extra, xml.section(extra).size());
        return new LimeSurvey(
                languages(),
                setting("surveyls_title"),
                setting("surveyls_welcometext"),
                setting("surveyls_endtext"),
                groups(),
                extras);
    }

    private List<String> languages() {
        var base = xml.section("surveys").stream()
                .map(row -> row.field("language"))
                .filter(language -> !language.isBlank());
        return Stream.concat(base, xml.texts("languages").stream())
                .filter(language -> !language.isBlank())
                .distinct()
                .toList();
    }

    private InLanguages setting(String name) {
        var said = InLanguages.NOTHING;
        for (var row : xml.section("surveys_languagesettings"))
            said = said.with(row.field("surveyls_language"), row.field(name));
        return said;
    }

    /// Both ways of keeping words, told apart by which table holds them.
    private void learnWords(String thing, String id, String... fields) {
        var rows = new ArrayList<Row>();
        rows.addAll(xml.section(thing + "s"));
        if (thing.equals("question")) rows.addAll(xml.section("subquestions"));
        rows.addAll(xml.section(thing + "_l10ns"));
        for (var row : rows)
            for (var field : fields)
                if (row.fields().containsKey(field))
                    words.computeIfAbsent(thing + "." + field, name -> new HashMap<>())
                            .merge(
                                    row.field(id),
                                    InLanguages.NOTHING.with(row.field("language"), row.field(field)),
                                    (before, now) -> before.with(row.field("language"), row.field(field)));
    }

    private InLanguages said(String what, String id) {
        return words.getOrDefault(what, Map.of()).getOrDefault(id, InLanguages.NOTHING);
    }

    private List<Group> groups() {
        var questions = new LinkedHashMap<String, List<Row>>();
        for (var row : firsts(xml.section("questions"), "qid", "question_order"))
            if (isTop(row))
                questions
                        .computeIfAbsent(row.field("gid"), gid -> new ArrayList<>())
                        .add(row);
        return firsts(xml.section("groups"), "gid", "group_order").stream()
                .map(row -> new Group(
                        row.line(),
                        said("group.group_name", row.field("gid")),
                        said("group.description", row.field("gid")),
                        row.field("grelevance"),
                        row.field("randomization_group"),
                        questions.getOrDefault(row.field("gid"), List.of()).stream()
                                .map(this::question)
                                .toList()))
                .toList();
    }

    private static boolean isTop(Row row) {
        return row.field("parent_qid").isBlank() || row.field("parent_qid").equals("0");
    }

    /// One row of each thing, in order; old files have one for each language.
    private static List<Row> firsts(List<Row> rows, String id, String order) {
        var first = new LinkedHashMap<String, Row>();
        rows.forEach(row -> first.putIfAbsent(row.field(id), row));
        return first.values().stream()
                .sorted(Comparator.comparingInt(row -> number(row.field(order))))
                .toList();
    }

    private static int number(String text) {
        return text.strip().matches("[0-9]{1,9}") ? Integer.parseInt(text.strip()) : 0;
    }

    private Question question(Row row) {
        var qid = row.field("qid");
        var subquestions = parts.getOrDefault(qid, List.of());
        return new Question(
                row.line(),
                List.of(row.field("title"), row.field("sid") + "X" + row.field("gid") + "X" + qid),
                row.field("type"),
                said("question.question", qid),
                said("question.help", qid),
                row.field("mandatory"),
                row.field("other").equals("Y"),
                row.field("relevance"),
                row.field("preg"),
                defaults.containsKey(qid),
                conditions.getOrDefault(qid, List.of()).size(),
                attributes(qid),
                firsts(subquestions, "qid", "question_order").stream()
                        .map(sub -> new Part(
                                sub.field("title"),
                                number(sub.field("scale_id")),
                                said("question.question", sub.field("qid")),
                                sub.field("relevance")))
                        .toList(),
                answers(qid));
    }

    /// What is said in one language only concerns looks and remarks.
    private Map<String, String> attributes(String qid) {
        var found = new LinkedHashMap<String, String>();
        for (var row : attributes.getOrDefault(qid, List.of()))
            found.putIfAbsent(row.field("attribute"), row.field("value"));
        return found;
    }

    private void learnAnswerWords() {
        for (var row : xml.section("answer_l10ns")) {
            var key = row.field("aid").isBlank() ? row.field("qid") + " " + row.field("code") : row.field("aid");
            answerWords.merge(
                    key,
                    InLanguages.NOTHING.with(row.field("language"), row.field("answer")),
                    (before, now) -> before.with(row.field("language"), row.field("answer")));
        }
    }

    private List<Part> answers(String qid) {
        var parts = new LinkedHashMap<String, Part>();
        answers.getOrDefault(qid, List.of()).stream()
                .sorted(Comparator.comparingInt(row -> number(row.field("sortorder"))))
                .forEach(row -> {
                    var scale = number(row.field("scale_id"));
                    var own = answerWords.getOrDefault(
                            row.field("aid"),
                            answerWords.getOrDefault(qid + " " + row.field("code"), InLanguages.NOTHING));
                    var said =
                            row.field("answer").isEmpty() ? own : own.with(row.field("language"), row.field("answer"));
                    parts.merge(
                            scale + " " + row.field("code"),
                            new Part(row.field("code"), scale, said, ""),
                            (before, now) -> new Part(
                                    before.code(),
                                    scale,
                                    before.text().with(row.field("language"), row.field("answer")),
                                    ""));
                });
        return List.copyOf(parts.values());
    }
}
