package org.compagnon.programmes.definition;

import java.time.LocalDate;
import org.compagnon.shared.Period;

/// The year in which the pairs of the [Sample] meet.
final class SampleYear {

    private SampleYear() {}

    static final Period YEAR = new Period(day("2026-09-01"), day("2027-08-31"));

    static final String THREE_A_YEAR = "{meetings: 3, per: university_year, due: [01-31, 05-31, 08-31]}";

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static Obligation owing(String minimum, Course course) {
        var text = Sample.with(THREE_A_YEAR, minimum);
        return Obligation.of(DefinitionReader.read("sample.yaml", text).first(), "alpha", course);
    }

    /// Held in person and recorded by the tutor, on one day.
    static MeetingFacts meeting(String on) {
        return new MeetingFacts(day(on), true, Modality.IN_PERSON, Side.TUTOR, day(on), null);
    }
}
