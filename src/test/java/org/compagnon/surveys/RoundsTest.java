package org.compagnon.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.accounts.Organisations;
import org.compagnon.database.Vault;
import org.compagnon.messaging.OptOuts;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.definition.Side;
import org.compagnon.shared.OrganisationId;
import org.compagnon.surveys.WaveMail.Kind;
import org.compagnon.testing.EditionWorld;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.TestClock;
import org.compagnon.testing.WaveWorld;
import org.compagnon.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/// Whom a wave asks, which mails leave when, and what becomes of it at midnight.
@InTheHouse
@RecordApplicationEvents
class RoundsTest {

    @Autowired
    World world;

    @Autowired
    EditionWorld editions;

    @Autowired
    WaveWorld surveys;

    @Autowired
    Waves waves;

    @Autowired
    Populations populations;

    @Autowired
    WaveMails mails;

    @Autowired
    WaveReminders reminders;

    @Autowired
    Turnout turnout;

    @Autowired
    Draws draws;

    @Autowired
    OptOuts optOuts;

    @Autowired
    Organisations organisations;

    @Autowired
    Rounds rounds;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock.Settable clock;

    @Autowired
    ApplicationEvents events;

    private OrganisationId nantes;
    private CurrentUser maud;
    private WaveId wave;

    @BeforeEach
    void a_wave_is_prepared() {
        nantes = world.organisation("Nantes");
        maud = surveys.coordinator(nantes);
        wave = surveys.prepared(maud, surveys.study(maud), "before");
    }

    @AfterEach
    void the_clock_goes_back() {
        clock.reset();
    }

    private record Sent(String to, String subject, String text) {}

    /// What has been written to, in no order.
    private List<Sent> sent() {
        return world.in(nantes, () -> database.sql("select id, recipient, subject, sealed from messaging.mail")
                .query((row, line) -> new Sent(
                        row.getString("recipient"),
                        row.getString("subject"),
                        vault.open(row.getBytes("sealed"), row.getObject("id", UUID.class))))
                .list());
    }

    private void round() {
        world.in(nantes, () -> {
            rounds.round(organisations.get(nantes));
            return wave;
        });
    }

    private void openToPopulation() {
        surveys.open(maud, wave, world.in(nantes, () -> populations.of(wave).invitees()));
    }

    private void add(EditionId edition, Side side, @Nullable String phase) {
        world.in(nantes, () -> {
            populations.add(maud, wave, edition, side, phase);
            return wave;
        });
    }

    @Test
    void an_editions_tutees_of_a_phase_are_invited_each_once_with_a_link_of_their_own() {
        var cohort = editions.cohort(nantes, 1, 3);
        add(cohort.edition(), Side.TUTEE, "PS");
        add(cohort.edition(), Side.TUTEE, null);
        openToPopulation();
        round();
        round();

        assertThat(sent())
                .extracting(Sent::to)
                .containsExactlyInAnyOrder(
                        EditionWorld.address("Interne 1"),
                        EditionWorld.address("Interne 2"),
                        EditionWorld.address("Interne 3"));
        assertThat(sent().stream().map(RoundsTest::link).distinct()).hasSize(3);
        var asked = surveys.asked(wave);
        assertThat(draws.byLink(asked, link(sent().getFirst()))).isPresent();
        assertThat(draws.byLink(asked, "a-guess")).isEmpty();
        assertThat(sent().getFirst().text()).contains(asked.key().fingerprint().grouped());
    }

    private static String link(Sent mail) {
        var found = Pattern.compile("/invited/[0-9a-f-]+#([^.\\s]+)[.]").matcher(mail.text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void whoever_has_no_address_is_listed_and_not_invited() {
        var edition = editions.edition(nantes, "Tutorat");
        editions.tutee(nantes, edition, "Inès Martin");
        add(edition, Side.TUTEE, null);
        world.in(nantes, () -> database.sql("update people.person set email = null, account = null")
                .update());

        var population = world.in(nantes, () -> populations.of(wave));
        assertThat(population.invitees()).isEmpty();
        assertThat(population.withoutAddress()).containsExactly("Inès Martin");
    }

    @Test
    void who_joins_late_is_invited_and_nobody_twice() {
        var cohort = editions.cohort(nantes, 1, 2);
        add(cohort.edition(), Side.TUTEE, null);
        openToPopulation();
        round();
        editions.tutee(nantes, cohort.edition(), "Tardive Durand");
        var late = world.in(nantes, () -> populations.notInvited(wave));
        world.in(nantes, () -> waves.inviteLate(maud, wave, late));
        round();

        assertThat(late).hasSize(1);
        assertThat(sent()).hasSize(3).extracting(Sent::to).doesNotHaveDuplicates();
    }

    @Test
    void only_those_who_have_not_drawn_a_ballot_are_reminded_and_nobody_twice_a_day() {
        var people = surveys.people(nantes, 3);
        surveys.open(maud, wave, WaveWorld.invitees(people));
        round();
        surveys.draws(people.get(0), surveys.asked(wave));
        assertThat(remind()).isZero();

        clock.pass(Duration.ofDays(1));
        assertThat(world.in(nantes, () -> reminders.draft(maud, wave)).mails()).isEqualTo(2);
        assertThat(remind()).isEqualTo(2);
        // Whoever draws before the mail leaves gets none.
        surveys.draws(people.get(1), surveys.asked(wave));
        round();

        assertThat(sent()).hasSize(4);
        assertThat(sent())
                .filteredOn(mail -> mail.subject().startsWith("Rappel"))
                .extracting(Sent::to)
                .containsExactly(World.address(people.get(2).name()));
    }

    private int remind() {
        return world.in(nantes, () -> reminders.send(maud, wave, UUID.randomUUID()));
    }

    @Test
    void the_same_press_of_the_button_reminds_once() {
        surveys.open(maud, wave, WaveWorld.invitees(surveys.people(nantes, 2)));
        round();
        clock.pass(Duration.ofDays(1));
        var form = UUID.randomUUID();

        assertThat(world.in(nantes, () -> reminders.send(maud, wave, form))).isEqualTo(2);
        assertThat(world.in(nantes, () -> reminders.send(maud, wave, form))).isEqualTo(2);
        assertThat(world.in(nantes, () -> reminders.of(wave))).hasSize(1);
    }

    @Test
    void whoever_wants_no_more_mails_gets_none() {
        var people = surveys.people(nantes, 2);
        world.in(nantes, () -> {
            optOuts.stop(nantes, Mailing.KIND, World.address(people.get(0).name()));
            return wave;
        });
        surveys.open(maud, wave, WaveWorld.invitees(people));
        round();

        assertThat(sent())
                .extracting(Sent::to)
                .containsExactly(World.address(people.get(1).name()));
    }

    @Test
    void two_waves_on_one_day_write_to_a_person_on_two_days() {
        var people = surveys.people(nantes, 1);
        surveys.open(maud, wave, WaveWorld.invitees(people));
        var other = surveys.prepared(
                maud, surveys.study(maud, WaveWorld.STUDY.replace("study: suivi", "study: other"), false), "before");
        surveys.open(maud, other, WaveWorld.invitees(people));
        round();
        assertThat(sent()).hasSize(1);

        clock.pass(Duration.ofDays(1));
        round();
        assertThat(sent()).hasSize(2);
    }

    @Test
    void no_mail_leaves_before_the_first_day_nor_before_eight_in_the_morning() {
        world.in(nantes, () -> {
            waves.changeDays(
                    maud,
                    wave,
                    0,
                    new org.compagnon.shared.Period(WaveWorld.NOVEMBER.from().plusDays(2), WaveWorld.NOVEMBER.until()));
            return wave;
        });
        surveys.open(maud, wave, WaveWorld.invitees(surveys.people(nantes, 1)));
        round();
        clock.set(Instant.parse("2026-11-04T06:59:00Z"));
        round();
        assertThat(sent()).isEmpty();

        clock.pass(Duration.ofMinutes(1));
        round();
        assertThat(sent()).hasSize(1);
    }

    @Test
    void what_the_holder_worded_is_sent_above_what_every_mail_says() {
        world.in(nantes, () -> {
            mails.word(maud, wave, Kind.INVITATION, Locale.FRENCH, "Deux minutes ?", "Chère collègue,\r\nmerci.");
            return wave;
        });
        surveys.open(maud, wave, List.of(Invitee.at("ailleurs@example.net", Locale.FRENCH, "")));
        round();

        assertThat(sent()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Deux minutes ?");
            assertThat(mail.text()).startsWith("Chère collègue,\nmerci.").contains("/surveys/quiet/" + wave + "#");
        });
    }

    @Test
    void a_wave_closes_at_the_end_of_its_last_day_and_says_so_once() {
        surveys.open(maud, wave, WaveWorld.invitees(surveys.people(nantes, 2)));
        // 1 December, half past midnight in Paris
        clock.set(Instant.parse("2026-11-30T23:30:00Z"));
        round();
        round();

        assertThat(world.in(nantes, () -> waves.get(wave)).state()).isEqualTo(Wave.State.CLOSED);
        assertThat(events.stream(WaveClosed.class).filter(one -> one.wave().equals(wave)))
                .hasSize(1);
    }

    @Test
    void totals_of_a_day_are_kept_only_when_enough_came_since_the_last() {
        var people = surveys.people(nantes, 20);
        surveys.open(maud, wave, WaveWorld.invitees(people));
        round();
        answered(people.subList(0, 6));
        nextDay();
        answered(people.subList(6, 8));
        nextDay();
        answered(people.subList(8, 12));
        nextDay();
        assertThat(days()).extracting(Turnout.Day::answered).containsExactly(6, 12);

        // Two more until the end: the last day kept would be too near the total that everybody may see.
        answered(people.subList(12, 14));
        surveys.close(maud, wave);
        assertThat(days()).extracting(Turnout.Day::answered).containsExactly(6, 14);
        assertThat(world.in(nantes, () -> turnout.of(wave)))
                .satisfies(rates -> assertThat(List.of(rates.invited(), rates.drawn(), rates.answered()))
                        .containsExactly(20, 14, 14));
    }

    private void answered(List<World.Somebody> people) {
        var asked = surveys.asked(wave);
        for (var person : people) surveys.answers(asked, surveys.draws(person, asked), "4", "");
    }

    private void nextDay() {
        clock.pass(Duration.ofDays(1));
        round();
    }

    private List<Turnout.Day> days() {
        return world.in(nantes, () -> turnout.of(wave)).days();
    }
}
