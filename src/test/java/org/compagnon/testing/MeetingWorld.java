package org.compagnon.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.accounts.Grant;
import org.compagnon.meetings.Accompaniment;
import org.compagnon.meetings.Accompaniments;
import org.compagnon.meetings.Arrangement;
import org.compagnon.meetings.MeetingId;
import org.compagnon.meetings.MeetingTimeline;
import org.compagnon.meetings.Meetings;
import org.compagnon.meetings.Notes;
import org.compagnon.pairs.PairId;
import org.compagnon.programmes.definition.Modality;
import org.compagnon.testing.PairWorld.Someone;
import org.compagnon.testing.PairWorld.Year;
import org.springframework.boot.test.context.TestComponent;

/// Makes meetings of the pairs of [PairWorld].
@TestComponent
public class MeetingWorld {

    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final World world;
    private final Accompaniments accompaniments;
    private final MeetingTimeline timeline;
    private final Meetings meetings;

    MeetingWorld(World world, Accompaniments accompaniments, MeetingTimeline timeline, Meetings meetings) {
        this.world = world;
        this.accompaniments = accompaniments;
        this.timeline = timeline;
        this.meetings = meetings;
    }

    /// As one of the two meets their pair.
    public Accompaniment as(Someone someone, PairId pair) {
        var who = someone.signedIn();
        return world.in(who.organisation(), () -> accompaniments.of(pair, user(who)));
    }

    public static CurrentUser user(World.Somebody who) {
        return new CurrentUser(
                who.account(),
                who.organisation(),
                "Nantes",
                PARIS,
                who.name(),
                World.address(who.name()),
                Locale.FRENCH,
                who.role(),
                java.util.Set.of(new Grant(who.role(), null)));
    }

    /// At six in the evening, in person, for three quarters of an hour.
    public static Arrangement on(LocalDate day) {
        return on(day, Modality.IN_PERSON);
    }

    public static Arrangement on(LocalDate day, Modality modality) {
        return new Arrangement(day.atTime(18, 0).atZone(PARIS).toInstant(), 45, modality, "CHU");
    }

    public MeetingId held(Year year, Someone tutor, PairId pair, LocalDate day, Notes notes) {
        return year.in(() -> meetings.recordUnplanned(as(tutor, pair), UUID.randomUUID(), true, on(day), notes));
    }

    public MeetingId held(Year year, Someone tutor, PairId pair, LocalDate day) {
        return held(year, tutor, pair, day, Notes.NONE);
    }

    public MeetingId planned(Year year, Someone tutor, PairId pair, LocalDate day) {
        return year.in(() -> meetings.propose(as(tutor, pair), UUID.randomUUID(), on(day)));
    }

    public void disputed(Year year, Someone tutee, PairId pair, MeetingId meeting, String reason) {
        year.in(() -> {
            var who = as(tutee, pair);
            meetings.dispute(who, meeting, version(who, meeting), UUID.randomUUID(), reason);
        });
    }

    public int version(Accompaniment who, MeetingId meeting) {
        return world.in(
                who.organisation().id(), () -> timeline.entry(who, meeting).version());
    }

    public MeetingTimeline.Opened opened(Someone someone, PairId pair, MeetingId meeting) {
        var who = as(someone, pair);
        return world.in(who.organisation().id(), () -> timeline.open(who, meeting));
    }

    public MeetingTimeline.Timeline timeline(Someone someone, PairId pair) {
        var who = as(someone, pair);
        return world.in(who.organisation().id(), () -> timeline.of(who));
    }

    /// What a grid of [EditionWorld#TUTORING] may hold.
    public static Notes notes(String answer, String shared, String own) {
        return new Notes(
                List.of("career"),
                Map.of("mood", List.of("2"), "why", List.of(answer), "mine", List.of(own + " (grille)")),
                shared,
                own);
    }

    public static Instant evening(LocalDate day) {
        return day.atTime(18, 0).atZone(PARIS).toInstant().plus(Duration.ofHours(2));
    }
}
