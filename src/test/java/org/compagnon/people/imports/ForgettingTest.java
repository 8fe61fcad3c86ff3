package org.compagnon.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.compagnon.accounts.Role;
import org.compagnon.shared.OrganisationId;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.TestClock;
import org.compagnon.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What becomes of a list that was brought in and never confirmed.
@InTheHouse
class ForgettingTest {

    @Autowired
    World world;

    @Autowired
    PendingImportStore store;

    @Autowired
    Forgetting forgetting;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock.Settable clock;

    private OrganisationId nantes;

    @BeforeEach
    void maud_brings_in_a_list_and_leaves_it() {
        nantes = world.organisation("Nantes");
        leaves(nantes);
    }

    private UUID leaves(OrganisationId organisation) {
        var maud = world.somebody(organisation, "Maud", Role.COORDINATOR);
        return world.in(
                organisation,
                () -> store.add(
                        organisation,
                        maud.account(),
                        "tutors",
                        "",
                        "liste.csv",
                        "id;capacité\n".getBytes(StandardCharsets.UTF_8)));
    }

    @AfterEach
    void back_to_the_day() {
        clock.reset();
    }

    @Test
    void it_is_kept_for_a_day() {
        clock.pass(Duration.ofHours(23));

        forgetting.round();

        assertThat(kept(nantes)).isEqualTo(1);
    }

    @Test
    void it_is_deleted_after_a_day_though_nobody_brings_in_another_in_every_organisation() {
        var angers = world.organisation("Angers");
        leaves(angers);
        clock.pass(Duration.ofHours(24));

        forgetting.round();

        assertThat(kept(nantes)).isZero();
        assertThat(kept(angers)).isZero();
    }

    @Test
    void the_house_does_it_by_itself() {
        assertThat(forgetting.isRunning()).isTrue();
    }

    private int kept(OrganisationId organisation) {
        return world.in(organisation, () -> database.sql("select count(*) from people.pending_import")
                .query(Integer.class)
                .single());
    }
}
