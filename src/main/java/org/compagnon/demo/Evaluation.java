package org.compagnon.demo;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.compagnon.accounts.AccountId;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.accounts.Grant;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.definition.Side;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.Period;
import org.compagnon.shared.Words;
import org.compagnon.surveys.AskedWave;
import org.compagnon.surveys.Draws;
import org.compagnon.surveys.OpenWaves;
import org.compagnon.surveys.Populations;
import org.compagnon.surveys.Responses;
import org.compagnon.surveys.Rounds;
import org.compagnon.surveys.Studies;
import org.compagnon.surveys.StudyId;
import org.compagnon.surveys.WaveId;
import org.compagnon.surveys.WaveReminders;
import org.compagnon.surveys.Waves;
import org.compagnon.surveys.ballots.UnsignedBallot;
import org.compagnon.surveys.study.StudyTemplate;
import org.springframework.stereotype.Component;

/// This year's study: what tutors expected is told, residents are being asked, and a study of one researcher's own is
/// being prepared.
@InDemo
@Component
class Evaluation {

    private static final String STUDY = "before-one-year";
    private static final String OF_HER_OWN = "relationship-quality";
    private static final int DAYS = 21;

    /// How many of a hundred draw a ballot in the end, and how many of those hand answers in.
    private static final int DRAW = 66;

    private static final int ANSWER = 93;

    private final StoryClock clock;
    private final Studies studies;
    private final Waves waves;
    private final Populations populations;
    private final OpenWaves openWaves;
    private final Draws draws;
    private final Responses responses;
    private final WaveReminders reminders;
    private final Rounds rounds;
    private final SecureRandom secret = new SecureRandom();

    Evaluation(
            StoryClock clock,
            Studies studies,
            Waves waves,
            Populations populations,
            OpenWaves openWaves,
            Draws draws,
            Responses responses,
            WaveReminders reminders,
            Rounds rounds) {
        this.clock = clock;
        this.studies = studies;
        this.waves = waves;
        this.populations = populations;
        this.openWaves = openWaves;
        this.draws = draws;
        this.responses = responses;
        this.reminders = reminders;
        this.rounds = rounds;
    }

    /// @param among accounts of personas, who have not answered yet: whoever plays them can
    record Setting(
            OrganisationId organisation,
            AccountId researcher,
            EditionId edition,
            Set<AccountId> among,
            LocalDate today,
            RandomGenerator chance) {

        Setting {
            among = Set.copyOf(among);
        }

        CurrentUser odile() {
            return new CurrentUser(
                    researcher,
                    organisation,
                    Words.in(Words.FRENCH).of("demo.department"),
                    Department.ZONE,
                    Persona.ODILE.name(),
                    Persona.ODILE.email(),
                    Locale.FRENCH,
                    Persona.ODILE.role(),
                    Set.of(new Grant(Persona.ODILE.role(), null)));
        }
    }

    void underWay(Setting setting) {
        var study = begin(setting, STUDY, false, setting.today().minusDays(45));
        wave(
                setting,
                study,
                "tutor",
                Side.TUTOR,
                setting.today().minusDays(40),
                setting.today().minusDays(20));
        wave(
                setting,
                study,
                "intern",
                Side.TUTEE,
                setting.today().minusDays(9),
                setting.today().plusDays(11));
        begin(setting, OF_HER_OWN, true, setting.today().minusDays(6));
    }

    private StudyId begin(Setting setting, String key, boolean herOwn, LocalDate day) {
        var template = StudyTemplate.all().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
        var begun = new ArrayList<StudyId>();
        clock.at(Department.noon(day), () -> begun.add(studies.begin(setting.odile(), template.text(), herOwn)));
        return begun.getFirst();
    }

    private void wave(Setting setting, StudyId study, String population, Side side, LocalDate first, LocalDate last) {
        var odile = setting.odile();
        var opened = new ArrayList<WaveId>();
        clock.at(Department.noon(first), () -> {
            var wave = waves.prepare(odile, study, population, "before", new Period(first, last));
            populations.add(odile, wave, setting.edition(), side, null);
            waves.open(odile, wave, 0, populations.of(wave).invitees());
            rounds.round();
            opened.add(wave);
        });
        var id = opened.getFirst();
        var until = last.isBefore(setting.today()) ? last : setting.today().minusDays(1);
        answer(setting, id, first, until);
        if (last.isBefore(setting.today())) clock.at(Department.noon(last.plusDays(1)), rounds::round);
    }

    /// Most in the first days, some more after a reminder in the middle.
    private void answer(Setting setting, WaveId id, LocalDate first, LocalDate until) {
        var wave = openWaves.find(id).orElseThrow();
        var ahead = people(setting, id);
        var days = (int) ChronoUnit.DAYS.between(first, until) + 1;
        var reminderOn = first.plusDays(days / 2);
        var drawing = ahead.size() * DRAW / 100;
        for (var day = first; !day.isAfter(until); day = day.plusDays(1)) {
            var left = (int) ChronoUnit.DAYS.between(day, until) + 1;
            var today = Math.min(ahead.size(), Math.ceilDiv(2 * drawing, left + 1));
            drawing -= today;
            var those = List.copyOf(ahead.subList(0, today));
            ahead.subList(0, today).clear();
            var reminds = day.equals(reminderOn);
            clock.at(Department.noon(day), () -> {
                those.forEach(account -> drawAndAnswer(setting, wave, account));
                if (reminds) reminders.send(setting.odile(), id, java.util.UUID.randomUUID());
                rounds.round();
            });
        }
    }

    private List<AccountId> people(Setting setting, WaveId id) {
        var accounts = new ArrayList<AccountId>();
        for (var invitee : populations.of(id).invitees()) {
            var account = invitee.account();
            if (account != null && !setting.among().contains(account)) accounts.add(account);
        }
        accounts.sort(java.util.Comparator.comparing(AccountId::value));
        java.util.Collections.shuffle(accounts, java.util.Random.from(setting.chance()));
        return accounts;
    }

    private void drawAndAnswer(Setting setting, AskedWave wave, AccountId account) {
        var invited = draws.byAccount(wave, account).orElseThrow();
        var unsigned = UnsignedBallot.forWave(wave.key(), secret);
        var ballot = unsigned.signed(draws.draw(invited, unsigned.request()));
        if (setting.chance().nextInt(100) >= ANSWER) return;
        var answers = Respondent.answer(wave.questionnaire(), setting.chance());
        if (answers.problems().isEmpty()) responses.keep(wave, ballot.id(), answers, true, null);
    }
}
