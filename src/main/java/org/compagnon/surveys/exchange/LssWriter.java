package org.compagnon.surveys.exchange;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.compagnon.surveys.exchange.LimeSurvey.Group;
import org.compagnon.surveys.exchange.LimeSurvey.Part;
import org.compagnon.surveys.exchange.LimeSurvey.Question;

/// Writes LimeSurvey’s `.lss` as version 4 and later read it: words in tables of their own.
final class LssWriter {

    /// The structure of LimeSurvey 4; newer versions bring older files up to date by themselves.
    private static final String STRUCTURE = "415";

    private static final String SURVEY = "123456";

    /// How LimeSurvey shows each kind unless told otherwise; without the name, its editor asks for one.
    static final Map<String, String> THEMES = Map.of(
            "L", "listradio",
            "F", "arrays/array",
            "M", "multiplechoice",
            "R", "ranking",
            "N", "numerical",
            "D", "date",
            "S", "shortfreetext",
            "T", "longfreetext");

    private final LimeSurvey survey;
    private final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
    private int lastId;

    private LssWriter(LimeSurvey survey) {
        this.survey = survey;
        for (var table : List.of(
                "answers",
                "answer_l10ns",
                "groups",
                "group_l10ns",
                "questions",
                "subquestions",
                "question_l10ns",
                "question_attributes",
                "surveys",
                "surveys_languagesettings")) tables.put(table, new ArrayList<>());
    }

    static byte[] write(LimeSurvey survey) {
        var writer = new LssWriter(survey);
        writer.fill();
        try {
            return writer.document();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void add(String table, String... fields) {
        var row = new LinkedHashMap<String, String>();
        for (var i = 0; i < fields.length; i += 2) row.put(fields[i], fields[i + 1]);
        tables.computeIfAbsent(table, name -> new ArrayList<>()).add(row);
    }

    private String fresh() {
        return String.valueOf(++lastId);
    }

    private void fill() {
        add(
                "surveys",
                "sid",
                SURVEY,
                "gsid",
                "1",
                "anonymized",
                "Y",
                "format",
                "G",
                "savetimings",
                "N",
                "language",
                survey.languages().getFirst(),
                "additional_languages",
                String.join(
                        " ", survey.languages().subList(1, survey.languages().size())),
                "datestamp",
                "N",
                "ipaddr",
                "N",
                "refurl",
                "N",
                "allowprev",
                "Y",
                "showprogress",
                "Y",
                "showgroupinfo",
                "B",
                "showxquestions",
                "N",
                "tokenanswerspersistence",
                "N");
        for (var language : survey.languages())
            add(
                    "surveys_languagesettings",
                    "surveyls_survey_id",
                    SURVEY,
                    "surveyls_language",
                    language,
                    "surveyls_title",
                    said(survey.title(), language),
                    "surveyls_description",
                    "",
                    "surveyls_welcometext",
                    said(survey.welcome(), language),
                    "surveyls_endtext",
                    said(survey.end(), language),
                    "surveyls_dateformat",
                    "6");
        var order = 0;
        for (var group : survey.groups()) group(group, ++order);
    }

    private static String said(InLanguages text, String language) {
        return text.in(language).orElse("");
    }

    private void group(Group group, int order) {
        var gid = fresh();
        add(
                "groups",
                "gid",
                gid,
                "sid",
                SURVEY,
                "group_order",
                String.valueOf(order),
                "randomization_group",
                "",
                "grelevance",
                group.relevance());
        for (var language : survey.languages())
            add(
                    "group_l10ns",
                    "id",
                    fresh(),
                    "gid",
                    gid,
                    "group_name",
                    said(group.name(), language),
                    "description",
                    said(group.description(), language),
                    "language",
                    language);
        var place = 0;
        for (var question : group.questions()) question(question, gid, ++place);
    }

    private void question(Question question, String gid, int order) {
        var qid = fresh();
        asked(
                "questions",
                qid,
                "0",
                gid,
                question.type(),
                question.code(),
                question.other() ? "Y" : "N",
                question.mandatory(),
                order,
                question.relevance());
        words(qid, question.text(), question.help());
        question.attributes()
                .forEach((name, value) ->
                        add("question_attributes", "qid", qid, "attribute", name, "value", value, "language", ""));
        var place = 0;
        for (var part : question.subquestions()) {
            var sub = fresh();
            asked("subquestions", sub, qid, gid, "T", part.code(), "N", "N", ++place, "1");
            words(sub, part.text(), InLanguages.NOTHING);
        }
        place = 0;
        for (var part : question.answers()) answer(part, qid, ++place);
    }

    private void asked(
            String table,
            String qid,
            String parent,
            String gid,
            String type,
            String code,
            String other,
            String mandatory,
            int order,
            String relevance) {
        add(
                table,
                "qid",
                qid,
                "parent_qid",
                parent,
                "sid",
                SURVEY,
                "gid",
                gid,
                "type",
                type,
                "title",
                code,
                "preg",
                "",
                "other",
                other,
                "mandatory",
                mandatory,
                "encrypted",
                "N",
                "question_order",
                String.valueOf(order),
                "scale_id",
                "0",
                "same_default",
                "0",
                "relevance",
                relevance,
                "question_theme_name",
                THEMES.getOrDefault(type, ""),
                "modulename",
                "");
    }

    private void words(String qid, InLanguages text, InLanguages help) {
        for (var language : survey.languages())
            add(
                    "question_l10ns",
                    "id",
                    fresh(),
                    "qid",
                    qid,
                    "question",
                    said(text, language),
                    "help",
                    said(help, language),
                    "language",
                    language);
    }

    private void answer(Part part, String qid, int order) {
        var aid = fresh();
        add(
                "answers",
                "aid",
                aid,
                "qid",
                qid,
                "code",
                part.code(),
                "sortorder",
                String.valueOf(order),
                "assessment_value",
                "0",
                "scale_id",
                "0");
        for (var language : survey.languages())
            add("answer_l10ns", "id", fresh(), "aid", aid, "answer", said(part.text(), language), "language", language);
    }

    private byte[] document() throws XMLStreamException {
        var bytes = new ByteArrayOutputStream();
        var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("document");
        element(xml, "LimeSurveyDocType", "Survey");
        element(xml, "DBVersion", STRUCTURE);
        xml.writeStartElement("languages");
        for (var language : survey.languages()) element(xml, "language", language);
        xml.writeEndElement();
        for (var table : tables.entrySet())
            if (!table.getValue().isEmpty()) table(xml, table.getKey(), table.getValue());
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return bytes.toByteArray();
    }

    private static void table(XMLStreamWriter xml, String name, List<Map<String, String>> rows)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeStartElement("fields");
        for (var field : rows.getFirst().keySet()) element(xml, "fieldname", field);
        xml.writeEndElement();
        xml.writeStartElement("rows");
        for (var row : rows) {
            xml.writeStartElement("row");
            for (var field : row.entrySet()) element(xml, field.getKey(), field.getValue());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", ""));
        xml.writeEndElement();
    }
}
