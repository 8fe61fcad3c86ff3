package org.compagnon.programmes.definition;

import java.util.List;
import org.compagnon.files.yaml.Findings;
import org.compagnon.files.yaml.Part;
import org.compagnon.programmes.definition.Grid.Item;
import org.compagnon.programmes.definition.Participation.Engagement;
import org.compagnon.programmes.definition.Pay.Condition;

/// What a definition may not say at once, though each word of it is right. A contradiction whose grounds are already
/// in doubt is left out: it would only follow from the first mistake.
final class Contradictions {

    private final Relationship relationship;
    private final Part part;
    private final Findings findings;

    private Contradictions(Relationship relationship, Part part) {
        this.relationship = relationship;
        this.part = part;
        this.findings = part.findings();
    }

    static void in(Relationship relationship, Part part) {
        var contradictions = new Contradictions(relationship, part);
        contradictions.assessing();
        contradictions.placing();
        contradictions.training();
        contradictions.groups();
        contradictions.lasting();
        contradictions.paying();
        contradictions.promising();
    }

    private void tell(String at, List<String> grounds, String key, Object... details) {
        if (grounds.stream().noneMatch(ground -> findings.doubt(part.at(ground))))
            findings.at(part.at(at), "contradiction." + key, details);
    }

    /// In a programme that does not evaluate, a tutor never assesses their own tutee; in one that does, the tutee
    /// reads what was assessed.
    private void assessing() {
        var evaluating = relationship.evaluating();
        var sections = relationship.grid().sections();
        var assessed = false;
        for (var s = 0; s < sections.size(); s++)
            for (var i = 0; i < sections.get(s).items().size(); i++) {
                var item = sections.get(s).items().get(i);
                var at = Findings.item(Findings.item("grid.sections", s + 1) + ".items", i + 1);
                assessed |= item.assesses();
                if (item.assesses()) assessing(item, at, evaluating);
            }
        if (evaluating != Evaluating.NO && !assessed)
            tell("evaluating", List.of("evaluating", "grid"), "evaluates-nothing", evaluating.word());
    }

    private void assessing(Item item, String at, Evaluating evaluating) {
        if (evaluating == Evaluating.NO)
            tell(at + ".assesses", List.of("evaluating", at), "assesses-without-evaluating", item.id());
        if (evaluating != Evaluating.NO && item.confidentiality() == Confidentiality.AUTHOR)
            tell(at + ".confidentiality", List.of("evaluating", at), "assesses-in-secret", item.id());
    }

    private void placing() {
        var everyoneMust = relationship.participation().tutees() == Engagement.MANDATORY;
        var exchange = relationship.form() == Form.EXCHANGE_GROUP;
        if (everyoneMust && !relationship.matching().mandatory() && !exchange)
            tell(
                    part.has("matching") ? "matching.mandatory" : "participation.tutees",
                    List.of("participation.tutees", "matching"),
                    "mandatory-yet-not-placed");
    }

    private void training() {
        if (relationship.matching().requireTrained() && !relationship.training().required())
            tell(
                    "matching.require_trained",
                    List.of("matching.require_trained", "training"),
                    "trained-without-training");
        if (relationship.training().required()
                && relationship.training().modules().isEmpty())
            tell("training.required", List.of("training"), "training-of-nothing");
    }

    private void groups() {
        if (relationship.form() == Form.EXCHANGE_GROUP && relationship.setting().allowsIndividual())
            tell("setting.kinds", List.of("setting", "form"), "exchange-of-one");
    }

    private void lasting() {
        var months = relationship.duration().months();
        if (months == null || relationship.duration().lasts() != Duration.Lasts.MONTHS) return;
        var minimums = relationship.meetings().minimums();
        for (var i = 0; i < minimums.size(); i++) {
            var needed = minimums.get(i).per().inMonths();
            var at = Findings.item("meetings.minimums", i + 1) + ".per";
            if (needed > months) tell(at, List.of(at, "duration"), "period-longer-than-duration", needed, months);
        }
    }

    private void paying() {
        var pay = relationship.pay();
        if (pay == null) return;
        for (var i = 0; i < pay.rules().size(); i++) {
            var at = Findings.item("pay.rules", i + 1) + ".conditions";
            var conditions = pay.rules().get(i).conditions();
            if (conditions.contains(Condition.MINIMUM_REACHED)
                    && relationship.meetings().minimums().isEmpty())
                tell(at, List.of(at, "meetings"), "paid-for-a-minimum-not-set");
            if (conditions.contains(Condition.TRAINED)
                    && !relationship.training().required())
                tell(at, List.of(at, "training"), "paid-for-training-not-required");
        }
    }

    private void promising() {
        for (var side : Side.values())
            if (relationship.charter().articlesFor(side).isEmpty())
                tell("charter.articles", List.of("charter"), "charter-leaves-out", side.word());
    }
}
