package org.compagnon.surveys.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.compagnon.files.yaml.Text;
import org.compagnon.surveys.exchange.Dictionary.Column;
import org.compagnon.surveys.exchange.Dictionary.Field;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Kind.Choices;
import org.compagnon.surveys.study.Named;
import org.compagnon.surveys.study.StudyLimits;

/// Makes an item of the fields of one matrix: a scale for several rows, or a ranking.
final class RedcapMatrix extends RedcapParts {

    RedcapMatrix(List<Field> group, LeftOut leftOut, Codes codes) {
        super(group, leftOut, codes);
    }

    List<Carried> carried() {
        var choices = choices(field);
        if (field.says(Column.RANKING)) return ranked(choices);
        if (choices.size() > StudyLimits.MOST_LEVELS) {
            note("levels", choices.size(), StudyLimits.MOST_LEVELS);
            return group.stream().map(this::chosen).toList();
        }
        var wished = tag.list("codes").size() == group.size()
                ? tag.list("codes")
                : group.stream().map(Field::name).toList();
        var fresh = new Codes(Codes.Form.OPTION);
        var rows = new ArrayList<Named>();
        for (var i = 0; i < group.size(); i++)
            rows.add(new Named(
                    fresh.fresh(wished.get(i)),
                    FromRedcap.text(
                            group.get(i).cell(Column.LABEL), group.get(i).name())));
        var kind = new Kind.Matrix(cut(scale(choices)), rows);
        var id = id(tag.get("id").orElse(field.cell(Column.MATRIX)));
        var levels = levels(choices);
        var variables = new LinkedHashMap<String, Meaning>();
        for (var i = 0; i < group.size(); i++)
            variables.put(
                    "[" + group.get(i).name() + "]",
                    new Meaning(id + "." + rows.get(i).id(), kind, null, levels));
        if (tag.get("text").isEmpty()) note("matrix-question");
        return List.of(ofGroup(id, kind, variables));
    }

    /// A matrix has no question of its own in REDCap, beside the section header above it.
    private Carried ofGroup(String id, Kind kind, Map<String, Meaning> variables) {
        var words = tag.words("text").map(said -> new Text(said, said)).orElseGet(() -> Translating.own("matrix"));
        var help = tag.words("help").map(said -> new Text(said, said)).orElse(null);
        var required = group.stream().allMatch(one -> one.says(Column.REQUIRED));
        return new Carried(id, words, help, kind, required, tag.words("subject").orElse(null), null, variables);
    }

    /// Rows are ranked by giving each another column.
    private List<Carried> ranked(List<RedcapChoices.Choice> places) {
        if (places.size() < group.size()) note("ranking-partial", places.size());
        var wished = tag.list("codes").size() == group.size()
                ? tag.list("codes")
                : group.stream().map(Field::name).toList();
        var fresh = new Codes(Codes.Form.OPTION, Kind.NONE);
        var options = new ArrayList<Named>();
        for (var i = 0; i < group.size(); i++)
            options.add(new Named(
                    fresh.fresh(wished.get(i)),
                    FromRedcap.text(
                            group.get(i).cell(Column.LABEL), group.get(i).name())));
        if (options.size() < 2) return List.of(chosen(field));
        var id = id(tag.get("id").orElse(field.cell(Column.MATRIX)));
        return List.of(ofGroup(id, new Kind.Ranking(new Choices(options, false, isShuffled())), Map.of()));
    }
}
