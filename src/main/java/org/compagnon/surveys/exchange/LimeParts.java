package org.compagnon.surveys.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.compagnon.files.yaml.Text;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Problem;
import org.compagnon.surveys.exchange.LimeSurvey.Part;
import org.compagnon.surveys.exchange.LimeSurvey.Question;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Named;
import org.compagnon.surveys.study.StudyLimits;
import org.jspecify.annotations.Nullable;

/// What every LimeSurvey question has, whatever its kind: its code, words, options and variables.
abstract sealed class LimeParts permits LimeQuestion, LimeArrays {

    private static final int MOST_PARTS = 300;

    final Question question;
    final Translating translating;
    final Tag tag;
    private final LeftOut leftOut;
    final Codes codes;

    LimeParts(Question question, Translating translating, LeftOut leftOut, Codes codes) {
        this.question = question;
        this.translating = translating;
        this.leftOut = leftOut;
        this.codes = codes;
        this.tag = Tag.in(question.attribute("cssclass")).orElseGet(Tag::empty);
    }

    void note(String reason, Object... details) {
        leftOut.note(question.line(), question.code(), reason, details);
    }

    String id(String suffix) {
        var wished = tag.get("id").orElse(question.code()) + suffix;
        var isTaken = codes.isTaken(wished);
        var id = codes.fresh(wished);
        if (!id.equals(wished)) note(isTaken ? "twice" : "renamed", wished, id);
        return id;
    }

    Text words() {
        return translating.text(question.text(), question.code(), question.line(), question.code());
    }

    @Nullable
    Text help() {
        return translating.text(question.help(), question.line(), question.code());
    }

    Carried one(Kind kind, Map<String, String> answers) {
        return one(id(""), words(), kind, answers);
    }

    Carried one(String id, Text words, Kind kind, Map<String, String> answers) {
        var meaning = new Meaning(id, kind, null, answers);
        var variables = new LinkedHashMap<String, Meaning>();
        question.variables().forEach(variable -> variables.put(variable, meaning));
        return whole(id, words, kind, variables);
    }

    Carried whole(String id, Text words, Kind kind, Map<String, Meaning> variables) {
        var required = question.mandatory().equals("Y") && !(kind instanceof Kind.Section);
        return new Carried(
                id, words, help(), kind, required, tag.words("subject").orElse(null), null, variables);
    }

    /// `Q1_SQ1` today, `12X34X56SQ1` in old conditions.
    List<String> variables(String part) {
        var names = new ArrayList<String>();
        for (var i = 0; i < question.variables().size(); i++)
            names.add(question.variables().get(i) + (i == 0 ? "_" : "") + part);
        return names;
    }

    /// An empty list of answers is a question not finished yet: the editor shows where to go on.
    List<Named> atLeastTwo(List<Named> options, boolean other) {
        var fresh = new Codes(Codes.Form.OPTION, options.stream().map(Named::id).toArray(String[]::new));
        var enough = new ArrayList<>(options);
        while (enough.size() + (other ? 1 : 0) < 2) {
            note("too-few-options");
            enough.add(new Named(fresh.fresh("missing" + (enough.size() + 1)), Translating.own("missing")));
        }
        return enough;
    }

    List<Named> options(List<Part> parts) {
        if (parts.size() > MOST_PARTS) throw new InputRefused(tooManyParts(parts.size()));
        var own = question.other() ? new String[] {Kind.NONE, Kind.OTHER} : new String[] {Kind.NONE};
        var fresh = new Codes(Codes.Form.OPTION, own);
        var wished = tag.list("codes").size() == parts.size()
                ? tag.list("codes")
                : parts.stream().map(Part::code).toList();
        var options = new ArrayList<Named>();
        for (var i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var code = fresh.fresh(wished.get(i));
            if (!code.equals(wished.get(i))) note("renamed", wished.get(i), code);
            options.add(new Named(code, translating.text(part.text(), part.code(), question.line(), question.code())));
        }
        return options;
    }

    /// Those that can be chosen together, of which a study takes fewer than of others.
    List<Part> several(List<Part> parts, boolean other) {
        var most = StudyLimits.MOST_OF_SEVERAL - (other ? 1 : 0);
        if (parts.size() <= most) return parts;
        note("too-many-of-several", parts.size(), most);
        return parts.subList(0, most);
    }

    private Problem tooManyParts(int parts) {
        return leftOut.problem(question.line(), question.code(), "too-many-parts", parts, MOST_PARTS);
    }

    static LinkedHashMap<String, String> answers(List<Part> parts, List<Named> options) {
        var answers = new LinkedHashMap<String, String>();
        for (var i = 0; i < parts.size(); i++)
            answers.put(parts.get(i).code(), options.get(i).id());
        return answers;
    }

    /// Newer versions call it by what is mixed.
    boolean isShuffled() {
        return question.attribute("random_order").equals("1")
                || question.attribute("answer_order").equals("random")
                || question.attribute("subquestion_order").equals("random");
    }

    int whole(String attribute, int otherwise) {
        var value = question.attribute(attribute);
        if (value.matches("[0-9]{1,5}")) return Integer.parseInt(value);
        if (!value.isEmpty()) note("attribute", attribute, value);
        return otherwise;
    }

    @Nullable
    BigDecimal bound(String value) {
        if (value.matches("-?[0-9]{1,9}([.][0-9]{1,6})?")) return new BigDecimal(value);
        if (!value.isEmpty()) note("bound", value);
        return null;
    }

    /// Whatever lies below the largest is above the smallest, or nothing could be answered.
    Kind.Number between(@Nullable BigDecimal min, @Nullable BigDecimal max, int decimals) {
        if (min == null || max == null || min.compareTo(max) <= 0) return new Kind.Number(min, max, decimals);
        note("crossed", min.toPlainString(), max.toPlainString());
        return new Kind.Number(min, null, decimals);
    }

    /// Without rows a table asks nothing.
    void tellMissingRows() {
        if (question.subquestions(0).isEmpty()) note("no-rows");
    }

    Carried part(Part part, Kind kind, Map<String, String> answers, String suffix) {
        var id = id("_" + part.code() + suffix);
        var words = Translating.joined(
                words(), translating.text(part.text(), part.code(), question.line(), question.code()));
        var variables = new LinkedHashMap<String, Meaning>();
        variables(part.code()).forEach(name -> variables.put(name + suffix, new Meaning(id, kind, null, answers)));
        return whole(id, words, kind, variables);
    }

    Kind.FreeText text(boolean severalLines) {
        var longest = whole("maximum_chars", StudyLimits.USUAL_TEXT);
        return new Kind.FreeText(severalLines, Math.clamp(longest, 1, StudyLimits.LONGEST_TEXT));
    }
}
