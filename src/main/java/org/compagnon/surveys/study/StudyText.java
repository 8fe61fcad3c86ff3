package org.compagnon.surveys.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.compagnon.files.yaml.Text;
import org.compagnon.surveys.study.Kind.Choices;
import org.compagnon.surveys.study.Kind.Scale;
import org.compagnon.surveys.study.Plan.Adjust;
import org.compagnon.surveys.study.Plan.Comparison;
import org.jspecify.annotations.Nullable;

/// Writes a study as YAML that reads as the same study. What several items have in common is stated once.
public final class StudyText {

    private final YamlLines lines = new YamlLines();
    private final CommonParts common;

    private StudyText(Study study) {
        this.common = CommonParts.of(study);
    }

    public static String of(Study study) {
        var text = new StudyText(study);
        text.write(study);
        return text.lines.toString();
    }

    private void write(Study study) {
        lines.code("study", study.key());
        lines.text("title", study.title());
        named("populations", study.populations());
        named("waves", study.waves());
        if (study.minimumCell() != Study.USUAL_MINIMUM_CELL)
            lines.plain("minimum_cell", String.valueOf(study.minimumCell()));
        if (study.confidence() != Study.USUAL_CONFIDENCE) lines.plain("confidence", String.valueOf(study.confidence()));
        writeCommon();
        lines.inside("questionnaires", () -> study.questionnaires().forEach(this::questionnaire));
        if (!study.plan().equals(Plan.NOTHING)) lines.inside("analysis", () -> plan(study.plan()));
    }

    private void writeCommon() {
        if (!common.scales().isEmpty())
            lines.inside("scales", () -> common.scales()
                    .forEach((scale, name) -> lines.element(() -> {
                        lines.code("id", name);
                        levels(scale);
                    })));
        if (!common.lists().isEmpty())
            lines.inside("lists", () -> common.lists()
                    .forEach((list, name) -> lines.element(() -> {
                        lines.code("id", name);
                        named("options", list);
                    })));
    }

    private void questionnaire(Questionnaire asked) {
        lines.element(() -> {
            lines.code("population", asked.population());
            lines.code("wave", asked.wave());
            lines.text("title", asked.title());
            lines.text("introduction", asked.introduction());
            lines.text("thanks", asked.thanks());
            lines.inside("items", () -> asked.items().forEach(this::item));
        });
    }

    private void item(Item item) {
        lines.element(() -> {
            lines.code("id", item.id());
            lines.plain("type", type(item.kind()));
            if (item.subject() != null) lines.string("subject", item.subject());
            if (item.required()) lines.plain("required", "true");
            if (item.shownIf() != null) lines.string("shown_if", item.shownIf().toString());
            lines.text("text", item.text());
            lines.text("help", item.help());
            kind(item.kind());
        });
    }

    /// The word by which a study’s text calls it.
    public static String type(Kind kind) {
        return switch (kind) {
            case Kind.Day _ -> "date";
            case Kind.FreeText _ -> "text";
            default -> kind.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        };
    }

    private void kind(Kind kind) {
        switch (kind) {
            case Kind.Likert(var scale) -> scale(scale);
            case Kind.Matrix(var scale, var rows) -> {
                scale(scale);
                listed("rows", rows);
            }
            case Kind.Single(var choices) -> choices(choices);
            case Kind.Ranking(var choices) -> choices(choices);
            case Kind.Multiple multiple -> multiple(multiple);
            case Kind.Number number -> {
                if (number.min() != null) lines.plain("min", number.min().toPlainString());
                if (number.max() != null) lines.plain("max", number.max().toPlainString());
                if (number.decimals() > 0) lines.plain("decimals", String.valueOf(number.decimals()));
            }
            case Kind.FreeText(var severalLines, var longest) -> {
                if (!severalLines) lines.plain("several_lines", "false");
                if (longest != StudyLimits.USUAL_TEXT) lines.plain("longest", String.valueOf(longest));
            }
            case Kind.Day _, Kind.Section _ -> {}
        }
    }

    private void scale(Scale scale) {
        var name = common.nameOf(scale);
        if (name == null) levels(scale);
        else lines.code("scale", name);
        levelList("positive", scale.positive());
        levelList("negative", scale.negative());
    }

    private void levels(Scale scale) {
        lines.plain("levels", String.valueOf(scale.levels()));
        if (!scale.labels().isEmpty())
            lines.inside("labels", () -> scale.labels().forEach(label -> lines.elementOf(YamlLines.both(label))));
    }

    private void levelList(String key, Set<Integer> levels) {
        if (!levels.isEmpty())
            lines.plain(key, levels.stream().sorted().map(String::valueOf).collect(Collectors.joining(", ", "[", "]")));
    }

    private void multiple(Kind.Multiple multiple) {
        choices(multiple.choices());
        if (!multiple.exclusive().isEmpty())
            lines.codes("exclusive", multiple.exclusive().stream().sorted().toList());
        if (multiple.fewest() > 0) lines.plain("min_choices", String.valueOf(multiple.fewest()));
        if (multiple.most() != null) lines.plain("max_choices", multiple.most().toString());
    }

    private void choices(Choices choices) {
        listed("options", choices.options());
        if (choices.other()) lines.plain("other", "true");
        if (choices.shuffled()) lines.plain("shuffle", "true");
    }

    private void listed(String key, List<Named> list) {
        var name = common.nameOf(list);
        if (name == null) named(key, list);
        else lines.code(key, name);
    }

    private void named(String key, List<Named> list) {
        if (list.stream().allMatch(named -> named.text() == null))
            lines.codes(key, list.stream().map(Named::id).toList());
        else lines.inside(key, () -> list.forEach(named -> lines.elementOf(one(named.id(), named.text()))));
    }

    private static String one(String id, @Nullable Text text) {
        var code = YamlLines.written(id);
        return text == null ? code : "{id: " + code + ", text: " + YamlLines.both(text) + "}";
    }

    private void plan(Plan plan) {
        if (!plan.breakdown().isEmpty()) lines.codes("breakdown", plan.breakdown());
        comparisons("compare", plan.compare());
        comparisons("trend", plan.trend());
        if (!plan.subscales().isEmpty())
            lines.inside("reliability", () -> plan.subscales().forEach(one -> lines.elementOf(subscale(one))));
        if (plan.adjust() != Adjust.NONE)
            lines.plain("adjust", plan.adjust().name().toLowerCase(Locale.ROOT));
    }

    private void comparisons(String key, List<Comparison> planned) {
        if (!planned.isEmpty()) lines.inside(key, () -> planned.forEach(one -> lines.elementOf(comparison(one))));
    }

    private static String comparison(Comparison one) {
        var said = new ArrayList<String>();
        var items = one.items();
        said.add("item: " + (items.size() == 1 ? YamlLines.written(items.getFirst()) : YamlLines.list(items)));
        said.add("between: " + YamlLines.written(one.between()));
        said.add("of: " + YamlLines.list(one.of()));
        if (one.population() != null) said.add("population: " + YamlLines.written(one.population()));
        if (one.wave() != null) said.add("wave: " + YamlLines.written(one.wave()));
        return "{" + String.join(", ", said) + "}";
    }

    private static String subscale(Subscale one) {
        var said = new ArrayList<String>();
        said.add("id: " + YamlLines.written(one.id()));
        if (one.text() != null) said.add("text: " + YamlLines.both(one.text()));
        said.add("items: " + YamlLines.list(one.items()));
        if (!one.reversed().isEmpty()) said.add("reversed: " + YamlLines.list(one.reversed()));
        return "{" + String.join(", ", said) + "}";
    }
}
