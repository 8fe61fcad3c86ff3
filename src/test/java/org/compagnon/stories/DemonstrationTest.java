package org.compagnon.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.compagnon.database.Within;
import org.compagnon.demo.Estuaire;
import org.compagnon.demo.Persona;
import org.compagnon.pairs.Pair;
import org.compagnon.pairs.Pairs;
import org.compagnon.people.People;
import org.compagnon.programmes.Edition;
import org.compagnon.programmes.Editions;
import org.compagnon.programmes.Participants;
import org.compagnon.programmes.definition.Side;
import org.compagnon.surveys.Collecting;
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
    Studies studies;

    @Autowired
    Waves waves;

    @Autowired
    Turnout turnout;

    @Autowired
    Collecting collecting;

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
    void this_years_study_is_being_answered_and_what_tutors_said_can_be_read() throws Exception {
        var study = in(() -> studies.byKey("before-one-year")).orElseThrow();
        var all = in(() -> waves.of(study.id()));
        var open = all.stream()
                .filter(wave -> wave.state() == Wave.State.OPEN)
                .findFirst()
                .orElseThrow();
        var closed = all.stream().filter(Wave::isClosed).findFirst().orElseThrow();
        var rates = in(() -> turnout.of(open.id()));

        assertThat(rates.invited()).isEqualTo(120);
        assertThat(rates.answered()).isBetween(50, rates.drawn());
        assertThat(rates.days()).isNotEmpty();
        assertThat(in(() -> collecting.of(closed.id())).rows()).hasSizeGreaterThan(30);
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
