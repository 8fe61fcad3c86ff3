package org.compagnon.surveys.study;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.compagnon.files.yaml.Findings;
import org.compagnon.files.yaml.Part;
import org.compagnon.surveys.study.Kind.Choices;
import org.compagnon.surveys.study.Kind.Scale;
import org.jspecify.annotations.Nullable;

/// Reads the items of one questionnaire, one after the other.
final class ItemReader {

    private static final int MOST_DECIMALS = 6;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000);

    /// The kinds of item as a study names them.
    private enum Type {
        LIKERT,
        MATRIX,
        SINGLE,
        MULTIPLE,
        RANKING,
        NUMBER,
        DATE,
        TEXT,
        SECTION
    }

    private static final Set<String> KEYS_OF_KINDS = Set.of(
            "levels",
            "scale",
            "labels",
            "positive",
            "negative",
            "rows",
            "options",
            "other",
            "shuffle",
            "exclusive",
            "min_choices",
            "max_choices",
            "min",
            "max",
            "decimals",
            "several_lines",
            "longest");

    private final Findings findings;
    private final CommonLists common;
    private final Map<String, String> places = new HashMap<>();

    ItemReader(Findings findings, CommonLists common) {
        this.findings = findings;
        this.common = common;
    }

    Item read(Part part) {
        var id = part.code("id");
        var type = part.known("type", Type.class);
        var item = new Item(
                id,
                Wording.of(part, "text"),
                Wording.of(part, "help"),
                type == null ? unknown(part) : kind(part, type),
                type != Type.SECTION && part.flag("required", false),
                condition(part),
                type == Type.SECTION ? null : part.optionalText("subject"));
        part.done();
        if (!id.isEmpty() && places.putIfAbsent(id, part.path()) != null) findings.idTwice(part.at("id"), id);
        return item;
    }

    /// What only shows when all are read.
    void judge(Questionnaire questionnaire) {
        Headings.judge(questionnaire, places, findings);
        new ItemConditions(questionnaire, places, findings).judge();
    }

    /// Nobody knows which keys such an item needs, nor which it may not have.
    private static Kind unknown(Part part) {
        KEYS_OF_KINDS.forEach(part::has);
        return new Kind.FreeText(true, StudyLimits.USUAL_TEXT);
    }

    private Kind kind(Part part, Type type) {
        return switch (type) {
            case LIKERT -> new Kind.Likert(scale(part));
            case MATRIX -> new Kind.Matrix(scale(part), common.named(part, "rows"));
            case SINGLE -> new Kind.Single(choices(part, true));
            case MULTIPLE -> multiple(part);
            case RANKING -> new Kind.Ranking(choices(part, false));
            case NUMBER -> number(part);
            case DATE -> new Kind.Day();
            case TEXT ->
                new Kind.FreeText(
                        part.flag("several_lines", true),
                        part.whole("longest", 1, StudyLimits.LONGEST_TEXT, StudyLimits.USUAL_TEXT));
            case SECTION -> new Kind.Section();
        };
    }

    private Scale scale(Part part) {
        var scale = common.scale(part);
        var levels = scale.levels();
        var positive = levels(part, "positive", levels);
        var negative = levels(part, "negative", levels);
        for (var level : negative)
            if (positive.contains(level)) findings.at(part.at("negative"), "cuts-overlap", level);
        return new Scale(levels, scale.labels(), positive, negative);
    }

    private Set<Integer> levels(Part part, String key, int most) {
        var found = new HashSet<Integer>();
        if (!part.has(key)) return found;
        part.eachScalar(key, false, (scalar, at) -> {
            var text = scalar.value();
            if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
                if (!findings.doubt(part.at("levels")) && !findings.doubt(part.at("scale")))
                    findings.at(at, "level-unknown", text, most);
            } else if (!found.add(Integer.parseInt(text))) findings.idTwice(at, text);
        });
        if (found.size() == most) findings.at(part.at(key), "cut-is-everything", most);
        return found;
    }

    private Choices choices(Part part, boolean mayHaveOther) {
        var options = common.named(part, "options");
        var other = mayHaveOther && part.flag("other", false);
        for (var option : options) {
            if (option.id().equals(Kind.NONE)) findings.at(part.at("options"), "option-reserved", option.id());
            if (other && option.id().equals(Kind.OTHER)) findings.at(part.at("options"), "option-other-twice");
        }
        var possible = options.size() + (other ? 1 : 0);
        var elsewhere = part.isSingle("options") && findings.doubt("lists");
        if (possible < 2 && !elsewhere && !findings.doubt(part.at("options")))
            findings.at(part.at("options"), "too-few-options", possible);
        return new Choices(options, other, part.flag("shuffle", false));
    }

    private Kind multiple(Part part) {
        var choices = choices(part, true);
        var exclusive = part.has("exclusive") ? Set.copyOf(part.codes("exclusive")) : Set.<String>of();
        for (var option : exclusive.stream().sorted().toList())
            if (!choices.codes().contains(option)) findings.notAmong(part.at("exclusive"), option, choices.codes());
        var possible = Math.max(1, choices.codes().size());
        if (possible > StudyLimits.MOST_OF_SEVERAL)
            findings.at(part.at("options"), "too-many-options", possible, StudyLimits.MOST_OF_SEVERAL);
        var fewest = part.whole("min_choices", 0, possible, 0);
        var most = part.optionalWhole("max_choices", 1, possible);
        if (most != null && most < fewest) findings.minAboveMax(part.at("max_choices"), fewest, most);
        return new Kind.Multiple(choices, exclusive, fewest, most);
    }

    private Kind number(Part part) {
        var min = part.optionalDecimal("min", LARGEST.negate(), LARGEST, false);
        var max = part.optionalDecimal("max", LARGEST.negate(), LARGEST, false);
        if (min != null && max != null && min.compareTo(max) > 0)
            findings.minAboveMax(part.at("max"), min.toPlainString(), max.toPlainString());
        return new Kind.Number(min, max, part.whole("decimals", 0, MOST_DECIMALS, 0));
    }

    private @Nullable Condition condition(Part part) {
        var text = part.optionalText("shown_if");
        if (text == null) return null;
        var condition = ConditionText.read(text).orElse(null);
        if (condition == null) findings.at(part.at("shown_if"), "condition.unreadable", text);
        return condition;
    }
}
