package org.compagnon.meetings;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.stream.Stream;

/// A meeting as calendars read it (RFC 5545, RFC 5546): the same UID through all its changes, a sequence that grows.
/// Written here in a hundred lines: the libraries bring a dozen megabytes or ask a server on the internet for zones.
///
/// @param summary neutral: a calendar is often open on a shared screen
/// @param organiser name and address of who proposed
/// @param invited name and address of the other
record CalendarFile(
        MeetingId meeting,
        int sequence,
        boolean cancelled,
        Arrangement arrangement,
        ZoneId zone,
        String summary,
        String description,
        Person organiser,
        Person invited,
        Instant stampedAt) {

    /// Somebody with an address.
    record Person(String name, String email) {}

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    /// Octets on one line (RFC 5545, 3.1).
    private static final int LONGEST_LINE = 75;

    String method() {
        return cancelled ? "CANCEL" : "REQUEST";
    }

    String contentType() {
        return "text/calendar; method=" + method() + "; charset=UTF-8";
    }

    String text() {
        var begins = LocalDateTime.ofInstant(arrangement.beginsAt(), zone);
        var lines = Stream.of(
                        List.of(
                                "BEGIN:VCALENDAR",
                                "VERSION:2.0",
                                "PRODID:-//Compagnon//Compagnon//FR",
                                "METHOD:" + method()),
                        zoneLines(),
                        List.of(
                                "BEGIN:VEVENT",
                                "UID:" + meeting + "@compagnon",
                                "DTSTAMP:" + utc(stampedAt),
                                "SEQUENCE:" + sequence,
                                "DTSTART;TZID=" + zone + ":" + LOCAL.format(begins),
                                "DTEND;TZID=" + zone + ":"
                                        + LOCAL.format(LocalDateTime.ofInstant(arrangement.endsAt(), zone)),
                                "SUMMARY:" + escaped(summary),
                                "DESCRIPTION:" + escaped(description)),
                        arrangement.place().isEmpty()
                                ? List.<String>of()
                                : List.of("LOCATION:" + escaped(arrangement.place())),
                        List.of(
                                "ORGANIZER;CN=" + parameter(organiser.name()) + ":mailto:" + organiser.email(),
                                "ATTENDEE;CN=" + parameter(invited.name()) + ";ROLE=REQ-PARTICIPANT;RSVP=FALSE:mailto:"
                                        + invited.email(),
                                "CLASS:PRIVATE",
                                "STATUS:" + (cancelled ? "CANCELLED" : "CONFIRMED"),
                                "TRANSP:" + (cancelled ? "TRANSPARENT" : "OPAQUE"),
                                "END:VEVENT",
                                "END:VCALENDAR"))
                .flatMap(List::stream);
        return String.join("", lines.map(line -> folded(line) + "\r\n").toList());
    }

    /// The offsets from half a year before the meeting to the next change after it: all that its hours need.
    private List<String> zoneLines() {
        var rules = zone.getRules();
        var before = rules.previousTransition(arrangement.beginsAt());
        var after = before == null ? null : rules.nextTransition(arrangement.beginsAt());
        var changes = Stream.of(before, after)
                .flatMap(Stream::ofNullable)
                .map(change -> observance(change, rules.isDaylightSavings(change.getInstant())))
                .flatMap(List::stream)
                .toList();
        var always = observance(
                "STANDARD",
                LocalDateTime.of(1970, 1, 1, 0, 0),
                rules.getOffset(Instant.EPOCH),
                rules.getOffset(Instant.EPOCH));
        return Stream.of(
                        List.of("BEGIN:VTIMEZONE", "TZID:" + zone),
                        changes.isEmpty() ? always : changes,
                        List.of("END:VTIMEZONE"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> observance(ZoneOffsetTransition change, boolean summer) {
        return observance(
                summer ? "DAYLIGHT" : "STANDARD",
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter());
    }

    private static List<String> observance(String kind, LocalDateTime from, ZoneOffset before, ZoneOffset after) {
        return List.of(
                "BEGIN:" + kind,
                "DTSTART:" + LOCAL.format(from),
                "TZOFFSETFROM:" + offset(before),
                "TZOFFSETTO:" + offset(after),
                "END:" + kind);
    }

    private static String offset(ZoneOffset offset) {
        var minutes = Math.abs(offset.getTotalSeconds()) / 60;
        return (offset.getTotalSeconds() < 0 ? "-" : "+") + twoDigits(minutes / 60) + twoDigits(minutes % 60);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String utc(Instant moment) {
        return LOCAL.format(LocalDateTime.ofInstant(moment, ZoneOffset.UTC)) + "Z";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    private static String parameter(String text) {
        return '"' + text.replaceAll("[\"\\p{Cntrl}]", " ") + '"';
    }

    /// A line of more octets goes on after a line break and a space; no character is cut in two.
    private static String folded(String line) {
        var folded = new StringBuilder();
        var octets = 0;
        for (var character : line.codePoints().mapToObj(Character::toString).toList()) {
            var length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(character);
            octets += length;
        }
        return folded.toString();
    }
}
