package org.compagnon.meetings.web;

import java.util.Map;
import java.util.Set;
import org.compagnon.meetings.Accompaniment;
import org.compagnon.meetings.Notes;
import org.compagnon.pages.Page;
import org.compagnon.programmes.definition.Confidentiality;
import org.compagnon.programmes.definition.Grid;
import org.compagnon.programmes.definition.Modality;
import org.compagnon.programmes.definition.Relationship;
import org.compagnon.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/// What the form of a meeting shows: its fields, what is wrong with them, and beside each who will be able to read it.
///
/// @param relationship in the version of the definition that the meeting is told in
/// @param problems by field; under `""` what concerns the whole
/// @param before what is on record
/// @param meanwhile whether the other has changed it since the form was opened
/// @param action where the form is sent
/// @param facts whether the form asks when and how, or only what was said
public record MeetingPage(
        Accompaniment who,
        Relationship relationship,
        MeetingForm form,
        Map<String, RuleBroken> problems,
        Notes before,
        boolean meanwhile,
        String action,
        boolean facts) {

    private static final Set<String> OF_THE_DATE = Set.of(
            "meetings.rule.not-begun-yet",
            "meetings.rule.planned-in-the-past",
            "meetings.rule.before-the-pair",
            "meetings.rule.after-the-pair");

    MeetingPage refusing(RuleBroken rule) {
        return new MeetingPage(who, relationship, form, Map.of(field(rule), rule), before, meanwhile, action, facts);
    }

    /// Where what a rule refuses was typed; `""` if nowhere.
    private static String field(RuleBroken rule) {
        return OF_THE_DATE.contains(rule.key()) ? "date" : "";
    }

    /// The same entries on what is on record by now, because the other changed it since the form was opened.
    MeetingPage on(int version) {
        var told = new RuleBroken("meetings.form.changed-meanwhile");
        return new MeetingPage(who, relationship, form.on(version), Map.of("", told), before, true, action, facts);
    }

    public @Nullable String problem(String field, Page page) {
        var problem = problems.get(field);
        return problem == null ? null : problem.in(page.words());
    }

    /// Who will be able to read a field.
    public String reads(Confidentiality level, Page page) {
        return switch (level) {
            case AUTHOR -> page.of("meetings.reads.author");
            case PAIR -> page.of("meetings.reads.pair", who.other().givenName());
            case COUNTED -> page.of("meetings.reads.counted", who.other().givenName());
        };
    }

    public boolean isMine(Grid.Item item) {
        return item.filledBy().includes(who.side());
    }

    public boolean hasMine(Grid.Section section) {
        return section.items().stream().anyMatch(this::isMine);
    }

    /// Whether a meeting held so counts towards the minimum.
    public boolean counts(Modality modality) {
        return relationship.meetings().countingFor(who.phase()).contains(modality);
    }

    public String back() {
        return "/meetings/pairs/" + who.pair();
    }

    @Override
    public String toString() {
        return "MeetingPage[" + form + "]";
    }
}
