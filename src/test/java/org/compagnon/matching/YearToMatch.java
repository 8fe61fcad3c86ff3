package org.compagnon.matching;

import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.MatchingWorld;
import org.compagnon.testing.MatchingWorld.Matching;
import org.compagnon.testing.PairWorld;
import org.compagnon.testing.PairWorld.Year;
import org.compagnon.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/// An edition without anybody yet, and its matching.
@InTheHouse
abstract class YearToMatch {

    @Autowired
    World world;

    @Autowired
    PairWorld pairWorld;

    @Autowired
    MatchingWorld matchingWorld;

    Year year;
    Matching matching;

    @BeforeEach
    void an_edition_and_its_coordinator() {
        year = pairWorld.year(world.organisation("Nantes"));
        matching = matchingWorld.of(year);
    }
}
