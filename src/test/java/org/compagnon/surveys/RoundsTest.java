package org.compagnon.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.compagnon.messaging.Letters;
import org.compagnon.messaging.Letters.Letter;
import org.compagnon.messaging.OptOuts;
import org.compagnon.shared.Period;
import org.compagnon.surveys.WaveMail.Kind;
import org.compagnon.testing.WaveWorld;
import org.compagnon.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Which mails of a wave leave, when, and to whom none does.
class RoundsTest extends PreparedWave {

    @Autowired
    Waves waves;

    @Autowired
    WaveMails wording;

    @Autowired
    WaveReminders reminders;

    @Autowired
    OptOuts optOuts;

    @Autowired
    Letters letters;

    private List<Letter> sent() {
        return letters.of(nantes);
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
                .extracting(Letter::to)
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
        world.in(
                nantes,
                () -> optOuts.stop(
                        nantes, Mailing.KIND, World.address(people.get(0).name())));
        surveys.open(maud, wave, WaveWorld.invitees(people));
        round();

        assertThat(sent())
                .extracting(Letter::to)
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
        world.in(
                nantes,
                () -> waves.changeDays(
                        maud, wave, 0, new Period(WaveWorld.NOVEMBER.from().plusDays(2), WaveWorld.NOVEMBER.until())));
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
        world.in(
                nantes,
                () -> wording.word(
                        maud, wave, Kind.INVITATION, Locale.FRENCH, "Deux minutes ?", "Chère collègue,\r\nmerci."));
        surveys.open(maud, wave, List.of(Invitee.at("ailleurs@example.net", Locale.FRENCH, "")));
        round();

        assertThat(sent()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Deux minutes ?");
            assertThat(mail.text()).startsWith("Chère collègue,\nmerci.").contains("/surveys/quiet/" + wave + "#");
        });
    }
}
