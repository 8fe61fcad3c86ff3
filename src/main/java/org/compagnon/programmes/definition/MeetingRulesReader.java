package org.compagnon.programmes.definition;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.compagnon.files.yaml.Findings;
import org.compagnon.files.yaml.Part;
import org.compagnon.files.yaml.Yaml.Mapping;
import org.compagnon.files.yaml.Yaml.Scalar;
import org.compagnon.files.yaml.Yaml.Sequence;
import org.compagnon.programmes.definition.MeetingRules.Frequency;
import org.compagnon.programmes.definition.PeriodKind.Named;
import org.jspecify.annotations.Nullable;

/// Reads how often and how people meet.
final class MeetingRulesReader {

    private static final int MOST_MONTHS = 120;
    private static final Pattern MONTH_AND_DAY = Pattern.compile("\\d\\d-\\d\\d");
    private static final Pattern MONTHS = Pattern.compile("\\d{1,3}");

    private MeetingRulesReader() {}

    static MeetingRules read(Part part) {
        var frequency = part.word("frequency", Frequency.class);
        var modalities = part.words("modalities", Modality.class, true);
        var rules = new MeetingRules(
                frequency,
                modalities,
                part.whole("minutes", 5, 480, 45),
                part.whole("dispute_days", 0, 90, MeetingRules.USUAL_DISPUTE_DAYS),
                part.list("minimums", frequency == Frequency.MINIMUM, one -> minimum(one, modalities)));
        var findings = part.findings();
        if (frequency != Frequency.MINIMUM && part.has("minimums") && !findings.doubt(part.at("frequency")))
            findings.at(part.at("minimums"), "contradiction.minimum-without-frequency", frequency.word());
        noPhaseTwice(part, rules.minimums());
        part.done();
        return rules;
    }

    private static Minimum minimum(Part part, Set<Modality> allowed) {
        var findings = part.findings();
        var meetings = part.whole("meetings", 1, 60);
        var per = period(part, "per", true);
        var modalities = part.words("modalities", Modality.class, false);
        for (var modality : modalities)
            if (!allowed.contains(modality) && !findings.doubt(above(part.path()) + ".modalities"))
                findings.at(
                        part.at("modalities"),
                        "contradiction.modality-not-allowed",
                        modality.word(),
                        String.join(
                                ", ",
                                allowed.stream().map(Worded::word).sorted().toList()));
        var kind = per == null ? Named.EDITION : per;
        var due = per == null ? ignoredDue(part) : due(part, meetings, kind);
        var minimum = new Minimum(
                meetings, kind, due, modalities.isEmpty() ? allowed : modalities, new HashSet<>(part.codes("phases")));
        part.done();
        return minimum;
    }

    private static String above(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }

    private static DueDates ignoredDue(Part part) {
        part.has("due");
        return DueDates.Spread.EVEN;
    }

    /// Absent when it is missing or wrong, which has then been noted.
    static @Nullable PeriodKind period(Part part, String key, boolean required) {
        var findings = part.findings();
        var known = Stream.of(Named.values()).map(Worded::word).toList();
        findings.ask(part.at(key) + ".months");
        if (required && !part.has(key)) {
            if (!part.isAbsent()) findings.at(part.path(), "minimum-without-period", String.join(", ", known));
            return null;
        }
        return switch (part.raw(key)) {
            case null -> null;
            case Mapping _ -> months(part.part(key));
            case Scalar scalar -> {
                for (var named : Named.values()) if (named.word().equals(scalar.value())) yield named;
                findings.notAmong(part.at(key), scalar.value(), known);
                yield null;
            }
            case Sequence list -> {
                findings.notAmong(part.at(key), list.shown(), known);
                yield null;
            }
        };
    }

    private static PeriodKind months(Part part) {
        var months = new PeriodKind.Months(part.whole("months", 1, MOST_MONTHS));
        part.done();
        return months;
    }

    private static DueDates due(Part part, int meetings, PeriodKind per) {
        return switch (part.raw("due")) {
            case null -> DueDates.Spread.EVEN;
            case Scalar _ -> part.word("due", DueDates.Spread.class, DueDates.Spread.EVEN);
            case Sequence _ -> listed(part, meetings, per);
            case Mapping keys -> {
                part.findings().at(part.at("due"), "due.expected", keys.shown());
                yield DueDates.Spread.EVEN;
            }
        };
    }

    private static DueDates listed(Part part, int meetings, PeriodKind per) {
        var findings = part.findings();
        var days = new ArrayList<MonthDay>();
        var months = new ArrayList<Integer>();
        part.eachScalar("due", true, (scalar, at) -> {
            if (MONTH_AND_DAY.matcher(scalar.value()).matches()) day(scalar.value(), at, findings, days);
            else if (MONTHS.matcher(scalar.value()).matches()) month(scalar.value(), at, findings, per, months);
            else findings.at(at, "due.expected", scalar.value());
        });
        var at = part.at("due");
        if (findings.doubt(at)) return DueDates.Spread.EVEN;
        if (!days.isEmpty() && !months.isEmpty()) findings.at(at, "due.mixed");
        else if (days.size() + months.size() != meetings && !findings.doubt(part.at("meetings")))
            findings.at(at, "contradiction.due-count", days.size() + months.size(), meetings);
        else if (!days.isEmpty() && per != Named.UNIVERSITY_YEAR) findings.at(at, "contradiction.due-days-need-a-year");
        return days.isEmpty() ? new DueDates.AfterMonths(months) : new DueDates.OnDays(days);
    }

    private static void day(String text, String at, Findings findings, List<MonthDay> days) {
        try {
            // A leap day would exist one year in four.
            var day = MonthDay.parse("--" + text);
            if (day.equals(MonthDay.of(2, 29))) findings.at(at, "due.leap-day");
            else days.add(day);
        } catch (DateTimeException notADay) {
            findings.at(at, "due.expected", text);
        }
    }

    private static void month(String text, String at, Findings findings, PeriodKind per, List<Integer> months) {
        var count = Integer.parseInt(text);
        var most = per.inMonths() == 0 ? MOST_MONTHS : per.inMonths();
        if (count < 1 || count > most) findings.at(at, "contradiction.due-beyond-period", text, most);
        else months.add(count);
    }

    private static void noPhaseTwice(Part part, List<Minimum> minimums) {
        var seen = new HashSet<String>();
        for (var i = 0; i < minimums.size(); i++) {
            var phases = minimums.get(i).phases();
            var at = Findings.item(part.at("minimums"), i + 1);
            if (phases.isEmpty() && minimums.size() > 1)
                part.findings().at(at, "contradiction.minimum-for-all-and-some");
            for (var phase : phases)
                if (!seen.add(phase)) part.findings().at(at, "contradiction.two-minimums-for-a-phase", phase);
        }
    }
}
