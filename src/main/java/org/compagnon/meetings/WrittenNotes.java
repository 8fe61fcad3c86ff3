package org.compagnon.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.compagnon.accounts.AccessLog;
import org.compagnon.accounts.AccessLog.Action;
import org.compagnon.meetings.SealedWritings.Kind;
import org.compagnon.meetings.SealedWritings.Writing;
import org.compagnon.programmes.Definitions;
import org.compagnon.programmes.Editions;
import org.compagnon.programmes.definition.Confidentiality;
import org.compagnon.programmes.definition.Grid;
import org.compagnon.programmes.definition.Relationship;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts what was written where its confidentiality says: the pair's sheet or the author's own; and notes in the access
/// log that it was read or changed.
@Component
class WrittenNotes {

    private final SealedWritings writings;
    private final Editions editions;
    private final Definitions definitions;
    private final AccessLog log;
    private final Clock clock;

    WrittenNotes(SealedWritings writings, Editions editions, Definitions definitions, AccessLog log, Clock clock) {
        this.writings = writings;
        this.editions = editions;
        this.definitions = definitions;
        this.log = log;
        this.clock = clock;
    }

    /// The version of the definition a meeting of that day is told in (rule 2).
    GridVersion versionFor(Accompaniment who, LocalDate day) {
        var followed = editions.followed(who.edition().id());
        return followed.stream()
                .filter(one -> !one.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .or(() -> followed.stream().findFirst())
                .map(one -> new GridVersion(one.definition(), one.number()))
                .orElseThrow();
    }

    Relationship relationship(Accompaniment who, GridVersion version) {
        return definitions
                .read(version.definition(), version.number())
                .relationship(who.relationship().key())
                .orElse(who.relationship());
    }

    /// What one of the two may read of a meeting, and the version it was written under. The access log notes it.
    Told told(Accompaniment who, Meeting meeting) {
        var told = opened(who, meeting);
        if (!told.isEmpty())
            log.note(
                    who.organisation().id(),
                    Action.READ_MEETING_CONTENT,
                    meeting.id().value(),
                    who.side().name());
        return told;
    }

    private Told opened(Accompaniment who, Meeting meeting) {
        var found = writings.readableBy(who.side(), meeting.id());
        var shared = found.get(Kind.SHARED);
        var version = shared == null ? versionOf(found, who, meeting) : shared.version();
        var pairs = Sheet.of(text(shared));
        var own = Sheet.of(text(found.get(Kind.PRIVATE)));
        var answers = new HashMap<>(pairs.answers());
        answers.putAll(own.answers());
        return new Told(
                version,
                new Notes(Sheet.topics(text(found.get(Kind.TOPICS))), answers, pairs.note(), own.note()),
                text(found.get(Kind.REASON)));
    }

    /// @param reason why the other side disputes it
    record Told(GridVersion version, Notes notes, String reason) {

        boolean isEmpty() {
            return notes.equals(Notes.NONE) && reason.isEmpty();
        }

        @Override
        public String toString() {
            return "Told[sealed]";
        }
    }

    private GridVersion versionOf(Map<Kind, Writing> found, Accompaniment who, Meeting meeting) {
        return found.values().stream()
                .filter(writing -> writing.kind() != Kind.REASON)
                .findFirst()
                .map(Writing::version)
                .orElseGet(() -> versionFor(who, meeting.day(who.terms())));
    }

    private static String text(@Nullable Writing writing) {
        return writing == null ? "" : writing.text();
    }

    List<Writing> earlierShared(MeetingId meeting) {
        return writings.earlierShared(meeting);
    }

    /// Keeps what this side may write; what only the other side writes stays as it was.
    void keep(Accompaniment who, Meeting meeting, Notes written) {
        var before = opened(who, meeting);
        var version = before.version();
        var relationship = relationship(who, version);
        var grid = relationship.grid();
        var organisation = who.organisation().id();
        var now = clock.instant();
        var shared = new TreeMap<>(only(before.notes().answers(), grid, item -> !isOwn(item)));
        grid.items()
                .filter(item -> !isOwn(item) && item.filledBy().includes(who.side()))
                .forEach(item -> {
                    shared.remove(item.id());
                    if (written.answers().containsKey(item.id()))
                        shared.put(
                                item.id(),
                                Objects.requireNonNull(written.answers().get(item.id())));
                });
        writings.keep(
                organisation,
                meeting.id(),
                Kind.SHARED,
                who.side(),
                version,
                new Sheet(shared, written.shared()).text(),
                now);
        if (who.terms().ledBy().mayClose(who.side()))
            writings.keep(
                    organisation, meeting.id(), Kind.TOPICS, who.side(), version, Sheet.text(written.topics()), now);
        writings.keepPrivately(
                organisation,
                meeting.id(),
                who.side(),
                version,
                new Sheet(
                                only(
                                        written.answers(),
                                        grid,
                                        item -> isOwn(item) && item.filledBy().includes(who.side())),
                                written.own())
                        .text(),
                now);
        log.note(
                organisation,
                Action.CHANGED_MEETING_CONTENT,
                meeting.id().value(),
                who.side().name());
    }

    void keepReason(Accompaniment who, Meeting meeting, String reason) {
        writings.keep(
                who.organisation().id(),
                meeting.id(),
                Kind.REASON,
                who.side(),
                versionFor(who, meeting.day(who.terms())),
                reason,
                clock.instant());
    }

    private static boolean isOwn(Grid.Item item) {
        return item.confidentiality() == Confidentiality.AUTHOR;
    }

    private static Map<String, List<String>> only(
            Map<String, List<String>> answers, Grid grid, Predicate<Grid.Item> which) {
        var kept = new TreeMap<String, List<String>>();
        grid.items()
                .filter(which)
                .map(Grid.Item::id)
                .filter(answers::containsKey)
                .forEach(id -> kept.put(id, Objects.requireNonNull(answers.get(id))));
        return kept;
    }
}
