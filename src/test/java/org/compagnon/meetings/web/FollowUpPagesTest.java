package org.compagnon.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.compagnon.accounts.Role;
import org.compagnon.meetings.Notes;
import org.compagnon.pairs.Pairs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/// The coordinator's Tuesday: who met, who is late, who never met, and nothing of what was said.
class FollowUpPagesTest extends FollowedPairs {

    @Autowired
    Pairs pairs;

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
        year.in(() -> pairs.pause(paused, IN_JUNE));

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
            meetingWorld.held(year, tutor, pair, IN_JUNE, new Notes(List.of("career"), Map.of(), "", ""));
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
        // One more or less: what an earlier request remembered is not asked again.
        assertThat(queries()).isCloseTo(few, within(1L)).isLessThanOrEqualTo(6);
    }

    /// Every statement of one request, sign-in included; not what the application does meanwhile of itself.
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
        var mine = Thread.currentThread().getName();
        var count = seen.list.stream()
                .filter(event -> event.getThreadName().equals(mine))
                .filter(event -> event.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                .count();
        assertThat(count).isPositive();
        return count;
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
        var elsewhere = world.somebody(world.organisation("Angers"), "Eve", Role.COORDINATOR);

        assertThat(as(elsewhere, get(path(""))).getStatus()).isEqualTo(404);
        assertThat(as(maud.signedIn(), get(path(""))).getStatus()).isEqualTo(403);
        assertThat(as(ines.signedIn(), get(path("/topics"))).getStatus()).isEqualTo(403);
    }
}
