package org.compagnon.analysis.published;

/// What a finding is about: the table, where it applies the group and the answer, and where the figure stands.
public record Spot(Subject subject, String group, String option, Origin origin) {

    static Spot of(PublishedTable table, Part part) {
        return new Spot(table.subject(), part.group(), "", part.origin());
    }

    static Spot of(PublishedTable table, Part part, int option, Figure figure) {
        return new Spot(
                table.subject(), part.group(), table.options().get(option).label(), figure.origin());
    }

    static Spot of(PublishedTable table, Part part, Figure figure) {
        return new Spot(table.subject(), part.group(), "", figure.origin());
    }
}
