package org.compagnon.surveys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.compagnon.accounts.Role;
import org.compagnon.surveys.WaveId;
import org.compagnon.testing.MeetingWorld;
import org.compagnon.testing.WaveWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What each role sees and may do of a wave, and who reads its answers.
class WaveCustodyTest extends OdilesStudy {

    @Autowired
    JdbcClient database;

    @Test
    void the_coordinator_sees_how_many_answered_a_study_held_by_somebody_else_and_nothing_more() throws Exception {
        var id = openWave(6);
        var page = pages.read(maud, "/surveys/waves/" + id, "fr");
        assertThat(page)
                .contains("Réponses remises", "vous en voyez la participation")
                .doesNotContain("/reminder");

        for (var path : List.of(
                "/population",
                "/mails",
                "/mails/invitation/fr",
                "/days",
                "/opening",
                "/closing",
                "/reminder",
                "/export"))
            assertThat(pages.status(maud, "/surveys/waves/" + id + path))
                    .as(path)
                    .isEqualTo(403);
        assertThat(pages.send(maud, "/surveys/waves/" + id + "/closing", "version", "1")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void a_study_of_the_department_is_run_by_its_coordinators_and_researchers() throws Exception {
        var ours =
                surveys.study(MeetingWorld.user(maud), WaveWorld.STUDY.replace("study: suivi", "study: ours"), false);
        var id = surveys.prepared(MeetingWorld.user(maud), ours, "before");

        for (var holder : List.of(maud, odile))
            assertThat(pages.read(holder, "/surveys/waves/" + id, "fr")).contains("Ouvrir la vague");
    }

    @Test
    void answers_are_read_by_whoever_holds_the_study_after_closing_and_each_reading_is_noted() throws Exception {
        var id = prepared();
        var people = surveys.people(nantes, 3);
        surveys.open(researcher, id, WaveWorld.invitees(people));
        var asked = surveys.asked(id);
        for (var person : people) surveys.answers(asked, surveys.draws(person, asked), "4", "Merci à \"tous\"");
        assertThat(pages.status(odile, "/surveys/waves/" + id + "/export")).isEqualTo(422);

        pages.send(odile, "/surveys/waves/" + id + "/closing", "version", "1");
        assertThat(pages.read(odile, "/surveys/waves/" + id + "/export?plain=true", "fr"))
                .isEqualToNormalizingNewlines("population,wave,useful\n" + "intern,before,4\n".repeat(3));
        assertThat(pages.read(odile, "/surveys/waves/" + id + "/export?words=true", "en"))
                .contains("\"Merci à \"\"tous\"\"\"");
        var words = pages.send(odile, "/surveys/waves/" + id + "/words/remarks");
        assertThat(words.getContentAsString(StandardCharsets.UTF_8)).contains("Merci à");
        for (var stranger : List.of(maud, world.somebody(nantes, "Paul", Role.RESEARCHER))) {
            assertThat(pages.status(stranger, "/surveys/waves/" + id + "/export"))
                    .isEqualTo(403);
            assertThat(pages.send(stranger, "/surveys/waves/" + id + "/words/remarks")
                            .getStatus())
                    .isEqualTo(403);
        }
        assertThat(noted(id)).containsExactlyInAnyOrder("EXPORTED", "READ_RESPONSES", "READ_RESPONSES");
    }

    private List<String> noted(WaveId id) {
        return world.in(nantes, () -> database.sql("select action from accounts.access_log where subject = :wave")
                .param("wave", id.value())
                .query(String.class)
                .list());
    }

    @Test
    void a_study_is_put_into_another_researchers_hands_for_good() throws Exception {
        var paul = world.somebody(nantes, "Paul", Role.RESEARCHER);
        var refused = pages.send(
                odile,
                "/surveys/studies/" + study + "/custody",
                "researcher",
                maud.account().toString());
        assertThat(refused.getStatus()).isEqualTo(422);

        pages.send(
                odile,
                "/surveys/studies/" + study + "/custody",
                "researcher",
                paul.account().toString());
        assertThat(pages.read(paul, "/surveys/studies/" + study, "en")).contains("entrusted to Paul", "Prepare a wave");
        assertThat(pages.status(odile, "/surveys/studies/" + study + "/custody"))
                .isEqualTo(403);
    }
}
