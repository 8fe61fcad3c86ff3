package org.compagnon.surveys.web;

import org.compagnon.accounts.CurrentUser;
import org.compagnon.accounts.Role;
import org.compagnon.shared.OrganisationId;
import org.compagnon.surveys.StudyId;
import org.compagnon.surveys.WaveId;
import org.compagnon.testing.Browsing;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.MeetingWorld;
import org.compagnon.testing.TestClock;
import org.compagnon.testing.WaveWorld;
import org.compagnon.testing.World;
import org.compagnon.testing.World.Somebody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/// Odile, a researcher, holds a study of the department that Maud coordinates.
@InTheHouse
abstract class OdilesStudy {

    @Autowired
    World world;

    @Autowired
    WaveWorld surveys;

    @Autowired
    Browsing pages;

    @Autowired
    TestClock.Settable clock;

    OrganisationId nantes;
    Somebody maud;
    Somebody odile;
    CurrentUser researcher;
    StudyId study;

    @BeforeEach
    void odile_holds_a_study() {
        nantes = world.organisation("Nantes");
        maud = world.somebody(nantes, "Maud", Role.COORDINATOR);
        odile = world.somebody(nantes, "Odile", Role.RESEARCHER);
        researcher = MeetingWorld.user(odile);
        study = surveys.study(researcher, WaveWorld.STUDY, true);
    }

    @AfterEach
    void the_clock_goes_back() {
        clock.reset();
    }

    WaveId prepared() {
        return surveys.prepared(researcher, study, "before");
    }

    WaveId openWave(int people) {
        var id = prepared();
        surveys.open(researcher, id, WaveWorld.invitees(surveys.people(nantes, people)));
        return id;
    }
}
