package org.compagnon.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.compagnon.messaging.Letters;
import org.compagnon.messaging.Letters.Letter;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.definition.Side;
import org.compagnon.testing.EditionWorld;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whom a wave asks: an edition's people, each once, and who joins later.
class PopulationsTest extends PreparedWave {

    @Autowired
    EditionWorld editions;

    @Autowired
    Waves waves;

    @Autowired
    Populations populations;

    @Autowired
    Draws draws;

    @Autowired
    Letters letters;

    @Autowired
    JdbcClient database;

    private void add(EditionId edition, Side side, @Nullable String phase) {
        world.in(nantes, () -> populations.add(maud, wave, edition, side, phase));
    }

    private void openToPopulation() {
        surveys.open(maud, wave, world.in(nantes, () -> populations.of(wave).invitees()));
    }

    private List<Letter> sent() {
        return letters.of(nantes);
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
                .extracting(Letter::to)
                .containsExactlyInAnyOrder(
                        EditionWorld.address("Interne 1"),
                        EditionWorld.address("Interne 2"),
                        EditionWorld.address("Interne 3"));
        assertThat(sent().stream().map(PopulationsTest::link).distinct()).hasSize(3);
        var asked = surveys.asked(wave);
        assertThat(draws.byLink(asked, link(sent().getFirst()))).isPresent();
        assertThat(draws.byLink(asked, "a-guess")).isEmpty();
        assertThat(sent().getFirst().text()).contains(asked.key().fingerprint().grouped());
    }

    private static String link(Letter mail) {
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
        assertThat(sent()).hasSize(3).extracting(Letter::to).doesNotHaveDuplicates();
    }
}
