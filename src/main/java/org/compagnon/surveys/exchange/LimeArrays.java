package org.compagnon.surveys.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.compagnon.files.yaml.Text;
import org.compagnon.surveys.exchange.LimeSurvey.Part;
import org.compagnon.surveys.exchange.LimeSurvey.Question;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Kind.Choices;
import org.compagnon.surveys.study.Kind.Scale;
import org.compagnon.surveys.study.StudyLimits;

/// Makes items of LimeSurvey’s scales and tables.
final class LimeArrays extends LimeParts {

    private static final int MOST_CELLS = 60;

    LimeArrays(Question question, Translating translating, LeftOut leftOut, Codes codes) {
        super(question, translating, leftOut, codes);
    }

    static Scale plain(int levels) {
        return new Scale(levels, List.of(), Set.of(), Set.of());
    }

    static Map<String, String> levels(int many) {
        var levels = new LinkedHashMap<String, String>();
        IntStream.rangeClosed(1, many).mapToObj(String::valueOf).forEach(level -> levels.put(level, level));
        return levels;
    }

    static Map<String, String> levelsOf(List<Part> parts) {
        var levels = new LinkedHashMap<String, String>();
        for (var i = 0; i < parts.size(); i++) levels.put(parts.get(i).code(), String.valueOf(i + 1));
        return levels;
    }

    Scale worded(List<Part> parts) {
        var unworded = Cuts.areUnlabelled(tag);
        var labels = parts.stream()
                .map(part -> translating.text(part.text(), part.code(), question.line(), question.code()))
                .toList();
        return new Scale(parts.size(), unworded ? List.of() : labels, Set.of(), Set.of());
    }

    Scale cut(Scale scale) {
        return Cuts.of(tag, scale);
    }

    List<Carried> ordered(List<String> theirs, List<String> words) {
        var scale = new Scale(words.size(), words.stream().map(Translating::own).toList(), Set.of(), Set.of());
        var levels = new LinkedHashMap<String, String>();
        for (var i = 0; i < theirs.size(); i++) levels.put(theirs.get(i), String.valueOf(i + 1));
        var made = matrix(scale, levels, "");
        if (!made.isEmpty()) note("read-as-scale");
        return made;
    }

    List<Carried> array(int which, String suffix) {
        var parts = question.answers(which);
        if (parts.size() >= 2 && parts.size() <= StudyLimits.MOST_LEVELS)
            return matrix(worded(parts), levelsOf(parts), suffix);
        if (parts.size() < 2) {
            note("scale-too-short", parts.size());
            return List.of();
        }
        note("levels", parts.size(), StudyLimits.MOST_LEVELS);
        var items = new ArrayList<Carried>();
        for (var row : question.subquestions(0)) {
            var options = options(parts);
            var kind = new Kind.Single(new Choices(options, false, false));
            items.add(part(row, kind, answers(parts, options), suffix));
        }
        return items;
    }

    List<Carried> rated(int levels) {
        return matrix(plain(levels), levels(levels), "");
    }

    private List<Carried> matrix(Scale scale, Map<String, String> levels, String suffix) {
        var parts = question.subquestions(0);
        tellMissingRows();
        if (parts.isEmpty()) return List.of();
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
        return List.of(whole(id, words, kind, variables));
    }

    private Text headed(String suffix) {
        var header = PlainText.of(question.attribute(suffix.equals("_0") ? "dualscale_headerA" : "dualscale_headerB"))
                .words();
        var number = String.valueOf(suffix.charAt(1) - '0' + 1);
        return header.isEmpty() ? new Text(number, number) : new Text(header, header);
    }

    List<Carried> grid(boolean numbers) {
        var rows = question.subquestions(0);
        var columns = question.subquestions(1);
        if (rows.isEmpty() || columns.isEmpty()) {
            note("no-rows");
            return List.of();
        }
        if (numbers && question.attribute("multiflexible_checkbox").equals("1")) return ticks(rows, columns);
        if (rows.size() * columns.size() > MOST_CELLS) {
            note("grid", rows.size(), columns.size());
            return List.of();
        }
        note("grid-apart", rows.size() * columns.size());
        Kind kind = numbers
                ? between(
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
            var kind = new Kind.Multiple(
                    new Choices(atLeastTwo(options(several(columns, false)), false), false, false), Set.of(), 0, null);
            items.add(part(row, kind, Map.of(), ""));
        }
        return items;
    }
}
