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

    static final String SURVEY = "123456";

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

    private void add(String table, String columns, String... values) {
        var row = new LinkedHashMap<String, String>();
        var names = columns.split(" ");
        for (var i = 0; i < names.length; i++) row.put(names[i], values[i]);
        tables.computeIfAbsent(table, name -> new ArrayList<>()).add(row);
    }

    private String fresh() {
        return String.valueOf(++lastId);
    }

    private void fill() {
        add(
                "surveys",
                "sid gsid anonymized format savetimings language additional_languages datestamp ipaddr refurl allowprev showprogress showgroupinfo showxquestions tokenanswerspersistence",
                SURVEY,
                "1",
                "Y",
                "G",
                "N",
                survey.languages().getFirst(),
                String.join(
                        " ", survey.languages().subList(1, survey.languages().size())),
                "N",
                "N",
                "N",
                "Y",
                "Y",
                "B",
                "N",
                "N");
        for (var language : survey.languages())
            add(
                    "surveys_languagesettings",
                    "surveyls_survey_id surveyls_language surveyls_title surveyls_description surveyls_welcometext surveyls_endtext surveyls_dateformat",
                    SURVEY,
                    language,
                    said(survey.title(), language),
                    "",
                    said(survey.welcome(), language),
                    said(survey.end(), language),
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
                "gid sid group_order randomization_group grelevance",
                gid,
                SURVEY,
                String.valueOf(order),
                "",
                group.relevance());
        for (var language : survey.languages())
            add(
                    "group_l10ns",
                    "id gid group_name description language",
                    fresh(),
                    gid,
                    said(group.name(), language),
                    said(group.description(), language),
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
                        add("question_attributes", "qid attribute value language", qid, name, value, ""));
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
                "qid parent_qid sid gid type title preg other mandatory encrypted question_order scale_id same_default relevance question_theme_name modulename",
                qid,
                parent,
                SURVEY,
                gid,
                type,
                code,
                "",
                other,
                mandatory,
                "N",
                String.valueOf(order),
                "0",
                "0",
                relevance,
                THEMES.getOrDefault(type, ""),
                "");
    }

    private void words(String qid, InLanguages text, InLanguages help) {
        for (var language : survey.languages())
            add(
                    "question_l10ns",
                    "id qid question help language",
                    fresh(),
                    qid,
                    said(text, language),
                    said(help, language),
                    language);
    }

    private void answer(Part part, String qid, int order) {
        var aid = fresh();
        add(
                "answers",
                "aid qid code sortorder assessment_value scale_id",
                aid,
                qid,
                part.code(),
                String.valueOf(order),
                "0",
                "0");
        for (var language : survey.languages())
            add("answer_l10ns", "id aid answer language", fresh(), aid, said(part.text(), language), language);
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
