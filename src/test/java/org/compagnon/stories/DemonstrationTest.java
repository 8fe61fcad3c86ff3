package org.compagnon.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.compagnon.database.Within;
import org.compagnon.demo.Estuaire;
import org.compagnon.demo.Persona;
import org.compagnon.matching.Publications;
import org.compagnon.matching.Scenarios;
import org.compagnon.messaging.DemoMails;
import org.compagnon.pairs.Pair;
import org.compagnon.pairs.Pairs;
import org.compagnon.people.People;
import org.compagnon.programmes.Edition;
import org.compagnon.programmes.Editions;
import org.compagnon.programmes.Participants;
import org.compagnon.programmes.definition.Side;
import org.compagnon.surveys.OpenWaves;
import org.compagnon.surveys.Studies;
import org.compagnon.surveys.Turnout;
import org.compagnon.surveys.Wave;
import org.compagnon.surveys.Waves;
import org.compagnon.testing.InTheDemonstration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the demonstration's department is like on the day it is opened.
@InTheDemonstration
class DemonstrationTest {

    @Autowired
    Estuaire estuaire;

    @Autowired
    Editions editions;

    @Autowired
    Participants participants;

    @Autowired
    People people;

    @Autowired
    Pairs pairs;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Publications publications;

    @Autowired
    Studies studies;

    @Autowired
    Waves waves;

    @Autowired
    Turnout turnout;

    @Autowired
    OpenWaves openWaves;

    @Autowired
    DemoMails mails;

    @Test
    void last_years_edition_is_finished_and_this_years_is_under_way() throws Exception {
        var all = in(() -> editions.all());
        var today = LocalDate.now(Estuaire.ZONE);

        assertThat(all)
                .anyMatch(
                        edition -> edition.closed() && edition.period().until().isBefore(today));
        assertThat(all)
                .anyMatch(edition -> !edition.closed() && edition.period().includes(today) && size(edition) == 120);
    }

    @Test
    void both_populations_are_answering_this_years_study() throws Exception {
        var study = in(() -> studies.byKey("before-one-year")).orElseThrow();
        var all = in(() -> waves.of(study.id()));

        assertThat(all)
                .extracting(Wave::population, Wave::code, Wave::state)
                .containsExactlyInAnyOrder(
                        tuple("intern", "before", Wave.State.OPEN), tuple("tutor", "before", Wave.State.OPEN));
        for (var wave : all) {
            var rates = in(() -> turnout.of(wave.id()));
            assertThat(rates.invited()).isBetween(75, 120);
            assertThat(rates.answered()).isBetween(rates.invited() / 4, rates.drawn());
            assertThat(rates.drawn()).isLessThan(rates.invited());
            assertThat(rates.days()).isNotEmpty();
        }
    }

    @Test
    void camille_yanis_and_ines_have_not_answered_yet() throws Exception {
        for (var persona : List.of(Persona.CAMILLE, Persona.YANIS, Persona.INES))
            assertThat(in(() -> openWaves.notDrawnBy(estuaire.accountOf(persona))))
                    .as(persona.name())
                    .hasSize(1);
    }

    @Test
    void what_was_published_was_computed_on_the_same_day() throws Exception {
        var published = in(() -> editions.all().stream()
                .flatMap(edition -> publications.of(edition.id()).stream())
                .toList());

        assertThat(published).hasSizeGreaterThanOrEqualTo(2);
        for (var one : published) {
            var result = in(() -> scenarios.get(one.scenario())).result();
            assertThat(result).isNotNull().satisfies(found -> assertThat(day(found.computedAt()))
                    .isEqualTo(day(one.at())));
        }
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Estuaire.ZONE);
    }

    @Test
    void camilles_invitation_lies_in_the_demonstrations_mailbox() {
        assertThat(mails.latest(Persona.CAMILLE.email()))
                .anySatisfy(mail -> assertThat(mails.open(mail.id()).text())
                        .anyMatch(piece -> piece.link() && piece.text().contains("/surveys/invited/")));
    }

    @Test
    void camille_is_accompanied_by_ines_and_nothing_has_begun_for_yanis() throws Exception {
        var camille = in(() -> pairOf(Persona.CAMILLE));
        var tutor = in(() -> people.get(participants.get(camille.tutor()).person()));
        var yanis = in(() -> pairOf(Persona.YANIS));

        assertThat(tutor.name()).isEqualTo(Persona.INES.name());
        assertThat(camille.status()).isEqualTo(Pair.Status.ACTIVE);
        assertThat(yanis.status()).isEqualTo(Pair.Status.PROPOSED);
    }

    private Pair pairOf(Persona persona) {
        var person = people.of(estuaire.accountOf(persona)).orElseThrow();
        return participants.of(person.id()).stream()
                .flatMap(part -> pairs.of(part.id()).stream())
                .filter(Pair::isStanding)
                .findFirst()
                .orElseThrow();
    }

    private int size(Edition edition) {
        try {
            return in(() -> participants.of(edition.id(), Side.TUTEE)).size();
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private <T> T in(java.util.concurrent.Callable<T> work) throws Exception {
        return Within.organisation(estuaire.organisation().orElseThrow(), work);
    }
}
