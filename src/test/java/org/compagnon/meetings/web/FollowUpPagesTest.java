package org.compagnon.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.compagnon.accounts.Accounts;
import org.compagnon.meetings.Notes;
import org.compagnon.messaging.Letters;
import org.compagnon.pairs.PairId;
import org.compagnon.pairs.Pairs;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// The coordinator's Tuesday: who met, who is late, who never met, and nothing of what was said.
@InTheHouse
class FollowUpPagesTest {

    /// Between the first due date of a pair of November, 31 May, and the second.
    static final LocalDate IN_JUNE = LocalDate.of(2027, 6, 15);

    @Autowired
    World world;

    @Autowired
    PairWorld pairWorld;

    @Autowired
    MeetingWorld meetingWorld;

    @Autowired
    Pairs pairs;

    @Autowired
    Accounts accounts;

    @Autowired
    Letters letters;

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

    private MockHttpServletResponse as(Somebody who, MockHttpServletRequestBuilder asked) throws Exception {
        return browser.perform(asked.with(who.signedIn()).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String page(String rest, String language) throws Exception {
        var answer = as(ada, get(path(rest)).header("Accept-Language", language));
        assertThat(answer.getStatus()).as(rest).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private String path(String rest) {
        return "/meetings/editions/" + year.edition + rest;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | 1 sur 2 | jamais rencontrés | 1 en retard | à jour | 31/08/2027",
                "en | 1 of 2 | never met | 1 late | on time | 31/08/2027"
            })
    void each_pair_stands_with_what_counts_against_what_is_due(
            String language, String sum, String never, String late, String onTime, String due) throws Exception {
        assertThat(page("", language)).contains("Maud Test", "Hugo Test", sum, never, late, onTime, due);
    }

    @Test
    void the_late_the_never_met_and_the_disputed_are_found() throws Exception {
        assertThat(page("?show=LATE", "fr")).contains("Hugo Test").doesNotContain("Inès Test");
        assertThat(page("?show=NEVER", "fr")).contains("Hugo Test").doesNotContain("Inès Test");
        assertThat(page("?show=DISPUTED", "fr")).doesNotContain("Inès Test");
        var meeting = meetingWorld.timeline(ines, mauds).past().getFirst().id();
        meetingWorld.disputed(year, ines, mauds, meeting, "mot-xyz");
        assertThat(page("?show=DISPUTED", "fr"))
                .contains("Inès Test", "1 contesté")
                .doesNotContain("mot-xyz");
        assertThat(page("?q=INES", "fr")).contains("Inès Test").doesNotContain("Hugo Test");
    }

    @Test
    void a_pair_on_pause_owes_nothing_meanwhile_and_is_not_late() throws Exception {
        var paused = year.pair(year.tutor("Zoé", 1), year.tutee("Léo"));
        year.in(() -> {
            pairs.pause(paused, LocalDate.of(2027, 6, 15));
            return paused;
        });

        assertThat(page("?show=PAUSED", "fr")).contains("Léo Test", "en pause");
        assertThat(page("?show=LATE", "fr")).doesNotContain("Léo Test");
    }

    @Test
    void rule_11_no_page_and_no_file_of_the_coordinator_holds_a_word_of_what_was_said() throws Exception {
        var meeting = meetingWorld.timeline(ines, mauds).past().getFirst().id();
        meetingWorld.disputed(year, ines, mauds, meeting, "mot-xyz");
        var seen = new ArrayList<String>();
        for (var rest : List.of("", "?show=ENDED", "?q=xyz", "/topics", "/csv", "/xlsx")) {
            var answer = as(ada, get(path(rest)));
            assertThat(answer.getStatus()).isEqualTo(200);
            seen.add(new String(answer.getContentAsByteArray(), StandardCharsets.ISO_8859_1)
                    .replace("value=\"xyz\"", "")
                    .replace("q=xyz", ""));
        }
        seen.add(as(ada, post(path("/reminder")).param("all", "true")).getContentAsString());

        assertThat(seen).noneMatch(page -> page.contains("xyz") || page.contains("CHU"));
        for (var rest : List.of("", "/" + meeting, "/" + meeting + "/record", "/" + meeting + "/notes"))
            assertThat(as(ada, get("/meetings/pairs/" + mauds + rest)).getStatus())
                    .isEqualTo(403);
    }

    @Test
    void topics_are_told_over_five_pairs_and_not_over_one() throws Exception {
        assertThat(page("/topics", "fr")).contains("Rien n’est encore montré");
        for (var n = 0; n < 5; n++) {
            var tutor = year.tutor("Tutrice " + "abcdefghijklm".charAt(n), 1);
            var pair = year.pair(tutor, year.tutee("Interne " + "abcdefghijklm".charAt(n)));
            meetingWorld.held(year, tutor, pair, IN_JUNE, new Notes(List.of("career"), java.util.Map.of(), "", ""));
        }
        assertThat(page("/topics", "en")).contains("Career", "all, or all but fewer than 5", "fewer than 5");
    }

    @Test
    void the_number_of_queries_does_not_grow_with_the_number_of_pairs() throws Exception {
        var few = queries();
        for (var n = 0; n < 12; n++)
            year.pair(
                    year.tutor("Tutrice " + "abcdefghijklm".charAt(n), 1),
                    year.tutee("Interne " + "abcdefghijklm".charAt(n)));
        assertThat(queries()).isEqualTo(few).isLessThanOrEqualTo(6);
    }

    /// Every statement of one request, sign-in included.
    private long queries() throws Exception {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var seen = new ListAppender<ILoggingEvent>();
        seen.start();
        logger.addAppender(seen);
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        try {
            page("", "fr");
        } finally {
            logger.setLevel(null);
            logger.setAdditive(true);
            logger.detachAppender(seen);
        }
        var count = seen.list.stream()
                .filter(event -> event.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                .count();
        assertThat(count).isPositive();
        return count;
    }

    @Test
    void a_reminder_is_previewed_then_sent_once_to_each_tutor_in_their_language() throws Exception {
        world.in(year.organisation, () -> {
            accounts.chooseLanguage(
                    accounts.byEmail(year.organisation, World.address("Nora")).orElseThrow(), "en");
            return year;
        });
        var preview = as(ada, post(path("/reminder")).param("all", "true").param("show", "LATE"));
        assertThat(preview.getContentAsString()).contains("Hello Nora", "Hugo Test: 0 counted, 1 due by today");
        assertThat(reminders()).isEmpty();

        var batch = UUID.randomUUID().toString();
        for (var twice = 0; twice < 2; twice++)
            as(
                    ada,
                    post(path("/reminder/send"))
                            .param("all", "true")
                            .param("show", "LATE")
                            .param("batch", batch));

        assertThat(reminders()).singleElement().asString().contains("nora").contains("Hello Nora");
        assertThat(page("", "fr")).contains("15/06/2027");
    }

    @Test
    void nobody_is_reminded_twice_by_mistake() throws Exception {
        as(
                ada,
                post(path("/reminder/send"))
                        .param("all", "true")
                        .param("batch", UUID.randomUUID().toString()));
        assertThat(reminders()).hasSize(2);

        as(
                ada,
                post(path("/reminder/send"))
                        .param("all", "true")
                        .param("batch", UUID.randomUUID().toString()));
        assertThat(reminders()).hasSize(2);
        assertThat(as(ada, post(path("/reminder")).param("all", "true")).getContentAsString())
                .contains("ont déjà été relancés ces 7 derniers jours");
        as(
                ada,
                post(path("/reminder/send"))
                        .param("all", "true")
                        .param("again", "true")
                        .param("batch", UUID.randomUUID().toString()));
        assertThat(reminders()).hasSize(4);
    }

    private List<String> reminders() {
        return letters.of(year.organisation).stream()
                .map(letter -> letter.to() + " " + letter.subject() + " " + letter.text())
                .filter(letter -> letter.contains("où en sont") || letter.contains("meetings stand"))
                .toList();
    }

    @Test
    void the_list_leaves_as_csv_and_as_a_workbook() throws Exception {
        var csv = as(ada, get(path("/csv")));
        assertThat(csv.getContentAsString(StandardCharsets.UTF_8))
                .contains("Nom du tuteur;Prénom du tuteur")
                .contains("Test;Nora;nora@example.org;Test;Hugo");
        var xlsx = as(ada, get(path("/xlsx")));
        assertThat(xlsx.getContentType()).contains("spreadsheetml");
        assertThat(xlsx.getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void another_editions_coordinator_and_another_organisations_stay_outside() throws Exception {
        var elsewhere = world.somebody(world.organisation("Angers"), "Eve", org.compagnon.accounts.Role.COORDINATOR);

        assertThat(as(elsewhere, get(path(""))).getStatus()).isEqualTo(404);
        assertThat(as(maud.signedIn(), get(path(""))).getStatus()).isEqualTo(403);
        assertThat(as(ines.signedIn(), get(path("/topics"))).getStatus()).isEqualTo(403);
    }
}
