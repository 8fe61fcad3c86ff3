package org.compagnon.testing;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.accounts.Role;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.Period;
import org.compagnon.surveys.AskedWave;
import org.compagnon.surveys.Draws;
import org.compagnon.surveys.Invitee;
import org.compagnon.surveys.OpenWaves;
import org.compagnon.surveys.Responses;
import org.compagnon.surveys.Studies;
import org.compagnon.surveys.StudyId;
import org.compagnon.surveys.WaveId;
import org.compagnon.surveys.Waves;
import org.compagnon.surveys.ballots.Ballot;
import org.compagnon.surveys.ballots.UnsignedBallot;
import org.compagnon.surveys.study.Answers;
import org.compagnon.testing.World.Somebody;
import org.springframework.boot.test.context.TestComponent;

/// Makes studies, opens their waves and answers them.
@TestComponent
public class WaveWorld {

    /// One question on a scale and one to be answered in words, put to residents before and after a year.
    public static final String STUDY = """
            study: suivi
            title: {fr: Suivi du tutorat, en: Tutoring followed}
            populations:
              - {id: intern, text: {fr: internes, en: residents}}
            waves:
              - {id: before, text: {fr: avant, en: before}}
              - {id: one_year, text: {fr: à un an, en: after a year}}
            questionnaires:
              - population: intern
                wave: before
                items:
                  - {id: useful, type: likert, levels: 5, required: true, positive: [4, 5], text: {fr: Utile ?, en: Useful?}}
                  - {id: remarks, type: text, text: {fr: Remarques, en: Remarks}}
              - population: intern
                wave: one_year
                items:
                  - {id: useful, type: likert, levels: 5, required: true, positive: [4, 5], text: {fr: Utile ?, en: Useful?}}
                  - {id: remarks, type: text, text: {fr: Remarques, en: Remarks}}
            """;

    /// The days on which waves are open: from the day that tests begin on.
    public static final Period NOVEMBER = new Period(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 30));

    private final World world;
    private final Studies studies;
    private final Waves waves;
    private final OpenWaves openWaves;
    private final Draws draws;
    private final Responses responses;
    private final SecureRandom random = new SecureRandom();

    WaveWorld(World world, Studies studies, Waves waves, OpenWaves openWaves, Draws draws, Responses responses) {
        this.world = world;
        this.studies = studies;
        this.waves = waves;
        this.openWaves = openWaves;
        this.draws = draws;
        this.responses = responses;
    }

    public CurrentUser coordinator(OrganisationId organisation) {
        return MeetingWorld.user(world.somebody(organisation, "Maud", Role.COORDINATOR));
    }

    public StudyId study(CurrentUser user) {
        return study(user, STUDY, false);
    }

    public StudyId study(CurrentUser user, String yaml, boolean theirsAlone) {
        return world.in(user.organisation(), () -> studies.begin(user, yaml, theirsAlone));
    }

    public WaveId prepared(CurrentUser user, StudyId study, String code) {
        return world.in(user.organisation(), () -> waves.prepare(user, study, "intern", code, NOVEMBER));
    }

    public void open(CurrentUser user, WaveId wave, List<Invitee> invitees) {
        world.in(
                user.organisation(),
                () -> waves.open(user, wave, waves.get(wave).version(), invitees));
    }

    public void close(CurrentUser user, WaveId wave) {
        world.in(
                user.organisation(),
                () -> waves.close(user, wave, waves.get(wave).version()));
    }

    /// People with accounts: "Répondante 1"…
    public List<Somebody> people(OrganisationId organisation, int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(n -> world.somebody(
                        organisation,
                        "Répondante " + (char) ('a' + n / 26 / 26) + (char) ('a' + n / 26 % 26) + (char) ('a' + n % 26),
                        Role.TUTEE))
                .toList();
    }

    public static List<Invitee> invitees(List<Somebody> people) {
        return people.stream().map(one -> Invitee.of(one.account(), "")).toList();
    }

    public AskedWave asked(WaveId wave) {
        return openWaves.find(wave).orElseThrow();
    }

    public Ballot draws(Somebody who, AskedWave wave) {
        var invited = draws.byAccount(wave, who.account()).orElseThrow();
        var unsigned = UnsignedBallot.forWave(wave.key(), random);
        return unsigned.signed(draws.draw(invited, unsigned.request()));
    }

    public void answers(AskedWave wave, Ballot ballot, String useful, String remarks) {
        var answers = Answers.to(wave.questionnaire(), Map.of("useful", List.of(useful), "remarks", List.of(remarks)));
        responses.keep(wave, ballot.id(), answers, true, null);
    }
}
