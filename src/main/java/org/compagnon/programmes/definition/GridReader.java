package org.compagnon.programmes.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.compagnon.files.yaml.Findings;
import org.compagnon.files.yaml.Part;
import org.compagnon.programmes.definition.Grid.FilledBy;
import org.compagnon.programmes.definition.Grid.Item;
import org.compagnon.programmes.definition.Grid.Section;
import org.jspecify.annotations.Nullable;

/// Reads the grid of a meeting, then judges the conditions between its items.
final class GridReader {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_POINTS = 11;

    /// The kinds of answer as a definition names them.
    private enum Type {
        TEXT,
        PARAGRAPH,
        SCALE,
        SINGLE,
        MULTIPLE,
        CHECKBOX,
        NUMBER,
        DATE
    }

    private final Findings findings;
    private final FilledBy usuallyFilledBy;
    private final Map<String, String> places = new HashMap<>();

    private GridReader(Findings findings, LedBy ledBy) {
        this.findings = findings;
        this.usuallyFilledBy = ledBy == LedBy.BOTH ? FilledBy.BOTH : FilledBy.TUTOR;
    }

    static Grid read(Part part, LedBy ledBy) {
        var reader = new GridReader(part.findings(), ledBy);
        var ids = new ArrayList<String>();
        var grid = new Grid(part.list("sections", true, one -> reader.section(one, ids)));
        part.done();
        new GridConditions(grid, reader.places, part.findings()).check();
        return grid;
    }

    private Section section(Part part, List<String> ids) {
        var id = part.code("id");
        if (!id.isEmpty() && ids.contains(id)) findings.idTwice(part.at("id"), id);
        ids.add(id);
        var section =
                new Section(id, part.both("title"), part.optionalBoth("help"), part.list("items", true, this::item));
        part.done();
        return section;
    }

    private Item item(Part part) {
        var id = part.code("id");
        var type = part.word("type", Type.class);
        var answer = answer(part, type);
        var item = new Item(
                id,
                part.both("label"),
                part.optionalBoth("help"),
                answer,
                part.flag("required", false),
                confidentiality(part, answer),
                part.word("filled_by", FilledBy.class, usuallyFilledBy),
                part.flag("assesses", false),
                condition(part));
        part.done();
        if (!id.isEmpty() && places.putIfAbsent(id, part.path()) != null) findings.idTwice(part.at("id"), id);
        return item;
    }

    private Answer answer(Part part, Type type) {
        return switch (type) {
            case TEXT -> new Answer.FreeText(false, LONGEST_LINE);
            case PARAGRAPH -> new Answer.FreeText(true, LONGEST_TEXT);
            case CHECKBOX -> new Answer.Checkbox();
            case DATE -> new Answer.Day();
            case NUMBER -> number(part);
            case SCALE -> scale(part);
            case SINGLE -> choice(part, false);
            case MULTIPLE -> choice(part, true);
        };
    }

    private Answer number(Part part) {
        var min = part.optionalWhole("min", -1_000_000, 1_000_000);
        var max = part.optionalWhole("max", -1_000_000, 1_000_000);
        if (min != null && max != null && min > max) findings.minAboveMax(part.at("max"), min, max);
        return new Answer.WholeNumber(min, max);
    }

    private Answer scale(Part part) {
        var points = part.list("points", true, Part::itself);
        if (!findings.doubt(part.at("points")) && (points.size() < 2 || points.size() > MOST_POINTS))
            findings.at(part.at("points"), "scale-points", points.size(), MOST_POINTS);
        return new Answer.Scale(points);
    }

    private Answer choice(Part part, boolean several) {
        var codes = new ArrayList<String>();
        var options = part.list("options", true, one -> {
            var code = one.code("code");
            if (!code.isEmpty() && codes.contains(code)) findings.idTwice(one.at("code"), code);
            codes.add(code);
            var option = new Answer.Option(code, one.both("label"));
            one.done();
            return option;
        });
        if (!findings.doubt(part.at("options")) && options.size() < 2)
            findings.at(part.at("options"), "too-few-options", options.size());
        return new Answer.Choice(options, several);
    }

    private Confidentiality confidentiality(Part part, Answer answer) {
        if (part.isWord("confidentiality", "coordinator")) {
            findings.at(part.at("confidentiality"), "contradiction.coordinator-reads");
            return Confidentiality.PAIR;
        }
        var level = part.word("confidentiality", Confidentiality.class);
        if (level == Confidentiality.COUNTED && !answer.isClosed() && !findings.doubt(part.at("type")))
            findings.at(part.at("confidentiality"), "contradiction.counted-free-text");
        return level;
    }

    private @Nullable Condition condition(Part part) {
        var text = part.optionalText("shown_if");
        if (text == null) return null;
        var condition = Condition.parse(text).orElse(null);
        if (condition == null) findings.at(part.at("shown_if"), "condition.unreadable", text);
        return condition;
    }
}
