package org.compagnon.surveys.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.compagnon.files.yaml.Text;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Problem;
import org.compagnon.surveys.exchange.LimeSurvey.Part;
import org.compagnon.surveys.exchange.LimeSurvey.Question;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Kind.Choices;
import org.compagnon.surveys.study.Kind.Scale;
import org.compagnon.surveys.study.Named;
import org.jspecify.annotations.Nullable;

/// Makes items of one LimeSurvey question.
final class LimeQuestion {

    private static final String OTHER = "-oth-";
    private static final int MOST_LEVELS = 11;
    private static final int MOST_CELLS = 60;
    private static final int MOST_PARTS = 300;
    private static final int USUAL_TEXT = 2_000;
    private static final int LONGEST_TEXT = 10_000;

    private final Question question;
    private final Translating translating;
    private final LeftOut leftOut;
    private final Codes codes;
    private final Tag tag;

    LimeQuestion(Question question, Translating translating, LeftOut leftOut, Codes codes) {
        this.question = question;
        this.translating = translating;
        this.leftOut = leftOut;
        this.codes = codes;
        this.tag = Tag.in(question.attribute("cssclass")).orElseGet(Tag::empty);
    }

    List<Carried> carried() {
        if (question.attribute("hidden").equals("1")) {
            note("hidden");
            return List.of();
        }
        var made = made();
        if (!made.isEmpty()) judge();
        return made;
    }

    private void note(String reason, Object... details) {
        leftOut.note(question.line(), question.code(), reason, details);
    }

    private List<Carried> made() {
        return switch (question.type()) {
            case "L", "!" -> List.of(chosen());
            case "O" -> withComment(chosen());
            case "5" -> List.of(one(new Kind.Likert(plain(5)), levels(5)));
            case "Y" -> List.of(fixed(List.of("Y", "N"), List.of("yes", "no")));
            case "G" -> List.of(fixed(List.of("F", "M"), List.of("female", "male")));
            case "N" -> List.of(one(number(question), Map.of()));
            case "K" -> eachPart(number(question));
            case "S", "T", "U" -> List.of(one(text(!question.type().equals("S")), Map.of()));
            case "Q" -> eachPart(text(false));
            case "D" -> {
                if (question.attribute("date_format").matches(".*[Hh]{1,2}.*")) note("time-of-day");
                yield List.of(one(new Kind.Day(), Map.of()));
            }
            case "M", "P" -> List.of(multiple());
            case "R" -> List.of(ranking());
            case "A" -> List.of(matrix(plain(5), levels(5), question.subquestions(0), ""));
            case "B" -> List.of(matrix(plain(10), levels(10), question.subquestions(0), ""));
            case "C" -> ordered(List.of("N", "U", "Y"), List.of("no", "uncertain", "yes"));
            case "E" -> ordered(List.of("D", "S", "I"), List.of("less", "same", "more"));
            case "F", "H" -> array(0, "");
            case "1" -> {
                var both = new ArrayList<>(array(0, "_0"));
                both.addAll(array(1, "_1"));
                yield both;
            }
            case ":" -> grid(true);
            case ";" -> grid(false);
            case "X" -> page();
            case "*", "|", "I" -> {
                note("type."
                        + Map.of("*", "equation", "|", "upload", "I", "language")
                                .get(question.type()));
                yield List.of();
            }
            default -> {
                note("type.unknown", question.type());
                yield List.of();
            }
        };
    }

    /// What a study has no place for, whatever the kind of question.
    private void judge() {
        if (question.mandatory().equals("S")) note("soft-mandatory");
        if (!question.pattern().isBlank()) note("pattern", question.pattern());
        for (var equation : List.of("em_validation_q", "em_validation_sq"))
            if (!question.attribute(equation).isEmpty()) note("validation", question.attribute(equation));
        for (var filter : List.of("array_filter", "array_filter_exclude"))
            if (!question.attribute(filter).isEmpty()) note("filter", question.attribute(filter));
        if (question.subquestions().stream()
                .anyMatch(part -> !part.relevance().strip().matches("1?"))) note("row-condition");
        if (question.hasDefault()) note("default");
        if (!question.attribute("time_limit").isEmpty()) note("time-limit", question.attribute("time_limit"));
        if (question.type().matches("[ABCEFH1:;]") && isShuffled()) note("rows-shuffled");
        if (question.type().equals("P")) note("comments");
    }

    private String id(String suffix) {
        var wished = tag.get("id").orElse(question.code()) + suffix;
        var isTaken = codes.isTaken(wished);
        var id = codes.fresh(wished);
        if (!id.equals(wished)) note(isTaken ? "twice" : "renamed", wished, id);
        return id;
    }

    private Text words() {
        return translating.text(question.text(), question.code(), question.line(), question.code());
    }

    private @Nullable Text help() {
        return translating.text(question.help(), question.line(), question.code());
    }

    private Carried one(Kind kind, Map<String, String> answers) {
        return one(id(""), words(), kind, answers);
    }

    private Carried one(String id, Text words, Kind kind, Map<String, String> answers) {
        var meaning = new Meaning(id, kind, null, answers);
        var variables = new LinkedHashMap<String, Meaning>();
        question.variables().forEach(variable -> variables.put(variable, meaning));
        return whole(id, words, kind, variables);
    }

    private Carried whole(String id, Text words, Kind kind, Map<String, Meaning> variables) {
        var required = question.mandatory().equals("Y") && !(kind instanceof Kind.Section);
        return new Carried(id, words, help(), kind, required, tag.get("subject").orElse(null), null, variables);
    }

    /// `Q1_SQ1` today, `12X34X56SQ1` in old conditions.
    private List<String> variables(String part) {
        var names = new ArrayList<String>();
        for (var i = 0; i < question.variables().size(); i++)
            names.add(question.variables().get(i) + (i == 0 ? "_" : "") + part);
        return names;
    }

    // One answer

    private Carried chosen() {
        var parts = question.answers(0);
        if (tag.get("type").orElse("").equals("likert") && parts.size() >= 2 && parts.size() <= MOST_LEVELS)
            return one(new Kind.Likert(cut(worded(parts))), levelsOf(parts));
        var options = options(parts);
        var answers = answers(parts, options);
        if (question.other()) answers.put(OTHER, Kind.OTHER);
        if (options.size() + (question.other() ? 1 : 0) < 2) note("too-few-options");
        return one(new Kind.Single(new Choices(atLeastTwo(options), question.other(), isShuffled())), answers);
    }

    /// An empty list of answers is a question not finished yet: the editor shows where to go on.
    private List<Named> atLeastTwo(List<Named> options) {
        var enough = new ArrayList<>(options);
        for (var number = 1; enough.size() + (question.other() ? 1 : 0) < 2; number++)
            enough.add(new Named("missing" + number, Translating.own("missing")));
        return enough;
    }

    private Carried fixed(List<String> theirs, List<String> ours) {
        var answers = new LinkedHashMap<String, String>();
        for (var i = 0; i < theirs.size(); i++) answers.put(theirs.get(i), ours.get(i));
        var options = ours.stream()
                .map(code -> new Named(code, Translating.own(code)))
                .toList();
        return one(new Kind.Single(new Choices(options, false, false)), answers);
    }

    private List<Carried> withComment(Carried chosen) {
        var id = codes.fresh(chosen.id() + "_comment");
        note("comment", id);
        var comment = new Carried(id, Translating.own("comment"), null, text(true), false, null, null, Map.of());
        return List.of(chosen, comment);
    }

    private List<Named> options(List<Part> parts) {
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

    private Problem tooManyParts(int parts) {
        return leftOut.problem(question.line(), question.code(), "too-many-parts", parts, MOST_PARTS);
    }

    private static LinkedHashMap<String, String> answers(List<Part> parts, List<Named> options) {
        var answers = new LinkedHashMap<String, String>();
        for (var i = 0; i < parts.size(); i++)
            answers.put(parts.get(i).code(), options.get(i).id());
        return answers;
    }

    /// Newer versions call it by what is mixed.
    private boolean isShuffled() {
        return question.attribute("random_order").equals("1")
                || question.attribute("answer_order").equals("random")
                || question.attribute("subquestion_order").equals("random");
    }

    // Several answers

    private Carried multiple() {
        var parts = question.subquestions(0);
        var options = options(parts);
        var answers = answers(parts, options);
        var possible = options.size() + (question.other() ? 1 : 0);
        var kind = new Kind.Multiple(
                new Choices(atLeastTwo(options), question.other(), isShuffled()),
                exclusive(answers),
                Math.min(whole("min_answers", 0), possible),
                whole("max_answers", 0) == 0 ? null : Integer.valueOf(Math.min(whole("max_answers", 0), possible)));
        var id = id("");
        var variables = new LinkedHashMap<String, Meaning>();
        answers.forEach((theirs, ours) ->
                variables(theirs).forEach(name -> variables.put(name, new Meaning(id, kind, ours, Map.of()))));
        if (question.other())
            variables("other").forEach(name -> variables.put(name, new Meaning(id, kind, Kind.OTHER, Map.of())));
        return whole(id, words(), kind, variables);
    }

    private Set<String> exclusive(Map<String, String> answers) {
        var alone = new HashSet<String>();
        for (var code : question.attribute("exclude_all_others").split("[;,\\s]+"))
            if (answers.containsKey(code)) alone.add(answers.get(code));
        return alone;
    }

    private int whole(String attribute, int otherwise) {
        var value = question.attribute(attribute);
        if (value.matches("[0-9]{1,5}")) return Integer.parseInt(value);
        if (!value.isEmpty()) note("attribute", attribute, value);
        return otherwise;
    }

    private Carried ranking() {
        var parts = question.answers(0).isEmpty() ? question.subquestions(0) : question.answers(0);
        var options = options(parts);
        for (var limit : List.of("max_answers", "min_answers"))
            if (whole(limit, options.size()) < options.size()) note("ranking-partial", whole(limit, 0));
        return one(new Kind.Ranking(new Choices(atLeastTwo(options), false, isShuffled())), Map.of());
    }

    // Scales

    private static Scale plain(int levels) {
        return new Scale(levels, List.of(), Set.of(), Set.of());
    }

    private static Map<String, String> levels(int many) {
        var levels = new LinkedHashMap<String, String>();
        IntStream.rangeClosed(1, many).mapToObj(String::valueOf).forEach(level -> levels.put(level, level));
        return levels;
    }

    private static Map<String, String> levelsOf(List<Part> parts) {
        var levels = new LinkedHashMap<String, String>();
        for (var i = 0; i < parts.size(); i++) levels.put(parts.get(i).code(), String.valueOf(i + 1));
        return levels;
    }

    private Scale worded(List<Part> parts) {
        var unworded = Cuts.areUnlabelled(tag);
        var labels = parts.stream()
                .map(part -> translating.text(part.text(), part.code(), question.line(), question.code()))
                .toList();
        return new Scale(parts.size(), unworded ? List.of() : labels, Set.of(), Set.of());
    }

    private Scale cut(Scale scale) {
        return Cuts.of(tag, scale);
    }

    private List<Carried> ordered(List<String> theirs, List<String> words) {
        var scale = new Scale(words.size(), words.stream().map(Translating::own).toList(), Set.of(), Set.of());
        var levels = new LinkedHashMap<String, String>();
        for (var i = 0; i < theirs.size(); i++) levels.put(theirs.get(i), String.valueOf(i + 1));
        note("read-as-scale");
        return List.of(matrix(scale, levels, question.subquestions(0), ""));
    }

    private List<Carried> array(int which, String suffix) {
        var parts = question.answers(which);
        if (parts.size() >= 2 && parts.size() <= MOST_LEVELS)
            return List.of(matrix(worded(parts), levelsOf(parts), question.subquestions(0), suffix));
        note("levels", parts.size(), MOST_LEVELS);
        if (parts.size() < 2) return List.of();
        var items = new ArrayList<Carried>();
        for (var row : question.subquestions(0)) {
            var options = options(parts);
            var kind = new Kind.Single(new Choices(options, false, false));
            items.add(part(row, kind, answers(parts, options), suffix));
        }
        return items;
    }

    private Carried matrix(Scale scale, Map<String, String> levels, List<Part> parts, String suffix) {
        var rows = options(parts);
        var kind = new Kind.Matrix(cut(scale), rows);
        var id = id(suffix);
        var variables = new LinkedHashMap<String, Meaning>();
        for (var i = 0; i < parts.size(); i++) {
            var meaning = new Meaning(id + "." + rows.get(i).id(), kind, null, levels);
            for (var name : variables(parts.get(i).code())) {
                variables.put(name + suffix, meaning);
                if (!suffix.isEmpty()) variables.put(name + suffix.replace("_", "#"), meaning);
            }
        }
        var words = suffix.isEmpty() ? words() : Translating.joined(words(), headed(suffix));
        return whole(id, words, kind, variables);
    }

    private Text headed(String suffix) {
        var header = question.attribute(suffix.equals("_0") ? "dualscale_headerA" : "dualscale_headerB");
        var number = String.valueOf(suffix.charAt(1) - '0' + 1);
        return header.isEmpty() ? new Text(number, number) : new Text(header, header);
    }

    // Numbers and words

    private Kind.Number number(Question asked) {
        var whole = asked.attribute("num_value_int_only").equals("1");
        var decimals =
                tag.get("decimals").filter(value -> value.matches("[0-6]")).map(Integer::valueOf);
        return new Kind.Number(
                bound(asked.attribute("min_num_value_n")),
                bound(asked.attribute("max_num_value_n")),
                decimals.orElse(whole ? 0 : 6));
    }

    private @Nullable BigDecimal bound(String value) {
        if (value.matches("-?[0-9]{1,9}([.][0-9]{1,6})?")) return new BigDecimal(value);
        if (!value.isEmpty()) note("bound", value);
        return null;
    }

    private Kind.FreeText text(boolean severalLines) {
        var longest = whole("maximum_chars", USUAL_TEXT);
        return new Kind.FreeText(severalLines, Math.clamp(longest, 1, LONGEST_TEXT));
    }

    private List<Carried> eachPart(Kind kind) {
        return question.subquestions(0).stream()
                .map(part -> part(part, kind, Map.of(), ""))
                .toList();
    }

    private Carried part(Part part, Kind kind, Map<String, String> answers, String suffix) {
        var id = id("_" + part.code() + suffix);
        var words = Translating.joined(
                words(), translating.text(part.text(), part.code(), question.line(), question.code()));
        var variables = new LinkedHashMap<String, Meaning>();
        variables(part.code()).forEach(name -> variables.put(name + suffix, new Meaning(id, kind, null, answers)));
        return whole(id, words, kind, variables);
    }

    private List<Carried> grid(boolean numbers) {
        var rows = question.subquestions(0);
        var columns = question.subquestions(1);
        if (numbers && question.attribute("multiflexible_checkbox").equals("1")) return ticks(rows, columns);
        if (rows.size() * columns.size() > MOST_CELLS) {
            note("grid", rows.size(), columns.size());
            return List.of();
        }
        note("grid-apart", rows.size() * columns.size());
        Kind kind = numbers
                ? new Kind.Number(
                        bound(question.attribute("multiflexible_min")),
                        bound(question.attribute("multiflexible_max")),
                        6)
                : text(false);
        var items = new ArrayList<Carried>();
        for (var row : rows)
            for (var column : columns) {
                var text = row.text();
                var cell = new Part(row.code() + "_" + column.code(), 0, joined(text, column.text()), "");
                items.add(part(cell, kind, Map.of(), ""));
            }
        return items;
    }

    private static InLanguages joined(InLanguages row, InLanguages column) {
        var joined = InLanguages.NOTHING;
        for (var entry : row.words().entrySet())
            joined = joined.with(
                    entry.getKey(),
                    entry.getValue() + ", "
                            + column.words()
                                    .getOrDefault(entry.getKey(), column.any().orElse("")));
        return joined;
    }

    /// Boxes to tick in a grid: several answers for each row.
    private List<Carried> ticks(List<Part> rows, List<Part> columns) {
        var items = new ArrayList<Carried>();
        for (var row : rows) {
            var kind = new Kind.Multiple(new Choices(atLeastTwo(options(columns)), false, false), Set.of(), 0, null);
            items.add(part(row, kind, Map.of(), ""));
        }
        return items;
    }

    /// Words between questions open a page here.
    private List<Carried> page() {
        note("words-open-a-page");
        return List.of(whole(id(""), words(), new Kind.Section(), Map.of()));
    }
}
