package org.compagnon.programmes.definition;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.compagnon.shared.Period;
import org.jspecify.annotations.Nullable;

/// What one pair owes, by when, and which of its meetings count towards it. Follows from the definition and from
/// when the pair was together; knows neither the clock nor what was said.
///
/// @param terms what decides whether a meeting counts, from the first day on and from each later version's day on
/// @param shares what is owed in each period, earliest first; empty where the programme sets no minimum
public record Obligation(Period window, List<Terms> terms, List<Share> shares) {

    public Obligation {
        terms = List.copyOf(terms);
        shares = List.copyOf(shares);
    }

    /// What decides whether a meeting counts, from a day on.
    public record Terms(LocalDate from, Set<Modality> modalities, LedBy ledBy, int disputeDays) {
        public Terms {
            modalities = Set.copyOf(modalities);
        }
    }

    /// The rules of an edition from a day on: those it started with, or those of a version that applies later.
    public record Version(LocalDate from, Relationship relationship) {}

    /// What is owed in one period: in proportion to the days that the pair was together in it, a half rounded up.
    ///
    /// @param period the whole period that the definition means
    /// @param window the part of it in which there was a pair
    /// @param due one day per meeting, earliest first
    public record Share(Period period, Period window, List<LocalDate> due) {
        public Share {
            due = List.copyOf(due);
        }
    }

    /// Whether a meeting counts, or else the first reason why not.
    public enum Verdict implements Worded {
        COUNTS,
        NOT_HELD,
        MODALITY_NOT_ALLOWED,
        OUTSIDE_THE_PERIOD,
        NOT_RECORDED_BY_WHO_LEADS,
        DISPUTED
    }

    /// Where a pair stands on a day.
    ///
    /// @param counted the meetings that count so far, also beyond what is owed
    /// @param dueByToday how many should have been held by the end of the day
    /// @param owed how many in all
    /// @param late how many are missing whose day has passed; a surplus of one period does not fill another
    /// @param nextDue the day by which the next missing one is due
    public record Standing(
            int counted,
            int dueByToday,
            int owed,
            int late,
            @Nullable LocalDate nextDue) {

        public boolean isLate() {
            return late > 0;
        }
    }

    /// @param phase the tutee's phase, where the definition sets a minimum by phase
    public static Obligation of(Relationship relationship, @Nullable String phase, Course course) {
        return of(List.of(new Version(course.edition().from(), relationship)), phase, course);
    }

    /// Where a new version applied from some day on: a period that had begun keeps the minimum it began with, and a
    /// meeting is judged by the version of its own day.
    ///
    /// @param versions earliest first, the first one being what the edition started with
    public static Obligation of(List<Version> versions, @Nullable String phase, Course course) {
        var window = course.within(course.edition()).orElse(new Period(course.began(), course.began()));
        var shares = new ArrayList<Share>();
        for (var i = 0; i < versions.size(); i++) {
            var from = i == 0 ? LocalDate.MIN : versions.get(i).from();
            var next = i + 1 < versions.size() ? versions.get(i + 1).from() : LocalDate.MAX;
            versions.get(i)
                    .relationship()
                    .meetings()
                    .minimumFor(phase)
                    .ifPresent(minimum -> shares(minimum, course).stream()
                            .filter(share -> beginsBetween(share, course, from, next) && isFree(share, shares))
                            .toList()
                            .forEach(shares::add));
        }
        return new Obligation(
                window, versions.stream().map(version -> terms(version, phase)).toList(), shares);
    }

    private static Terms terms(Version version, @Nullable String phase) {
        var rules = version.relationship().meetings();
        return new Terms(
                version.from(), rules.countingFor(phase), version.relationship().ledBy(), rules.disputeDays());
    }

    // A period that reaches beyond the edition begins with it. When the pair began does not matter: two pairs of one
    // edition owe under the same rules.
    private static boolean beginsBetween(Share share, Course course, LocalDate from, LocalDate next) {
        var inPeriod = share.period().from();
        var begins =
                inPeriod.isBefore(course.edition().from()) ? course.edition().from() : inPeriod;
        return !begins.isBefore(from) && begins.isBefore(next);
    }

    private static boolean isFree(Share share, List<Share> taken) {
        return taken.stream()
                .noneMatch(other -> other.period().includes(share.window().from()));
    }

    private static List<Share> shares(Minimum minimum, Course course) {
        return minimum.per().over(course.edition()).stream()
                .flatMap(period -> course.within(period).map(window -> share(minimum, period, window, course)).stream())
                .toList();
    }

    private static Share share(Minimum minimum, Period period, Period window, Course course) {
        var together = course.daysTogether(window);
        var whole = ChronoUnit.DAYS.between(period.from(), period.until()) + 1;
        var owed = Math.toIntExact((2 * minimum.meetings() * together.size() + whole) / (2 * whole));
        return new Share(period, window, owed == 0 ? List.of() : due(minimum, period, owed, together));
    }

    /// A pair that lasts the whole period keeps the dates of the definition; a shorter one keeps the latest of them,
    /// and a date on which it was not together moves to its next day together, or to its last. Meetings without
    /// stated dates are spread over the days together.
    private static List<LocalDate> due(Minimum minimum, Period period, int owed, List<LocalDate> together) {
        if (minimum.due() == DueDates.Spread.EVEN)
            return Stream.iterate(1, n -> n <= owed, n -> n + 1)
                    .map(n -> together.get(Math.ceilDiv(n * together.size(), owed) - 1))
                    .toList();
        var stated = minimum.due().in(period, minimum.meetings());
        return stated.subList(stated.size() - owed, stated.size()).stream()
                .map(day -> together.stream()
                        .filter(candidate -> !candidate.isBefore(day))
                        .findFirst()
                        .orElse(together.getLast()))
                .toList();
    }

    /// Held, in an allowed modality, inside the period, recorded by who leads, not disputed in time.
    public Verdict judge(MeetingFacts meeting) {
        var terms = termsOn(meeting.on());
        if (!meeting.held()) return Verdict.NOT_HELD;
        if (!terms.modalities().contains(meeting.modality())) return Verdict.MODALITY_NOT_ALLOWED;
        if (!window.includes(meeting.on())) return Verdict.OUTSIDE_THE_PERIOD;
        if (!terms.ledBy().mayClose(meeting.recordedBy())) return Verdict.NOT_RECORDED_BY_WHO_LEADS;
        if (isDisputedInTime(meeting)) return Verdict.DISPUTED;
        return Verdict.COUNTS;
    }

    private Terms termsOn(LocalDate day) {
        return terms.stream()
                .filter(candidate -> !candidate.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(terms.getFirst());
    }

    private boolean isDisputedInTime(MeetingFacts meeting) {
        var disputed = meeting.disputedOn();
        return disputed != null && !disputed.isAfter(lastDayToDispute(meeting.on(), meeting.recordedOn()));
    }

    /// The day of the recording is not counted.
    public LocalDate lastDayToDispute(LocalDate heldOn, LocalDate recordedOn) {
        return recordedOn.plusDays(termsOn(heldOn).disputeDays());
    }

    public int counted(Collection<MeetingFacts> meetings) {
        return Math.toIntExact(meetings.stream()
                .filter(meeting -> judge(meeting) == Verdict.COUNTS)
                .count());
    }

    /// Every due date, earliest first.
    public List<LocalDate> due() {
        return shares.stream().flatMap(share -> share.due().stream()).sorted().toList();
    }

    public int owed() {
        return due().size();
    }

    /// How many meetings should have been held by the end of this day.
    public int dueBy(LocalDate day) {
        return Math.toIntExact(due().stream().filter(due -> !due.isAfter(day)).count());
    }

    public Standing standing(Collection<MeetingFacts> meetings, LocalDate today) {
        var counting = meetings.stream()
                .filter(meeting -> judge(meeting) == Verdict.COUNTS)
                .map(MeetingFacts::on)
                .toList();
        var late = shares.stream()
                .mapToInt(share -> (int) missing(share, counting)
                        .filter(due -> due.isBefore(today))
                        .count())
                .sum();
        return new Standing(
                counting.size(),
                dueBy(today),
                owed(),
                late,
                nextDue(counting, today).orElse(null));
    }

    private Optional<LocalDate> nextDue(List<LocalDate> counting, LocalDate today) {
        return shares.stream()
                .flatMap(share -> missing(share, counting))
                .filter(due -> !due.isBefore(today))
                .findFirst();
    }

    private static Stream<LocalDate> missing(Share share, List<LocalDate> counting) {
        var held = counting.stream().filter(share.window()::includes).count();
        return share.due().stream().skip(held);
    }
}
