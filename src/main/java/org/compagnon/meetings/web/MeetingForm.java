package org.compagnon.meetings.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.compagnon.meetings.Arrangement;
import org.compagnon.meetings.Notes;
import org.compagnon.programmes.definition.Modality;

/// What stands in the fields of a meeting's form, as typed, so that a refused form comes back whole.
///
/// @param form names this form: sent twice, it acts once
/// @param version of the meeting the form was opened on
public record MeetingForm(UUID form, int version, Map<String, List<String>> fields) {

    static final String GRID = "grid.";

    public MeetingForm {
        fields = Map.copyOf(fields);
    }

    /// As sent by a browser.
    static MeetingForm sent(Map<String, List<String>> fields) {
        var form = first(fields, "form");
        return new MeetingForm(
                form.isEmpty() ? UUID.randomUUID() : UUID.fromString(form), number(first(fields, "version")), fields);
    }

    /// Empty but for what is usual.
    static MeetingForm blank(int minutes, List<Modality> usual, LocalDate day, LocalTime time) {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("date", List.of(day.toString()));
        fields.put("time", List.of(time.truncatedTo(ChronoUnit.MINUTES).toString()));
        fields.put("minutes", List.of(Integer.toString(minutes)));
        if (usual.size() == 1) fields.put("modality", List.of(usual.getFirst().name()));
        return new MeetingForm(UUID.randomUUID(), 0, fields);
    }

    /// As it stands on record.
    static MeetingForm of(int version, Arrangement arrangement, Notes notes, ZoneId zone) {
        var fields = new LinkedHashMap<String, List<String>>();
        var begins = arrangement.beginsAt().atZone(zone);
        fields.put("date", List.of(begins.toLocalDate().toString()));
        fields.put(
                "time",
                List.of(begins.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString()));
        fields.put("minutes", List.of(Integer.toString(arrangement.minutes())));
        fields.put("modality", List.of(arrangement.modality().name()));
        fields.put("place", List.of(arrangement.place()));
        fields.put("topic", notes.topics());
        fields.put("shared", List.of(notes.shared()));
        fields.put("own", List.of(notes.own()));
        notes.answers().forEach((item, answers) -> fields.put(GRID + item, answers));
        return new MeetingForm(UUID.randomUUID(), version, fields);
    }

    MeetingForm with(String field, String value) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(field, List.of(value));
        return new MeetingForm(form, version, changed);
    }

    /// The same entries on what is on record by now, under a new name.
    MeetingForm on(int newVersion) {
        return new MeetingForm(UUID.randomUUID(), newVersion, fields);
    }

    List<String> values(String field) {
        return Objects.requireNonNullElse(fields.get(field), List.of());
    }

    public String value(String field) {
        return first(fields, field);
    }

    public boolean has(String field, String value) {
        return values(field).contains(value);
    }

    private static String first(Map<String, List<String>> fields, String field) {
        var values = fields.get(field);
        return values == null || values.isEmpty() ? "" : values.getFirst();
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    @Override
    public String toString() {
        return "MeetingForm[" + form + ", sealed]";
    }
}
