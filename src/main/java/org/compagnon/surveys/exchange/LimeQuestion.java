package org.compagnon.surveys.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compagnon.surveys.exchange.LimeSurvey.Question;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Kind.Choices;
import org.compagnon.surveys.study.Named;
import org.compagnon.surveys.study.StudyLimits;

/// Makes items of one LimeSurvey question.
final class LimeQuestion extends LimeParts {

    private static final String OTHER = "-oth-";

    private final LimeArrays arrays;

    LimeQuestion(Question question, Translating translating, LeftOut leftOut, Codes codes) {
        super(question, translating, leftOut, codes);
        this.arrays = new LimeArrays(question, translating, leftOut, codes);
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

    private List<Carried> made() {
        return switch (question.type()) {
            case "L", "!" -> List.of(chosen());
            case "O" -> withComment(chosen());
            case "5" -> List.of(one(new Kind.Likert(LimeArrays.plain(5)), LimeArrays.levels(5)));
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
            case "A" -> arrays.rated(5);
            case "B" -> arrays.rated(10);
            case "C" -> arrays.ordered(List.of("N", "U", "Y"), List.of("no", "uncertain", "yes"));
            case "E" -> arrays.ordered(List.of("D", "S", "I"), List.of("less", "same", "more"));
            case "F", "H" -> arrays.array(0, "");
            case "1" -> {
                var both = new ArrayList<>(arrays.array(0, "_0"));
                both.addAll(arrays.array(1, "_1"));
                yield both;
            }
            case ":" -> arrays.grid(true);
            case ";" -> arrays.grid(false);
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

    private Carried chosen() {
        var parts = question.answers(0);
        if (tag.get("type").orElse("").equals("likert") && parts.size() >= 2 && parts.size() <= StudyLimits.MOST_LEVELS)
            return one(new Kind.Likert(arrays.cut(arrays.worded(parts))), LimeArrays.levelsOf(parts));
        var options = options(parts);
        var answers = answers(parts, options);
        if (question.other()) answers.put(OTHER, Kind.OTHER);
        return one(
                new Kind.Single(new Choices(atLeastTwo(options, question.other()), question.other(), isShuffled())),
                answers);
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

    private Carried multiple() {
        var parts = several(question.subquestions(0), question.other());
        var options = options(parts);
        var answers = answers(parts, options);
        var choices = new Choices(atLeastTwo(options, question.other()), question.other(), isShuffled());
        var possible = choices.codes().size();
        var fewest = Math.min(whole("min_answers", 0), possible);
        var most = Math.min(whole("max_answers", 0), possible);
        if (most > 0 && most < fewest) note("crossed", fewest, most);
        var kind = new Kind.Multiple(choices, exclusive(answers), fewest, most == 0 || most < fewest ? null : most);
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

    private Carried ranking() {
        var parts = question.answers(0).isEmpty() ? question.subquestions(0) : question.answers(0);
        var options = options(parts);
        for (var limit : List.of("max_answers", "min_answers"))
            if (whole(limit, options.size()) < options.size()) note("ranking-partial", whole(limit, 0));
        return one(new Kind.Ranking(new Choices(atLeastTwo(options, false), false, isShuffled())), Map.of());
    }

    private Kind.Number number(Question asked) {
        var whole = asked.attribute("num_value_int_only").equals("1");
        var decimals =
                tag.get("decimals").filter(value -> value.matches("[0-6]")).map(Integer::valueOf);
        return between(
                bound(asked.attribute("min_num_value_n")),
                bound(asked.attribute("max_num_value_n")),
                decimals.orElse(whole ? 0 : 6));
    }

    private List<Carried> eachPart(Kind kind) {
        tellMissingRows();
        return question.subquestions(0).stream()
                .map(part -> part(part, kind, Map.of(), ""))
                .toList();
    }

    /// Words between questions open a page here.
    private List<Carried> page() {
        note("words-open-a-page");
        return List.of(whole(id(""), words(), new Kind.Section(), Map.of()));
    }
}
