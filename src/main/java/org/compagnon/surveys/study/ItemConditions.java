package org.compagnon.surveys.study;

import java.util.LinkedHashMap;
import java.util.Map;
import org.compagnon.files.yaml.Findings;
import org.compagnon.surveys.study.Condition.Operator;
import org.compagnon.surveys.study.Condition.Test;

/// Judges the conditions under which items are shown: each speaks of an item asked before, and of a value it can have.
/// So none can wait for itself.
final class ItemConditions {

    private final Questionnaire questionnaire;
    private final Map<String, String> places;
    private final Findings findings;

    ItemConditions(Questionnaire questionnaire, Map<String, String> places, Findings findings) {
        this.questionnaire = questionnaire;
        this.places = places;
        this.findings = findings;
    }

    void judge() {
        var all = new LinkedHashMap<String, Column>();
        questionnaire.columns().forEach(column -> all.putIfAbsent(column.name(), column));
        var before = new LinkedHashMap<String, Column>();
        for (var item : questionnaire.items()) {
            var condition = item.shownIf();
            var place = places.get(item.id()) + ".shown_if";
            if (condition != null) condition.tests().forEach(test -> judge(test, item, place, before, all));
            Column.of(item).forEach(column -> before.putIfAbsent(column.name(), column));
        }
    }

    private void judge(Test test, Item item, String place, Map<String, Column> before, Map<String, Column> all) {
        var column = before.get(test.column());
        if (column == null && isOfDoubtfulItem(test.column())) return;
        if (column != null) judge(test, column, place);
        else if (all.containsKey(test.column())) findings.at(place, "condition.later", test.column(), item.id());
        else if (isMatrix(test.column())) findings.at(place, "condition.row-missing", test.column());
        else findings.unknown(place, test.column(), before.keySet(), "condition.unknown-item");
    }

    /// Which cells it has is not known, or it may be any that has no id.
    private boolean isOfDoubtfulItem(String column) {
        var dot = column.indexOf('.');
        var item = places.get(dot < 0 ? column : column.substring(0, dot));
        return item != null && findings.doubt(item)
                || questionnaire.items().stream().anyMatch(one -> one.id().isEmpty());
    }

    private boolean isMatrix(String id) {
        return questionnaire.item(id).map(Item::kind).orElse(null) instanceof Kind.Matrix;
    }

    private void judge(Test test, Column column, String place) {
        if (findings.doubt(String.valueOf(places.get(column.item().id())))) return;
        var kind = column.item().kind();
        if (column.isFreeText()) findings.at(place, "condition.free-text", column.name());
        else if (test.operator().isOrder() && !isOrdered(kind)) findings.at(place, "condition.no-order", column.name());
        else test.values().forEach(value -> judge(value, test.operator(), column, place));
    }

    private static boolean isOrdered(Kind kind) {
        return kind.scaleIfAny().isPresent() || kind instanceof Kind.Number || kind instanceof Kind.Day;
    }

    private void judge(String value, Operator operator, Column column, String place) {
        var kind = column.item().kind();
        var possible = kind.answers();
        if (kind instanceof Kind.Number) {
            if (!value.matches("-?[0-9]{1,10}([.][0-9]{1,6})?")) findings.notWhole(place, value);
        } else if (kind instanceof Kind.Day) {
            if (!Test.isDay(value)) findings.at(place, "condition.not-a-day", value);
        } else if (operator.isOrder() && !value.matches("[0-9]{1,3}")) findings.notWhole(place, value);
        else if (!operator.isOrder() && !possible.contains(value))
            findings.at(place, "condition.unknown-value", value, column.name(), String.join(", ", possible));
    }
}
