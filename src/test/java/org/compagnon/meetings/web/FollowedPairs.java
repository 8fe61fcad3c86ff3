package org.compagnon.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.compagnon.pairs.PairId;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.MeetingWorld;
import org.compagnon.testing.PairWorld;
import org.compagnon.testing.PairWorld.Someone;
import org.compagnon.testing.PairWorld.Year;
import org.compagnon.testing.TestClock;
import org.compagnon.testing.World;
import org.compagnon.testing.World.Somebody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// In June, Maud has met Inès once and Nora has never met Hugo; Ada coordinates them.
@InTheHouse
abstract class FollowedPairs {

    /// Between the first due date of a pair of November, 31 May, and the second.
    static final LocalDate IN_JUNE = LocalDate.of(2027, 6, 15);

    @Autowired
    World world;

    @Autowired
    PairWorld pairWorld;

    @Autowired
    MeetingWorld meetingWorld;

    @Autowired
    MockMvc browser;

    @Autowired
    TestClock.Settable clock;

    Year year;
    Somebody ada;
    Someone maud;
    Someone ines;
    PairId mauds;

    @BeforeEach
    void maud_has_met_ines_and_nora_has_not_met_hugo() {
        year = pairWorld.year(world.organisation("Nantes"));
        ada = year.coordinator("Ada");
        maud = year.tutor("Maud", 2);
        ines = year.tutee("Inès");
        mauds = year.pair(maud, ines);
        year.pair(year.tutor("Nora", 1), year.tutee("Hugo"));
        clock.set(MeetingWorld.evening(IN_JUNE));
        meetingWorld.held(
                year,
                maud,
                mauds,
                LocalDate.of(2026, 11, 9),
                MeetingWorld.notes("fatigue-xyz", "projet-xyz", "secret-xyz"));
    }

    @AfterEach
    void the_clock_is_set_back() {
        clock.reset();
    }

    MockHttpServletResponse as(Somebody who, MockHttpServletRequestBuilder asked) throws Exception {
        return browser.perform(asked.with(who.signedIn()).with(csrf()))
                .andReturn()
                .getResponse();
    }

    String page(String rest, String language) throws Exception {
        var answer = as(ada, get(path(rest)).header("Accept-Language", language));
        assertThat(answer.getStatus()).as(rest).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    String path(String rest) {
        return "/meetings/editions/" + year.edition + rest;
    }
}
