package org.compagnon.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.compagnon.accounts.AccountId;
import org.compagnon.accounts.Accounts;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.files.yaml.Shipped;
import org.compagnon.shared.Period;
import org.compagnon.surveys.Invitee;
import org.compagnon.surveys.Studies;
import org.compagnon.surveys.study.Study;
import org.springframework.stereotype.Component;

/// Last year's study, which the researcher alone holds: the department's people answered as those of the study
/// published in 2025 did, to the unit.
@InDemo
@Component
class PublishedStudy {

    private static final long SEED = 127;

    /// Residents of later years, whom nobody accompanied: before tutoring began all were asked.
    private static final int FURTHER_RESIDENTS = 30;

    private final StoryClock clock;
    private final Studies studies;
    private final Fieldwork fieldwork;
    private final Accounts accounts;

    PublishedStudy(StoryClock clock, Studies studies, Fieldwork fieldwork, Accounts accounts) {
        this.clock = clock;
        this.studies = studies;
        this.fieldwork = fieldwork;
        this.accounts = accounts;
    }

    /// @param tutees and `tutors` of the year, in an order that is always the same
    void tell(
            CurrentUser researcher, SchoolYear year, List<AccountId> tutees, List<AccountId> tutors, LocalDate today) {
        var before = new Period(year.first().minusDays(12), year.first().plusDays(8));
        var oneYear = new Period(year.last().minusDays(75), year.last().minusDays(47));
        var begun = Department.noon(before.from().minusDays(5));
        var id = clock.outcomeAt(
                begun, () -> studies.begin(researcher, Shipped.beside("demo", "published-study.yaml"), true));
        var residents = clock.outcomeAt(begun, () -> withFurtherResidents(researcher, tutees));
        var inventing = new Inventing(studies.get(id).study());
        fieldwork.ask(
                researcher,
                id,
                "before",
                before,
                List.of(
                        inventing.asking("intern", "before", residents, before),
                        inventing.asking("tutor", "before", tutors, before)),
                today);
        fieldwork.ask(
                researcher,
                id,
                "one_year",
                oneYear,
                List.of(
                        inventing.asking("intern", "one_year", tutees, oneYear),
                        inventing.asking("tutor", "one_year", tutors, oneYear)),
                today);
    }

    private List<AccountId> withFurtherResidents(CurrentUser researcher, List<AccountId> tutees) {
        var named = new TreeMap<String, String>();
        for (var one : Invention.of(FURTHER_RESIDENTS, 1, SEED).tutees())
            named.put("ancien." + one.email(), one.givenName() + " " + one.familyName());
        var found = accounts.ofAll(researcher.organisation(), named);
        return Stream.concat(tutees.stream(), named.keySet().stream().map(found::get))
                .toList();
    }

    /// Answers that give the published counts, always the same ones.
    private static final class Inventing {

        private final SplittableRandom chance = new SplittableRandom(SEED);
        private final PublishedCounts counts = PublishedCounts.read();
        private final Study study;

        Inventing(Study study) {
            this.study = study;
        }

        Asking asking(String population, String wave, List<AccountId> invited, Period days) {
            var questionnaire = study.questionnaire(population, wave).orElseThrow();
            var sheets = PublishedAnswers.to(questionnaire, counts, chance);
            var left = sheets.iterator();
            return new Asking(
                    population,
                    id -> invited.stream().map(one -> Invitee.of(one, "")).toList(),
                    invitees -> Asking.byAnybody(invitees, sheets.size(), days, chance, one -> left.next()));
        }
    }
}
