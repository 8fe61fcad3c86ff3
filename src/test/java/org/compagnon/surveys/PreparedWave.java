package org.compagnon.surveys;

import org.compagnon.accounts.CurrentUser;
import org.compagnon.accounts.Organisations;
import org.compagnon.shared.OrganisationId;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.TestClock;
import org.compagnon.testing.WaveWorld;
import org.compagnon.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/// Maud has prepared a wave; what is done for it by the clock is done when a test says so.
@InTheHouse
abstract class PreparedWave {

    @Autowired
    World world;

    @Autowired
    WaveWorld surveys;

    @Autowired
    Organisations organisations;

    @Autowired
    Rounds rounds;

    @Autowired
    TestClock.Settable clock;

    OrganisationId nantes;
    CurrentUser maud;
    WaveId wave;

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

    void round() {
        world.in(nantes, () -> rounds.round(organisations.get(nantes)));
    }
}
