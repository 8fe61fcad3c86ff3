package org.compagnon.demo;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.accounts.Organisations;
import org.compagnon.shared.Period;
import org.compagnon.surveys.AskedWave;
import org.compagnon.surveys.Draws;
import org.compagnon.surveys.OpenWaves;
import org.compagnon.surveys.Responses;
import org.compagnon.surveys.Rounds;
import org.compagnon.surveys.StudyId;
import org.compagnon.surveys.WaveId;
import org.compagnon.surveys.WaveReminders;
import org.compagnon.surveys.Waves;
import org.compagnon.surveys.ballots.UnsignedBallot;
import org.compagnon.surveys.study.Answers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Opens waves and lets their days pass: mails leave, people draw ballots and answer, what is over is closed.
///
/// All in one transaction: whoever looks after waves today must not come upon one whose days are still being told.
@InDemo
@Component
class Fieldwork {

    /// Mails leave and totals are kept on every third day; that is enough for a past.
    private static final int DAYS_BETWEEN_ROUNDS = 3;

    private final StoryClock clock;
    private final Organisations organisations;
    private final Waves waves;
    private final OpenWaves openWaves;
    private final WaveReminders reminders;
    private final Rounds rounds;
    private final Draws draws;
    private final Responses responses;
    private final TransactionTemplate transactions;
    private final SecureRandom secret = new SecureRandom();

    Fieldwork(
            StoryClock clock,
            Organisations organisations,
            Waves waves,
            OpenWaves openWaves,
            WaveReminders reminders,
            Rounds rounds,
            Draws draws,
            Responses responses,
            TransactionTemplate transactions) {
        this.clock = clock;
        this.organisations = organisations;
        this.waves = waves;
        this.openWaves = openWaves;
        this.reminders = reminders;
        this.rounds = rounds;
        this.draws = draws;
        this.responses = responses;
        this.transactions = transactions;
    }

    private record Opened(WaveId wave, Map<Integer, List<Asking.Sheet>> returns) {}

    /// @param today until which it is told
    void ask(CurrentUser user, StudyId study, String code, Period days, List<Asking> askings, LocalDate today) {
        transactions.executeWithoutResult(transaction -> {
            var opened = new ArrayList<Opened>();
            clock.at(
                    Department.noon(days.from()),
                    () -> askings.forEach(asking -> opened.add(open(user, study, code, days, asking))));
            var length = days.from().until(days.until(), ChronoUnit.DAYS) + 1;
            for (var number = 0; number < length && days.from().plusDays(number).isBefore(today); number++)
                pass(user, opened, days.from().plusDays(number), number, number == length / 2);
            if (days.until().isBefore(today)) round(user, days.until().plusDays(1));
        });
    }

    private Opened open(CurrentUser user, StudyId study, String code, Period days, Asking asking) {
        var wave = waves.prepare(user, study, asking.population(), code, days);
        var invitees = asking.whom().apply(wave);
        waves.open(user, wave, waves.get(wave).version(), invitees);
        return new Opened(wave, asking.returns().apply(invitees));
    }

    private void pass(CurrentUser user, List<Opened> opened, LocalDate day, int number, boolean reminds) {
        if (reminds)
            clock.at(
                    Department.noon(day),
                    () -> opened.forEach(one -> reminders.send(user, one.wave(), UUID.randomUUID())));
        if (reminds || number % DAYS_BETWEEN_ROUNDS == 0) round(user, day);
        clock.at(
                Department.evening(day),
                () -> opened.forEach(one -> {
                    var sheets = one.returns().getOrDefault(number, List.of());
                    if (sheets.isEmpty()) return;
                    var wave = openWaves.find(one.wave()).orElseThrow();
                    sheets.forEach(sheet -> draw(wave, sheet));
                }));
    }

    private void round(CurrentUser user, LocalDate day) {
        clock.at(Department.noon(day), () -> rounds.round(organisations.get(user.organisation())));
    }

    /// As the browser of somebody invited does.
    private void draw(AskedWave wave, Asking.Sheet sheet) {
        var invited = draws.byAccount(wave, sheet.who()).orElseThrow();
        var unsigned = UnsignedBallot.forWave(wave.key(), secret);
        var ballot = unsigned.signed(draws.draw(invited, unsigned.request()));
        if (sheet.given() == null) return;
        var answers = Answers.to(wave.questionnaire(), sheet.given());
        if (!answers.problems().isEmpty())
            throw new IllegalStateException(answers.problems().toString());
        responses.keep(wave, ballot.id(), answers, true, null);
    }
}
