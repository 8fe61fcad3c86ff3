package org.compagnon.surveys.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.compagnon.files.yaml.Text;
import org.compagnon.surveys.exchange.LimeSurvey.Group;
import org.compagnon.surveys.exchange.LimeSurvey.Part;
import org.compagnon.surveys.exchange.LimeSurvey.Question;
import org.compagnon.surveys.study.Item;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Kind.Choices;
import org.compagnon.surveys.study.Kind.Scale;
import org.compagnon.surveys.study.Named;
import org.compagnon.surveys.study.Questionnaire;
import org.compagnon.surveys.study.Study;

/// Makes a LimeSurvey survey of one questionnaire: a group for each page, a question for each item.
final class ToLimeSurvey {

    private final Questionnaire asked;
    private final LeftOut leftOut;
    private final Codes codes = new Codes(Codes.Form.LIME_QUESTION);
    private final Map<String, LimeColumn> columns = new HashMap<>();
    private final LimeCondition conditions = new LimeCondition(columns);

    private ToLimeSurvey(Questionnaire asked, LeftOut leftOut) {
        this.asked = asked;
        this.leftOut = leftOut;
    }

    static LimeSurvey of(Study study, Questionnaire asked, LeftOut leftOut) {
        return new ToLimeSurvey(asked, leftOut).survey(study);
    }

    private LimeSurvey survey(Study study) {
        return new LimeSurvey(
                List.of("fr", "en"),
                InLanguages.of(asked.title() == null ? study.title() : asked.title()),
                html(asked.introduction()),
                html(asked.thanks()),
                asked.pages().stream().map(this::group).toList(),
                Map.of());
    }

    private static InLanguages html(@org.jspecify.annotations.Nullable Text text) {
        return text == null
                ? InLanguages.NOTHING
                : InLanguages.of(new Text(PlainText.asHtml(text.fr()), PlainText.asHtml(text.en())));
    }

    /// What names the section stands at the end of its description, where nobody sees it.
    private Group group(List<Item> page) {
        var first = page.getFirst();
        var isSection = first.kind() instanceof Kind.Section;
        var tag = Tag.empty();
        tag.put("id", isSection ? first.id() : FromLimeSurvey.NO_SECTION);
        var hidden = "<span class=\"" + tag.written() + "\"></span>";
        var help = isSection ? html(first.help()) : InLanguages.NOTHING;
        var description = new InLanguages(Map.of(
                "fr", help.in("fr").orElse("") + hidden,
                "en", help.in("en").orElse("") + hidden));
        if (isSection && first.shownIf() != null)
            leftOut.note(0, first.id(), "out.section-condition", first.shownIf().toString());
        return new Group(
                0,
                isSection ? html(first.text() == null ? new Text(first.id(), first.id()) : first.text()) : title(),
                description,
                "1",
                "",
                page.stream().skip(isSection ? 1 : 0).map(this::question).toList());
    }

    private InLanguages title() {
        return asked.title() == null ? InLanguages.of(new Text("1", "1")) : html(asked.title());
    }

    private Question question(Item item) {
        var code = codes.fresh(item.id());
        if (!code.equals(item.id())) leftOut.note(0, item.id(), "out.renamed", item.id(), code);
        var tag = Tag.empty();
        if (!code.equals(item.id())) tag.put("id", item.id());
        if (item.subject() != null) tag.put("subject", item.subject());
        item.kind().scaleIfAny().ifPresent(scale -> Cuts.put(scale, tag));
        var attributes = new LinkedHashMap<String, String>();
        var relevance = relevance(item);
        var shape = shape(item, code, tag, attributes);
        if (!tag.isEmpty()) attributes.put("cssclass", tag.written());
        return new Question(
                0,
                List.of(code),
                shape.type,
                html(item.text() == null ? new Text(item.id(), item.id()) : item.text()),
                html(item.help()),
                item.required() ? "Y" : "N",
                item.kind().choicesIfAny().map(Choices::other).orElse(false),
                relevance,
                "",
                false,
                0,
                attributes,
                shape.subquestions,
                shape.answers);
    }

    private String relevance(Item item) {
        if (item.shownIf() == null) return "1";
        var said = conditions.said(item.shownIf());
        if (said.isEmpty())
            leftOut.note(0, item.id(), "out.condition", item.shownIf().toString());
        return said.orElse("1");
    }

    private record Shape(String type, List<Part> subquestions, List<Part> answers) {}

    private Shape shape(Item item, String code, Tag tag, Map<String, String> attributes) {
        return switch (item.kind()) {
            case Kind.Likert(var scale) -> {
                tag.put("type", "likert");
                columns.put(item.id(), LimeColumn.scale(code));
                yield new Shape("L", List.of(), levels(scale));
            }
            case Kind.Matrix(var scale, var rows) -> {
                var parts = parts(item, rows, Codes.Form.LIME_ROW, tag);
                for (var i = 0; i < rows.size(); i++)
                    columns.put(
                            item.id() + "." + rows.get(i).id(),
                            LimeColumn.scale(code + "_" + parts.get(i).code()));
                yield new Shape("F", parts, levels(scale));
            }
            case Kind.Single(var choices) -> {
                var parts = parts(item, choices.options(), Codes.Form.LIME_ANSWER, tag);
                columns.put(item.id(), LimeColumn.single(code, choices, parts));
                if (choices.shuffled()) attributes.putAll(SHUFFLED_ANSWERS);
                yield new Shape("L", List.of(), parts);
            }
            case Kind.Multiple multiple -> multiple(item, multiple, code, tag, attributes);
            case Kind.Ranking(var choices) -> {
                var parts = parts(item, choices.options(), Codes.Form.LIME_ANSWER, tag);
                if (choices.shuffled()) attributes.putAll(SHUFFLED_ANSWERS);
                yield new Shape("R", List.of(), parts);
            }
            case Kind.Number number -> {
                if (number.min() != null)
                    attributes.put("min_num_value_n", number.min().toPlainString());
                if (number.max() != null)
                    attributes.put("max_num_value_n", number.max().toPlainString());
                attributes.put("num_value_int_only", number.decimals() == 0 ? "1" : "0");
                if (number.decimals() > 0) tag.put("decimals", String.valueOf(number.decimals()));
                columns.put(item.id(), LimeColumn.number(code));
                yield new Shape("N", List.of(), List.of());
            }
            case Kind.Day _ -> {
                attributes.put("date_format", "yyyy-mm-dd");
                yield new Shape("D", List.of(), List.of());
            }
            case Kind.FreeText(var severalLines, var longest) -> {
                attributes.put("maximum_chars", String.valueOf(longest));
                yield new Shape(severalLines ? "T" : "S", List.of(), List.of());
            }
            case Kind.Section _ -> throw new IllegalStateException("A section is a group");
        };
    }

    private static final Map<String, String> SHUFFLED_ANSWERS = Map.of("random_order", "1", "answer_order", "random");

    private Shape multiple(Item item, Kind.Multiple multiple, String code, Tag tag, Map<String, String> attributes) {
        var choices = multiple.choices();
        var parts = parts(item, choices.options(), Codes.Form.LIME_ROW, tag);
        if (choices.shuffled()) {
            attributes.put("random_order", "1");
            attributes.put("subquestion_order", "random");
        }
        if (multiple.fewest() > 0) attributes.put("min_answers", String.valueOf(multiple.fewest()));
        if (multiple.most() != null)
            attributes.put("max_answers", multiple.most().toString());
        var alone = IntStream.range(0, parts.size())
                .filter(i ->
                        multiple.exclusive().contains(choices.options().get(i).id()))
                .mapToObj(i -> parts.get(i).code())
                .toList();
        if (!alone.isEmpty()) attributes.put("exclude_all_others", String.join(";", alone));
        if (multiple.exclusive().contains(Kind.OTHER)) leftOut.note(0, item.id(), "out.other-alone");
        columns.put(item.id(), LimeColumn.multiple(code, choices, parts));
        return new Shape("M", parts, List.of());
    }

    /// Codes as they are where LimeSurvey accepts all of them, else numbered ones.
    private List<Part> parts(Item item, List<Named> list, Codes.Form form, Tag tag) {
        var fresh = new Codes(form);
        var kept = list.stream().map(named -> fresh.fresh(named.id())).toList();
        var ids = list.stream().map(Named::id).toList();
        var fits = kept.equals(ids);
        if (!fits) tag.put("codes", ids);
        var numbered = form == Codes.Form.LIME_ANSWER && !fits;
        var parts = new ArrayList<Part>();
        var renamed = new ArrayList<String>();
        for (var i = 0; i < list.size(); i++) {
            var code = numbered ? "A" + (i + 1) : kept.get(i);
            if (!code.equals(ids.get(i))) renamed.add(ids.get(i) + " → " + code);
            var text = list.get(i).text();
            parts.add(new Part(code, 0, html(text == null ? new Text(ids.get(i), ids.get(i)) : text), "1"));
        }
        if (!renamed.isEmpty()) leftOut.note(0, item.id(), "out.codes", String.join(", ", renamed));
        return parts;
    }

    private static List<Part> levels(Scale scale) {
        return IntStream.rangeClosed(1, scale.levels())
                .mapToObj(level -> {
                    var number = String.valueOf(level);
                    var label = scale.labels().isEmpty()
                            ? new Text(number, number)
                            : scale.labels().get(level - 1);
                    return new Part(number, 0, html(label), "");
                })
                .toList();
    }
}
