package org.compagnon.meetings.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.compagnon.meetings.Arrangement;
import org.compagnon.meetings.Notes;
import org.compagnon.programmes.definition.Modality;
import org.compagnon.programmes.definition.Relationship;
import org.compagnon.programmes.definition.Side;
import org.compagnon.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/// Reads a meeting's form: every field that cannot be used is told at once, beside the field.
final class FormReading {

    private final MeetingForm form;
    private final Map<String, RuleBroken> problems = new LinkedHashMap<>();

    FormReading(MeetingForm form) {
        this.form = form;
    }

    Map<String, RuleBroken> problems() {
        return problems;
    }

    boolean isRefused() {
        return !problems.isEmpty();
    }

    private void refuse(String field, String key, Object... details) {
        problems.putIfAbsent(field, new RuleBroken(key, details));
    }

    /// @return absent when a field is refused
    @Nullable
    Arrangement arrangement(ZoneId zone) {
        var day = day();
        var time = time();
        var minutes = minutes();
        var modality = modality();
        var place = form.value("place").replaceAll("\\p{Cntrl}", " ").strip();
        if (place.length() > Arrangement.LONGEST_PLACE)
            refuse("place", "meetings.rule.place-too-long", Arrangement.LONGEST_PLACE, place.length());
        if (day == null || time == null || minutes == null || modality == null || isRefused()) return null;
        return new Arrangement(LocalDateTime.of(day, time).atZone(zone).toInstant(), minutes, modality, place);
    }

    private @Nullable LocalDate day() {
        var text = form.value("date").strip();
        try {
            if (text.isEmpty()) {
                refuse("date", "meetings.form.date-missing");
                return null;
            }
            var day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() <= 2200) return day;
        } catch (DateTimeException notADay) {
            // Told below, like a day of another century.
        }
        refuse("date", "meetings.form.date-wrong", text);
        return null;
    }

    private @Nullable LocalTime time() {
        var text = form.value("time").strip();
        try {
            if (!text.isEmpty()) return LocalTime.parse(text);
            refuse("time", "meetings.form.time-missing");
        } catch (DateTimeException notATime) {
            refuse("time", "meetings.form.time-wrong", text);
        }
        return null;
    }

    private @Nullable Integer minutes() {
        var text = form.value("minutes").strip();
        if (!text.matches("\\d{1,6}")) {
            refuse("minutes", "meetings.form.minutes-wrong", Arrangement.SHORTEST, Arrangement.LONGEST);
            return null;
        }
        var minutes = Integer.parseInt(text);
        if (minutes < Arrangement.SHORTEST || minutes > Arrangement.LONGEST)
            refuse("minutes", "meetings.rule.minutes", Arrangement.SHORTEST, Arrangement.LONGEST, minutes);
        return minutes;
    }

    private @Nullable Modality modality() {
        for (var modality : Modality.values()) if (modality.name().equals(form.value("modality"))) return modality;
        refuse("modality", "meetings.form.modality-missing");
        return null;
    }

    /// @return whether it was held; absent when that was not said
    @Nullable
    Boolean held() {
        return switch (form.value("outcome")) {
            case "held" -> true;
            case "missed" -> false;
            default -> {
                refuse("outcome", "meetings.form.outcome-missing");
                yield null;
            }
        };
    }

    /// @param before what is on record, for the conditions that hang on what the other side wrote
    /// @param complete whether what the grid requires must be there
    Notes notes(Relationship relationship, Side side, Notes before, boolean complete) {
        for (var topic : form.values("topic"))
            if (relationship.topic(topic).isEmpty()) refuse("topic", "meetings.form.topic-unknown");
        var answers = new GridReading(relationship.grid(), side, form, before, problems).answers(complete);
        return new Notes(form.values("topic"), answers, text("shared"), text("own"));
    }

    String text(String field) {
        var text = form.value(field).replace("\r\n", "\n").strip();
        if (text.length() > Notes.LONGEST) refuse(field, "meetings.rule.text-too-long", Notes.LONGEST, text.length());
        return text;
    }
}
