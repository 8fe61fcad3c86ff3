package org.compagnon.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.compagnon.shared.OrganisationId;
import org.compagnon.testing.Exhibits;
import org.compagnon.testing.MeetingWorld;
import org.compagnon.testing.PairWorld;
import org.springframework.stereotype.Component;

/// What meetings puts behind its doors.
@Component
class MeetingsExhibits implements Exhibits {

    private final PairWorld pairs;
    private final MeetingWorld meetings;
    private final Clock clock;

    MeetingsExhibits(PairWorld pairs, MeetingWorld meetings, Clock clock) {
        this.pairs = pairs;
        this.meetings = meetings;
        this.clock = clock;
    }

    @Override
    public Map<String, String> makeIn(OrganisationId organisation) {
        var year = pairs.year(
                organisation,
                "meetings",
                org.compagnon.testing.EditionWorld.YEAR,
                yaml -> yaml.replace("programme: tutoring", "programme: meetings"));
        var tutor = year.tutor("Anouk", 1);
        var pair = year.pair(tutor, year.tutee("Basile"));
        var inAMonth = LocalDate.ofInstant(clock.instant(), MeetingWorld.PARIS).plusMonths(1);
        var meeting = meetings.planned(year, tutor, pair, inAMonth);
        return Map.of("edition", year.edition.toString(), "pair", pair.toString(), "meeting", meeting.toString());
    }

    @Override
    public Map<String, Map<String, String>> forms() {
        var judged = Map.of("version", "0", "form", "00000000-0000-4000-8000-000000000001");
        return Map.of(
                "/meetings/pairs/{pair}/{meeting}/cancel", judged,
                "/meetings/pairs/{pair}/{meeting}/confirm", judged,
                "/meetings/pairs/{pair}/{meeting}/dispute", judged,
                "/meetings/editions/{edition}/reminder/send", Map.of("batch", "00000000-0000-4000-8000-000000000001"));
    }
}
