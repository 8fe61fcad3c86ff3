package org.compagnon.programmes.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compagnon.programmes.definition.SampleYear.THREE_A_YEAR;
import static org.compagnon.programmes.definition.SampleYear.YEAR;
import static org.compagnon.programmes.definition.SampleYear.day;

import java.util.List;
import org.compagnon.programmes.definition.Obligation.Verdict;
import org.compagnon.shared.Period;
import org.junit.jupiter.api.Test;

/// Rule 2: a version of the definition that applies from a later day changes what is owed from then on.
class LaterVersionTest {

    private static final String HALVES = "{meetings: 2, per: half_year, due: end}";

    private final Period halves = new Period(day("2026-11-01"), day("2027-10-31"));

    private static Obligation changing(String before, String from, String after, Period edition) {
        return Obligation.of(
                List.of(
                        new Obligation.Version(edition.from(), rules(before)),
                        new Obligation.Version(day(from), rules(after))),
                "alpha",
                Course.whole(edition));
    }

    private static Relationship rules(String minimum) {
        var text = Sample.with(THREE_A_YEAR, minimum)
                .replace("  modalities: [in_person]", "  modalities: [in_person, video]");
        return DefinitionReader.read("sample.yaml", text).first();
    }

    @Test
    void leaves_a_period_that_had_begun_its_minimum() {
        var obligation = changing(HALVES, "2027-02-01", "{meetings: 1, per: half_year, due: end}", halves);

        assertThat(obligation.due()).containsExactly(day("2027-04-30"), day("2027-04-30"), day("2027-10-31"));
    }

    @Test
    void never_asks_twice_for_the_same_days() {
        var obligation = changing("{meetings: 3, per: university_year, due: end}", "2027-02-01", HALVES, YEAR);

        assertThat(obligation.owed()).isEqualTo(3);
    }

    @Test
    void judges_each_meeting_by_the_version_of_its_day() {
        var obligation = changing(
                "{meetings: 2, per: half_year, due: end, modalities: [in_person]}", "2027-02-01", HALVES, halves);

        assertThat(obligation.judge(videoOn("2027-01-31"))).isEqualTo(Verdict.MODALITY_NOT_ALLOWED);
        assertThat(obligation.judge(videoOn("2027-02-01"))).isEqualTo(Verdict.COUNTS);
    }

    private static MeetingFacts videoOn(String on) {
        return new MeetingFacts(day(on), true, Modality.VIDEO, Side.TUTOR, day(on), null);
    }
}
