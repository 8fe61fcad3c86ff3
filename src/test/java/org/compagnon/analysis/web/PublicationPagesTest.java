package org.compagnon.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.compagnon.accounts.AccessLog;
import org.compagnon.pages.PageFrame;
import org.compagnon.testing.World.Somebody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MvcResult;

/// What the department reads of a study's results: before they are published, after, and once they were taken back.
class PublicationPagesTest extends OdilesStudy {

    @Test
    void the_department_sees_rates_only_until_the_holder_publishes_then_exactly_that() throws Exception {
        closed();
        assertThat(read(maud, home(), "fr"))
                .contains("Odile tient cette étude", "87,5")
                .doesNotContain("<figure class=\"study-figure\" id=\"figure", "/answers");
        for (var path : List.of("/answers", "/answers/useful", "/report/fr/docx", "/tables/csv"))
            assertThat(status(maud, home() + path)).as(path).isEqualTo(404);
        assertThat(status(maud, home() + "/publication")).isEqualTo(403);
        assertThat(publishes(maud, 1, 1, 0).getStatus()).isEqualTo(403);

        assertThat(publishes(odile, 1, 1, 0).getStatus()).isEqualTo(302);

        assertThat(read(maud, home(), "fr")).contains("publiés le", "Odile", "Mann-Whitney");
        assertThat(read(maud, home() + "/answers/useful?by=phase", "fr")).contains("<svg", "Socle");
        assertThat(status(maud, home() + "/tables/csv")).isEqualTo(200);
        assertThat(status(maud, home() + "/replication/fr")).isEqualTo(404);
        assertThat(read(maud, "/analysis/studies", "en")).contains("Published</span>");
        world.in(nantes, () -> studies.save(researcher, study, STUDY.substring(0, STUDY.indexOf("analysis:")), 1));

        assertThat(read(maud, home(), "fr")).contains("Mann-Whitney");
        assertThat(read(odile, home(), "fr")).contains("modifiés depuis").doesNotContain("Mann-Whitney");
    }

    @Test
    void who_publishes_and_when_is_kept_once_and_noted() throws Exception {
        closed();
        publishes(odile, 1, 1, 0);
        publishes(odile, 1, 1, 0);

        assertThat(world.in(nantes, () -> database.sql(
                                "select count(*) from analysis.publication where study = ? and published_by = ?")
                        .params(study.value(), odile.account().value())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
        assertThat(noted(AccessLog.Action.PUBLISHED_RESULTS)).isEqualTo(1);
    }

    @Test
    void what_changed_since_the_publisher_looked_is_not_published_unseen() throws Exception {
        closed();

        assertThat(publishes(odile, 7, 1, 0).getStatus()).isEqualTo(409);
        assertThat(publishes(odile, 1, 2, 0).getStatus()).isEqualTo(409);
        assertThat(publishes(odile, 1, 1, 1).getStatus()).isEqualTo(409);
    }

    private MvcResult takesBack(Somebody who, int number) throws Exception {
        return answered(who, post(home() + "/publication/withdrawal").param("number", String.valueOf(number)), "fr");
    }

    private List<String> publications() {
        return world.in(nantes, () -> database.sql(
                        "select number || case when withdrawn_at is null then '' else ' taken back' end from analysis.publication where study = ? order by number")
                .param(study.value())
                .query(String.class)
                .list());
    }

    @ParameterizedTest
    @CsvSource({
        "fr, 'ne se rappelle pas', 'Les résultats publiés le', 'ont été retirés le', 'par Odile', Retirés</span>, 'Vous pourrez publier à nouveau', Publier à nouveau",
        "en, 'is not called back', 'The results published on', 'were taken back on', 'by Odile', Taken back</span>, 'You can publish again', Publish again"
    })
    void once_taken_back_the_department_reads_that_it_was_and_when_and_no_figure(
            String language,
            String warning,
            String published,
            String back,
            String who,
            String tag,
            String again,
            String button)
            throws Exception {
        closed();
        publishes(odile, 1, 1, 0);
        assertThat(read(odile, home(), language)).contains(home() + "/publication/withdrawal");
        assertThat(read(odile, home() + "/publication/withdrawal", language))
                .contains(warning, again, "name=\"number\" value=\"1\"");

        takesBack(odile, 1);

        assertThat(read(maud, home(), language))
                .contains(published, back, who)
                .doesNotContain("Mann-Whitney", "<figure class=\"study-figure\" id=\"figure", "/answers", "/tables/");
        assertThat(read(maud, "/analysis/studies", language)).contains(tag);
        assertThat(read(odile, home(), language)).contains(published, back, button, "Mann-Whitney");
        assertThat(read(odile, home() + "/publication/withdrawal", language))
                .contains(back)
                .doesNotContain("name=\"number\"");
    }

    @Test
    void where_results_were_one_reads_that_they_were_taken_back_and_their_files_are_gone() throws Exception {
        closed();
        publishes(odile, 1, 1, 0);
        takesBack(odile, 1);

        for (var path : List.of("/answers", "/answers/useful"))
            assertThat(ask(maud, get(home() + path), "fr").getRedirectedUrl())
                    .as(path)
                    .isEqualTo(home());
        for (var path : List.of("/report/fr/docx", "/tables/csv", "/answers/useful/figure/svg"))
            assertThat(status(maud, home() + path)).as(path).isEqualTo(404);
        assertThat(status(odile, home() + "/tables/csv")).isEqualTo(200);
    }

    @Test
    void it_can_be_published_again_and_the_number_goes_on() throws Exception {
        closed();
        publishes(odile, 1, 1, 0);
        takesBack(odile, 1);
        assertThat(read(odile, home() + "/publication", "fr"))
                .contains("ont été retirés", "name=\"steps\" value=\"2\"");

        assertThat(publishes(odile, 1, 1, 2).getStatus()).isEqualTo(302);

        assertThat(publications()).containsExactly("1 taken back", "2");
        assertThat(read(maud, home(), "fr")).contains("Mann-Whitney").doesNotContain("retirés");
        takesBack(odile, 2);
        assertThat(publications()).containsExactly("1 taken back", "2 taken back");
    }

    @Test
    void a_double_click_takes_back_once() throws Exception {
        closed();
        publishes(odile, 1, 1, 0);

        for (var click = 0; click < 2; click++)
            assertThat(takesBack(odile, 1).getFlashMap().keySet()).contains(PageFrame.SAID);
        assertThat(noted(AccessLog.Action.WITHDREW_RESULTS)).isEqualTo(1);
    }

    @Test
    void of_two_who_hold_a_study_the_second_is_told() throws Exception {
        study = surveys.study(researcher, STUDY.replace("study: suivi", "study: ours"), false);
        closed();
        publishes(odile, 1, 1, 0);
        takesBack(odile, 1);

        assertThat(takesBack(maud, 1).getFlashMap().values().toString()).contains("Quelqu’un d’autre a déjà retiré");
        assertThat(publishes(maud, 1, 1, 1).getStatus()).isEqualTo(409);
        publishes(odile, 1, 1, 2);
        assertThat(takesBack(maud, 1).getFlashMap().values().toString()).contains("Quelqu’un a été plus rapide");
        assertThat(publications()).containsExactly("1 taken back", "2");
        assertThat(noted(AccessLog.Action.WITHDREW_RESULTS)).isEqualTo(1);
    }

    @Test
    void nobody_but_the_holder_takes_anything_back() throws Exception {
        closed();
        publishes(odile, 1, 1, 0);

        assertThat(status(maud, home() + "/publication/withdrawal")).isEqualTo(403);
        assertThat(takesBack(maud, 1).getResponse().getStatus()).isEqualTo(403);
        assertThat(publications()).containsExactly("1");
    }

    @Test
    void what_was_never_published_cannot_be_taken_back() throws Exception {
        closed();

        assertThat(read(odile, home() + "/publication/withdrawal", "fr")).contains("il n’y a rien à retirer");
        assertThat(takesBack(odile, 1).getFlashMap().keySet()).doesNotContain(PageFrame.SAID);
        assertThat(publications()).isEmpty();
    }
}
