package org.compagnon.surveys.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.compagnon.surveys.WaveId;
import org.junit.jupiter.api.Test;

/// The page on which a wave is answered, the same for everybody.
class AnsweringPageTest extends OpenWave {

    @Test
    void opening_a_page_stores_nothing_and_gives_no_cookie() {
        var page = respondent.opens("/fr", "Cookie", "compagnon=" + UUID.randomUUID());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Avez-vous rencontré votre tuteur", "Envoyer mes réponses");
        assertThat(page.headers().map()).doesNotContainKeys("set-cookie", "Set-Cookie");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(stored()).isZero();
    }

    @Test
    void the_page_is_the_same_for_everybody_and_speaks_both_languages() {
        assertThat(respondent.opens("/en", "Cookie", "compagnon=somebody").body())
                .isEqualTo(respondent.opens("/en").body())
                .contains("Did you meet your tutor this year?", "Send my answers");
        assertThat(respondent.opens("", "Accept-Language", "en").headers().firstValue("Location"))
                .hasValue("/surveys/answer/" + id + "/en");
    }

    @Test
    void the_key_is_given_to_nobody_in_particular() {
        assertThat(respondent.opens("/key").body()).isEqualTo(wave.key().text());
    }

    @Test
    void a_page_that_leads_nowhere_says_so() {
        var nowhere = new Respondent(port, WaveId.fresh());

        assertThat(nowhere.opens("/fr").statusCode()).isEqualTo(404);
        assertThat(nowhere.opens("/fr").body()).contains("Reprenez le lien de votre invitation");
        assertThat(respondent.opens("/fr/anything").statusCode()).isEqualTo(404);
    }
}
