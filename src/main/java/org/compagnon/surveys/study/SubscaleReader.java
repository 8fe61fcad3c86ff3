package org.compagnon.surveys.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.compagnon.files.yaml.Findings;
import org.compagnon.files.yaml.Part;

/// Reads the subscales of a plan, and refuses what nobody could add up. Where a question is itself in doubt, it tells
/// what holds however that is mended.
final class SubscaleReader {

    private final Findings findings;
    private final ComparedItems items;
    private final List<Questionnaire> questionnaires;
    private final List<String> ids = new ArrayList<>();

    SubscaleReader(Findings findings, ComparedItems items, List<Questionnaire> questionnaires) {
        this.findings = findings;
        this.items = items;
        this.questionnaires = questionnaires;
    }

    Subscale read(Part part) {
        var id = part.code("id");
        var text = part.optionalBoth("text");
        var named = named(part, "items", true);
        var reversed = named(part, "reversed", false);
        part.done();
        if (!id.isEmpty() && ids.contains(id)) findings.idTwice(part.at("id"), id);
        ids.add(id);
        if (!part.isAbsent() && !named.isEmpty() && areItems(named)) judge(named, reversed, part);
        return new Subscale(id, text, names(named), names(reversed));
    }

    /// A name with its place in the file.
    private record Name(String said, String at) {}

    private static List<Name> named(Part part, String key, boolean required) {
        var named = new ArrayList<Name>();
        part.eachScalar(key, required, (scalar, at) -> named.add(new Name(scalar.value(), at)));
        return named;
    }

    private static List<String> names(List<Name> named) {
        return named.stream().map(Name::said).toList();
    }

    /// Whether each stands for something with levels.
    private boolean areItems(List<Name> named) {
        var isSound = !questionnaires.isEmpty();
        for (var name : named) isSound &= isItem(name);
        return isSound;
    }

    private boolean isItem(Name name) {
        var item = name.said().split("\\.", 2)[0];
        if (items.kindsOf(item).findAny().isEmpty()) {
            if (items.isEveryItemKnown() && !items.isAsked(item))
                findings.unknown(name.at(), name.said(), possible(), "reliability-unknown");
            return false;
        }
        if (!items.isKindKnown(item)) return false;
        if (items.kindsOf(item).allMatch(kind -> kind.scaleIfAny().isEmpty())) {
            findings.at(name.at(), "reliability-kind", name.said());
            return false;
        }
        if (questionnaires.stream()
                .allMatch(asked -> Subscale.columns(name.said(), asked).isEmpty())) {
            findings.unknown(name.at(), name.said(), possible(), "reliability-unknown");
            return false;
        }
        return true;
    }

    private LinkedHashSet<String> possible() {
        var possible = new LinkedHashSet<String>();
        for (var asked : questionnaires)
            for (var column : asked.columns())
                if (column.item().kind().scaleIfAny().isPresent()) {
                    possible.add(column.item().id());
                    possible.add(column.name());
                }
        return possible;
    }

    private void judge(List<Name> named, List<Name> reversed, Part part) {
        var together = questionnaires.stream()
                .filter(asked -> named.stream()
                        .noneMatch(name -> Subscale.columns(name.said(), asked).isEmpty()))
                .toList();
        if (together.isEmpty()) {
            findings.at(part.at("items"), "reliability-apart", String.join(", ", names(named)));
            return;
        }
        if (together.stream().allMatch(asked -> isScale(named, asked, part))) judgeReversed(reversed, named, together);
    }

    /// Whether nothing is wrong with it there.
    private boolean isScale(List<Name> named, Questionnaire asked, Part part) {
        var columns = columns(named, asked);
        if (isTwice(columns)) return false;
        if (columns.size() < 2)
            findings.at(part.at("items"), "reliability-one", named.getFirst().said());
        else if (Subscale.levels(List.copyOf(columns.keySet())) > 1)
            findings.at(part.at("items"), "reliability-levels", String.join(", ", names(named)));
        else return true;
        return false;
    }

    /// Each column with the names that stand for it.
    private static Map<Column, List<Name>> columns(List<Name> named, Questionnaire asked) {
        var columns = new LinkedHashMap<Column, List<Name>>();
        for (var name : named)
            for (var column : Subscale.columns(name.said(), asked))
                columns.computeIfAbsent(column, _ -> new ArrayList<>()).add(name);
        return columns;
    }

    private boolean isTwice(Map<Column, List<Name>> columns) {
        for (var column : columns.entrySet())
            if (column.getValue().size() > 1) {
                findings.at(
                        column.getValue().getLast().at(),
                        "reliability-twice",
                        column.getKey().name());
                return true;
            }
        return false;
    }

    private void judgeReversed(List<Name> reversed, List<Name> named, List<Questionnaire> together) {
        var possible = new LinkedHashSet<>(names(named));
        for (var asked : together)
            columns(named, asked).keySet().stream().map(Column::name).forEach(possible::add);
        for (var name : reversed)
            if (!possible.contains(name.said()))
                findings.unknown(name.at(), name.said(), possible, "reliability-reversed");
        for (var asked : together) if (isTwice(columns(reversed, asked))) return;
    }
}
