package org.compagnon.meetings;

import java.time.LocalDate;
import org.compagnon.pairs.PairId;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.MeetingWorld;
import org.compagnon.testing.PairWorld;
import org.compagnon.testing.PairWorld.Someone;
import org.compagnon.testing.PairWorld.Year;
import org.compagnon.testing.TestClock;
import org.compagnon.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/// Maud accompanies Inès since November, and it is the evening of the twentieth: the pair that meets in these tests.
@InTheHouse
public abstract class MaudAndInes {

    protected static final LocalDate A_MONDAY = LocalDate.of(2026, 11, 9);

    @Autowired
    protected World world;

    @Autowired
    protected PairWorld pairWorld;

    @Autowired
    protected MeetingWorld meetingWorld;

    @Autowired
    protected TestClock.Settable clock;

    protected Year year;
    protected Someone maud;
    protected Someone ines;
    protected PairId pair;

    @BeforeEach
    void maud_accompanies_ines_since_november() {
        year = pairWorld.year(world.organisation("Nantes"));
        maud = year.tutor("Maud", 2);
        ines = year.tutee("Inès");
        pair = year.pair(maud, ines);
        clock.set(MeetingWorld.evening(LocalDate.of(2026, 11, 20)));
    }

    @AfterEach
    void the_clock_is_set_back() {
        clock.reset();
    }
}
