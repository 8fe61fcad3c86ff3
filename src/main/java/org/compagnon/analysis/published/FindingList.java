package org.compagnon.analysis.published;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.compagnon.shared.Words;
import org.jspecify.annotations.Nullable;

/// Findings for other programs: as the lines of a table in one language, or each with its numbers by name.
public final class FindingList {

    public static final List<String> HEADINGS = List.of(
            "severity",
            "check",
            "file",
            "line",
            "column",
            "table",
            "item",
            "population",
            "wave",
            "group",
            "option",
            "finding",
            "would_be_right");

    private FindingList() {}

    /// What stands under the [#HEADINGS].
    public static List<Object> line(Finding finding, Words words) {
        var said = Said.in(words);
        var spot = finding.spot();
        var subject = spot.subject();
        return List.of(
                severity(finding),
                finding.name(),
                spot.origin().file(),
                spot.origin().line(),
                spot.origin().column(),
                subject.table(),
                subject.item(),
                subject.population(),
                subject.wave(),
                spot.group(),
                spot.option(),
                said.sentence(finding),
                said.mend(finding));
    }

    /// The same by name, in both languages, with the numbers that the check knows.
    public static Map<String, Object> byName(Finding finding) {
        var all = new LinkedHashMap<String, Object>();
        var french = line(finding, Words.in(Words.FRENCH));
        var english = line(finding, Words.in(Words.ENGLISH));
        for (var at = 0; at < HEADINGS.size(); at++)
            all.put(
                    HEADINGS.get(at),
                    french.get(at).equals(english.get(at))
                            ? french.get(at)
                            : Map.of("fr", french.get(at), "en", english.get(at)));
        all.put("numbers", components((Record) finding));
        return all;
    }

    private static String severity(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> components(Record record) {
        var all = new LinkedHashMap<String, Object>();
        for (var component : record.getClass().getRecordComponents()) {
            var value = value(component, record);
            if (value != null && !(value instanceof Spot)) all.put(component.getName(), plain(value));
        }
        return all;
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Printed printed -> printed.exact();
            case Span span -> List.of(span.least(), span.most());
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT);
            case List<?> list -> list.stream().map(FindingList::plain).toList();
            case Record record -> components(record);
            default -> value;
        };
    }
}
