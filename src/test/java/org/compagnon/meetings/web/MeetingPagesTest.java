package org.compagnon.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.compagnon.meetings.MaudAndInes;
import org.compagnon.meetings.MeetingId;
import org.compagnon.testing.MeetingWorld;
import org.compagnon.testing.PairWorld.Someone;
import org.compagnon.testing.World.Somebody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// What the two of a pair see, type and are told, in both languages.
@ExtendWith(OutputCaptureExtension.class)
class MeetingPagesTest extends MaudAndInes {

    @Autowired
    MockMvc browser;

    private MockHttpServletResponse as(Somebody who, MockHttpServletRequestBuilder asked) throws Exception {
        return browser.perform(asked.with(who.signedIn()).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String page(Someone who, String path, String language) throws Exception {
        var answer = as(who.signedIn(), get(path).header("Accept-Language", language));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private String path(String rest) {
        return "/meetings/pairs/" + pair + rest;
    }

    private MockHttpServletRequestBuilder filled(String path) {
        return post(path)
                .param("form", UUID.randomUUID().toString())
                .param("version", "0")
                .param("outcome", "held")
                .param("date", "2026-11-09")
                .param("time", "18:00")
                .param("minutes", "45")
                .param("modality", "IN_PERSON")
                .param("topic", "career")
                .param("grid.mood", "1")
                .param("grid.why", "la fatigue des gardes")
                .param("shared", "on revoit le projet")
                .param("own", "elle m’inquiète");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Entretiens avec Inès Test | Noter un entretien | 31 mai 2027",
                "en | Meetings with Inès Test | Record a meeting | 31 May 2027"
            })
    void the_tutor_sees_what_is_due_by_when_and_what_to_do_next(
            String language, String title, String action, String due) throws Exception {
        assertThat(page(maud, path(""), language)).contains(title, action, due);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Personne d’autre que vous ne pourra lire ceci. | Vous et Inès pourrez lire ceci, personne d’autre. | sur cinq binômes au moins | La coordination voit ce cadre",
                "en | Nobody but you can read this. | You and Inès can read this, nobody else. | over at least five pairs | The coordination sees this box"
            })
    void beside_each_field_stands_who_will_be_able_to_read_it(
            String language, String own, String shared, String counted, String facts) throws Exception {
        assertThat(page(maud, path("/record"), language)).contains(own, shared, counted, facts);
    }

    @Test
    void the_tutor_records_a_meeting_and_the_tutee_reads_their_part_of_it() throws Exception {
        assertThat(as(maud.signedIn(), filled(path("/record"))).getRedirectedUrl())
                .isEqualTo(path(""));

        var meeting = meetingWorld.timeline(ines, pair).past().getFirst().id();
        assertThat(page(ines, path("/" + meeting), "fr"))
                .contains("on revoit le projet", "la fatigue des gardes", "Projet", "C’est exact")
                .doesNotContain("elle m’inquiète");
        assertThat(page(maud, path("/" + meeting), "fr")).contains("elle m’inquiète");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | n’est pas une date possible | de 5 à 600 minutes | Choisissez comment",
                "en | is not a possible date | from 5 to 600 minutes | Choose how you meet"
            })
    void a_refused_form_comes_back_with_everything_typed_and_every_problem_at_once(
            String language, String date, String minutes, String modality) throws Exception {
        var answer = as(
                maud.signedIn(),
                post(path("/record"))
                        .header("Accept-Language", language)
                        .param("form", UUID.randomUUID().toString())
                        .param("outcome", "held")
                        .param("date", "31 février")
                        .param("time", "18:00")
                        .param("minutes", "0")
                        .param("topic", "career")
                        .param("grid.why", "la fatigue des gardes")
                        .param("shared", "on revoit le projet")
                        .param("own", "elle m’inquiète"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains(date, minutes, modality)
                .contains("31 février", "la fatigue des gardes", "on revoit le projet", "elle m’inquiète")
                .containsPattern(Pattern.compile("value=\"career\"[^>]*checked"));
        assertThat(meetingWorld.timeline(maud, pair).past()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"fr | vous pourrez en rendre compte ensuite", "en | you can report on it after that"})
    void a_date_that_a_rule_refuses_is_marked_where_it_was_typed(String language, String told) throws Exception {
        var answer = as(
                maud.signedIn(),
                post(path("/record"))
                        .header("Accept-Language", language)
                        .param("form", UUID.randomUUID().toString())
                        .param("version", "0")
                        .param("outcome", "held")
                        .param("date", "2027-03-01")
                        .param("time", "18:00")
                        .param("minutes", "45")
                        .param("modality", "IN_PERSON")
                        .param("shared", "on revoit le projet"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .containsPattern("name=\"date\" value=\"2027-03-01\"[^>]*aria-invalid=\"true\"")
                .contains(told, "on revoit le projet");
    }

    @Test
    void a_form_opened_before_somebody_elses_change_comes_back_too() throws Exception {
        var meeting = meetingWorld.held(year, maud, pair, A_MONDAY, MeetingWorld.notes("a", "ancienne note", "c"));
        as(
                ines.signedIn(),
                post(path("/" + meeting + "/notes"))
                        .param("form", UUID.randomUUID().toString())
                        .param("version", "0")
                        .param("shared", "la note d’Inès"));

        var answer = as(maud.signedIn(), filled(path("/" + meeting + "/record")));
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString())
                .contains("on revoit le projet", "la note d’Inès", "modifié entre-temps");
    }

    @Test
    void a_form_sent_twice_records_once() throws Exception {
        var form = filled(path("/record"));
        as(maud.signedIn(), form);
        assertThat(as(maud.signedIn(), form).getRedirectedUrl()).isEqualTo(path(""));

        assertThat(meetingWorld.timeline(maud, pair).past()).hasSize(1);
    }

    @Test
    void in_tutoring_the_tutee_cannot_record_and_is_told_why() throws Exception {
        var answer = as(ines.signedIn(), filled(path("/record")));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("c’est le tuteur qui rend compte");
    }

    @Test
    void the_tutee_disputes_with_a_word_that_the_tutor_reads() throws Exception {
        var meeting = meetingWorld.held(year, maud, pair, A_MONDAY);
        as(
                ines.signedIn(),
                post(path("/" + meeting + "/dispute"))
                        .param("form", UUID.randomUUID().toString())
                        .param("version", "0")
                        .param("reason", "c’était le mardi"));

        assertThat(page(maud, path("/" + meeting), "fr")).contains("Inès conteste cet entretien", "c’était le mardi");
        assertThat(page(maud, path(""), "fr")).contains("contesté");
    }

    @Test
    void what_nobody_disputed_in_time_is_taken_as_correct() throws Exception {
        meetingWorld.held(year, maud, pair, A_MONDAY);
        assertThat(page(ines, path(""), "fr")).contains("pas encore confirmé").doesNotContain("tenu pour exact<");

        clock.set(MeetingWorld.evening(LocalDate.of(2026, 12, 15)));
        assertThat(page(ines, path(""), "fr")).contains("tenu pour exact<").doesNotContain("pas encore confirmé");
        assertThat(page(ines, path(""), "en")).contains("taken as correct");
    }

    @Test
    void a_planned_meeting_goes_to_a_calendar_in_neutral_words() throws Exception {
        var meeting = meetingWorld.planned(year, maud, pair, LocalDate.of(2026, 12, 1));
        var answer = as(ines.signedIn(), get(path("/" + meeting + "/calendar")));

        assertThat(answer.getContentType()).startsWith("text/calendar");
        assertThat(answer.getContentAsString()).contains("SUMMARY:Rendez-vous", "UID:" + meeting, "SEQUENCE:0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/plan",
                "/record",
                "/{meeting}",
                "/{meeting}/record",
                "/{meeting}/notes",
                "/{meeting}/plan",
                "/{meeting}/calendar"
            })
    void somebody_elses_pair_does_not_exist(String rest) throws Exception {
        var meeting = meetingWorld.held(year, maud, pair, A_MONDAY);
        var camille = year.tutor("Camille", 1);
        var address = path(rest.replace("{meeting}", meeting.toString()));

        assertThat(as(camille.signedIn(), get(address)).getStatus()).isEqualTo(404);
        assertThat(as(year.coordinator("Ada"), get(address)).getStatus()).isEqualTo(403);
    }

    @Test
    void a_meeting_of_my_other_pair_is_not_found_under_this_one() throws Exception {
        var hugo = year.tutee("Hugo");
        var other = year.pair(maud, hugo);
        MeetingId meeting = meetingWorld.held(year, maud, other, LocalDate.of(2026, 11, 20));

        assertThat(as(maud.signedIn(), get(path("/" + meeting))).getStatus()).isEqualTo(404);
    }

    @Test
    void what_was_said_is_in_no_log(CapturedOutput output) throws Exception {
        as(maud.signedIn(), filled(path("/record")));
        as(maud.signedIn(), filled(path("/record")).param("form", "not-a-form"));
        as(maud.signedIn(), filled(path("/no-such-page")));
        meetingWorld.timeline(ines, pair).past().forEach(entry -> meetingWorld.opened(ines, pair, entry.id()));

        assertThat(output.getAll())
                .doesNotContain("fatigue des gardes")
                .doesNotContain("on revoit le projet")
                .doesNotContain("elle m’inquiète");
    }
}
