package org.compagnon.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.compagnon.accounts.AccountId;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.definition.Side;
import org.compagnon.shared.Period;
import org.compagnon.surveys.Invitee;
import org.compagnon.surveys.Populations;
import org.compagnon.surveys.Studies;
import org.compagnon.surveys.StudyId;
import org.compagnon.surveys.study.Questionnaire;
import org.compagnon.surveys.study.StudyTemplate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// This year's study, which the department holds: residents and tutors are being asked what they expect. A study of the
/// researcher's own is being prepared beside it.
@InDemo
@Component
class Evaluation {

    private static final String STUDY = "before-one-year";
    private static final String BEFORE = "before";
    private static final String OF_HER_OWN = "relationship-quality";
    private static final long SEED = 2026;

    /// How many of a hundred draw a ballot in the end, and how many of those hand answers in.
    private static final int DRAW = 70;

    private static final int ANSWER = 95;

    private final StoryClock clock;
    private final Studies studies;
    private final Populations populations;
    private final Fieldwork fieldwork;

    Evaluation(StoryClock clock, Studies studies, Populations populations, Fieldwork fieldwork) {
        this.clock = clock;
        this.studies = studies;
        this.populations = populations;
        this.fieldwork = fieldwork;
    }

    /// @param notYet who has not answered: whoever plays them can
    void underWay(CurrentUser researcher, EditionId edition, Set<AccountId> notYet, LocalDate today) {
        var study = begin(researcher, STUDY, false, today.minusDays(15));
        var days = new Period(today.minusDays(9), today.plusDays(20));
        var people = new People(edition, Set.copyOf(notYet), days, new SplittableRandom(SEED));
        var questionnaires = studies.get(study).study();
        var tutees = asking(researcher, people, Side.TUTEE, questionnaires.questionnaire("intern", BEFORE));
        var tutors = asking(researcher, people, Side.TUTOR, questionnaires.questionnaire("tutor", BEFORE));
        fieldwork.ask(researcher, study, BEFORE, days, List.of(tutees, tutors), today);
        begin(researcher, OF_HER_OWN, true, today.minusDays(6));
    }

    private StudyId begin(CurrentUser researcher, String key, boolean herOwn, LocalDate day) {
        var template = StudyTemplate.all().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
        return clock.outcomeAt(Department.noon(day), () -> studies.begin(researcher, template.text(), herOwn));
    }

    private record People(EditionId edition, Set<AccountId> notYet, Period days, RandomGenerator chance) {

        Map<Integer, List<Asking.Sheet>> returns(Questionnaire questionnaire, List<Invitee> invited) {
            var willing = invited.stream()
                    .filter(one -> one.account() != null && !notYet.contains(one.account()))
                    .toList();
            return Asking.byAnybody(
                    willing, willing.size() * DRAW / 100, days, chance, one -> sheet(questionnaire, one));
        }

        private @Nullable Map<String, List<String>> sheet(Questionnaire questionnaire, Invitee who) {
            return chance.nextInt(100) < ANSWER ? Respondent.answer(questionnaire, who.stratum(), chance) : null;
        }
    }

    private Asking asking(CurrentUser researcher, People people, Side side, Optional<Questionnaire> asked) {
        var questionnaire = asked.orElseThrow();
        return new Asking(
                questionnaire.population(),
                wave -> {
                    populations.add(researcher, wave, people.edition(), side, null);
                    return populations.of(wave).invitees();
                },
                invited -> people.returns(questionnaire, invited));
    }
}
