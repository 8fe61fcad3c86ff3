package org.compagnon.surveys.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.compagnon.files.CsvStyle;
import org.compagnon.files.Export;
import org.compagnon.surveys.exchange.Dictionary.Column;
import org.compagnon.surveys.study.Item;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Kind.Choices;
import org.compagnon.surveys.study.Kind.Scale;
import org.compagnon.surveys.study.Named;
import org.compagnon.surveys.study.Questionnaire;
import org.jspecify.annotations.Nullable;

/// Writes a questionnaire as a REDCap data dictionary, in one language.
final class ToRedcap {

    private final Questionnaire asked;
    private final Locale language;
    private final LeftOut leftOut;
    private final String form;
    private final Codes names = new Codes(Codes.Form.VARIABLE);
    private final Map<String, RedcapColumn> columns = new HashMap<>();
    private final RedcapLogic logic = new RedcapLogic(columns);
    private final List<Map<Column, String>> lines = new ArrayList<>();
    private @Nullable Item section;

    private ToRedcap(Questionnaire asked, Locale language, LeftOut leftOut) {
        this.asked = asked;
        this.language = language;
        this.leftOut = leftOut;
        this.form = new Codes(Codes.Form.VARIABLE).fresh(asked.population() + "_" + asked.wave());
    }

    static byte[] write(Questionnaire asked, Locale language, LeftOut leftOut) {
        var writer = new ToRedcap(asked, language, leftOut);
        writer.fill();
        return writer.file();
    }

    private void fill() {
        leftOut.note(0, null, "out.one-language", language.getLanguage());
        if (asked.title() != null || asked.introduction() != null || asked.thanks() != null)
            leftOut.note(0, null, "out.frame-words");
        var id = line("record_id", "text", "Record ID");
        lines.add(id);
        asked.items().forEach(this::item);
        if (section != null) leftOut.note(0, section.id(), "out.empty-section");
    }

    private Map<Column, String> line(String name, String type, String label) {
        var line = new EnumMap<Column, String>(Column.class);
        line.put(Column.NAME, name);
        line.put(Column.FORM, form);
        line.put(Column.TYPE, type);
        line.put(Column.LABEL, PlainText.asHtml(label));
        return line;
    }

    private void item(Item item) {
        if (item.kind() instanceof Kind.Section) {
            if (section != null) leftOut.note(0, section.id(), "out.empty-section");
            if (item.shownIf() != null)
                leftOut.note(
                        0, item.id(), "out.section-condition", item.shownIf().toString());
            section = item;
            return;
        }
        var name = names.fresh(item.id());
        if (!name.equals(item.id())) leftOut.note(0, item.id(), "out.renamed", item.id(), name);
        var tag = Tag.empty();
        if (!name.equals(item.id())) tag.put("id", item.id());
        if (item.subject() != null) tag.put("subject", item.subject());
        item.kind().scaleIfAny().ifPresent(scale -> Cuts.put(scale, tag));
        var actions = new ArrayList<String>();
        var begin = lines.size();
        write(item, name, tag, actions);
        var first = lines.get(begin);
        openPage(first, tag, begin == 1);
        // A cell that begins with an action tag would be taken for a formula and defused.
        if (tag.isEmpty() && !actions.isEmpty()) tag.put("id", item.id());
        if (!tag.isEmpty()) actions.addFirst(tag.written());
        if (!actions.isEmpty()) first.put(Column.ANNOTATION, String.join(" ", actions));
        show(item, lines.subList(begin, lines.size()));
    }

    private void openPage(Map<Column, String> first, Tag tag, boolean isFirst) {
        if (section != null) {
            var help = section.help() == null ? "" : "\n" + section.help().in(language);
            first.put(Column.SECTION, PlainText.asHtml(section.in(language).replace('\n', ' ') + help));
            tag.put("section", section.id());
            if (section.help() != null) tag.put("section_help", "1");
            section = null;
        } else if (isFirst) tag.put("section", FromLimeSurvey.NO_SECTION);
    }

    private void show(Item item, List<Map<Column, String>> written) {
        if (item.shownIf() == null) return;
        var said = logic.said(item.shownIf());
        if (said.isEmpty()) {
            leftOut.note(0, item.id(), "out.condition", item.shownIf().toString());
            return;
        }
        for (var line : written) {
            var own = line.get(Column.BRANCHING);
            line.put(Column.BRANCHING, own == null ? said.get() : "(" + said.get() + ") and (" + own + ")");
        }
    }

    private Map<Column, String> field(Item item, String name, String type) {
        var line = line(name, type, item.in(language));
        if (item.help() != null)
            line.put(Column.NOTE, PlainText.asHtml(item.help().in(language)));
        if (item.required()) line.put(Column.REQUIRED, "y");
        lines.add(line);
        return line;
    }

    private void write(Item item, String name, Tag tag, List<String> actions) {
        switch (item.kind()) {
            case Kind.Likert(var scale) -> {
                tag.put("type", "likert");
                field(item, name, "radio").put(Column.CHOICES, levels(scale));
                columns.put(item.id(), RedcapColumn.of(name));
            }
            case Kind.Matrix(var scale, var rows) -> {
                tag.put("codes", rows.stream().map(Named::id).toList());
                matrix(item, name, rows, levels(scale), tag, false);
            }
            case Kind.Single(var choices) -> {
                field(item, name, "radio").put(Column.CHOICES, options(choices, tag));
                columns.put(item.id(), RedcapColumn.of(name));
                shuffle(choices, actions);
                otherWords(item, name, choices, "[" + name + "] = 'other'");
            }
            case Kind.Multiple multiple -> multiple(item, multiple, name, tag, actions);
            case Kind.Ranking(var choices) -> {
                tag.put("codes", choices.options().stream().map(Named::id).toList());
                var places = IntStream.rangeClosed(1, choices.options().size())
                        .mapToObj(place -> RedcapChoices.written(String.valueOf(place), String.valueOf(place)))
                        .collect(Collectors.joining(" | "));
                matrix(item, name, choices.options(), places, tag, true);
                shuffle(choices, actions);
            }
            case Kind.Number number -> {
                var line = field(item, name, "text");
                var places = number.decimals();
                line.put(
                        Column.VALIDATION,
                        places == 0 ? "integer" : places <= 4 ? "number_" + places + "dp" : "number");
                if (number.min() != null) line.put(Column.MIN, number.min().toPlainString());
                if (number.max() != null) line.put(Column.MAX, number.max().toPlainString());
                columns.put(item.id(), RedcapColumn.of(name));
            }
            case Kind.Day _ -> {
                field(item, name, "text").put(Column.VALIDATION, "date_ymd");
                columns.put(item.id(), RedcapColumn.of(name));
            }
            case Kind.FreeText(var severalLines, var longest) -> {
                field(item, name, severalLines ? "notes" : "text");
                actions.add("@CHARLIMIT=\"" + longest + "\"");
            }
            case Kind.Section _ -> throw new IllegalStateException("A section is a header");
        }
    }

    private void matrix(Item item, String name, List<Named> rows, String choices, Tag tag, boolean ranking) {
        tag.put("text", item.in(language));
        if (item.help() != null) tag.put("help", item.help().in(language));
        for (var row : rows) {
            var variable = names.fresh(name + "_" + row.id());
            var line = line(variable, "radio", row.in(language));
            line.put(Column.CHOICES, choices);
            line.put(Column.MATRIX, name);
            if (ranking) line.put(Column.RANKING, "y");
            if (item.required()) line.put(Column.REQUIRED, "y");
            lines.add(line);
            if (!ranking) columns.put(item.id() + "." + row.id(), RedcapColumn.of(variable));
        }
        leftOut.note(0, item.id(), "out.matrix-question");
    }

    private String levels(Scale scale) {
        return IntStream.rangeClosed(1, scale.levels())
                .mapToObj(level -> RedcapChoices.written(
                        String.valueOf(level),
                        scale.labels().isEmpty()
                                ? String.valueOf(level)
                                : scale.labels().get(level - 1).in(language)))
                .collect(Collectors.joining(" | "));
    }

    private String options(Choices choices, Tag tag) {
        if (choices.other()) tag.put("with_other", "1");
        var other = choices.other()
                ? Stream.of(RedcapChoices.written(
                        Kind.OTHER, Translating.own("other").in(language)))
                : Stream.<String>of();
        return Stream.concat(
                        choices.options().stream()
                                .map(option -> RedcapChoices.written(option.id(), option.in(language))),
                        other)
                .collect(Collectors.joining(" | "));
    }

    private static void shuffle(Choices choices, List<String> actions) {
        if (choices.shuffled()) actions.add("@RANDOMORDER");
    }

    private void multiple(Item item, Kind.Multiple multiple, String name, Tag tag, List<String> actions) {
        var choices = multiple.choices();
        field(item, name, "checkbox").put(Column.CHOICES, options(choices, tag));
        columns.put(item.id(), RedcapColumn.ticks(name));
        shuffle(choices, actions);
        if (!multiple.exclusive().isEmpty())
            actions.add("@NONEOFTHEABOVE='"
                    + multiple.exclusive().stream().sorted().collect(Collectors.joining(",")) + "'");
        if (multiple.most() != null) actions.add("@MAXCHECKED=" + multiple.most());
        if (multiple.fewest() > 0) {
            tag.put("min_choices", String.valueOf(multiple.fewest()));
            leftOut.note(0, item.id(), "out.fewest", multiple.fewest());
        }
        otherWords(item, name, choices, "[" + name + "(other)] = '1'");
    }

    private void otherWords(Item item, String name, Choices choices, String when) {
        if (!choices.other()) return;
        var tag = Tag.empty();
        tag.put("other", item.id());
        var line = line(
                names.fresh(name + "_other"), "text", Translating.own("other").in(language));
        line.put(Column.BRANCHING, when);
        line.put(Column.ANNOTATION, tag.written());
        lines.add(line);
    }

    private byte[] file() {
        var bytes = new ByteArrayOutputStream();
        try (var export = Export.csv(bytes, CsvStyle.PLAIN)) {
            export.row(Stream.of(Column.values()).map(column -> column.heading).toList());
            for (var line : lines)
                export.row(Stream.of(Column.values())
                        .map(column -> line.getOrDefault(column, ""))
                        .toList());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
