package org.compagnon.surveys.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What does not stand is refused with a word, and nothing of it is stored.
class RefusedAnswersTest extends OpenWave {

    @Test
    void off_the_scale_and_not_shown_each_beside_its_question() {
        var refused = respondent.handsIn(
                ballot.text(),
                Map.of("met", List.of("no"), "detects", List.of("4"), "overall", List.of("8"), "age", List.of("31")));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("\"detects\":\"Cette question ne se pose pas", "\"overall\":\"L’échelle va de 1 à 7")
                .doesNotContain("\"8\"");
        assertThat(stored()).isZero();
    }

    @Test
    void a_ballot_that_is_forged_foreign_or_cut() {
        var letters = ballot.text().toCharArray();
        letters[200] = letters[200] == 'A' ? 'B' : 'A';
        var forged = new String(letters);
        letters = ballot.text().toCharArray();
        letters[5] = letters[5] == 'A' ? 'B' : 'A';
        var foreign = new String(letters);

        isRefused(respondent.handsIn(forged, answers("31")), 403, "n’a pas été signé");
        isRefused(respondent.handsIn(foreign, answers("31")), 403, "autre");
        isRefused(respondent.handsIn(ballot.text().substring(9), answers("31")), 403, "bulletin entier");
        assertThat(stored()).isZero();
    }

    @Test
    void ten_megabytes_of_text() {
        var answers = Map.of("remarks", List.of("x".repeat(10_000_000)));

        isRefused(respondent.handsIn(ballot.text(), answers), 413, "trop volumineux");
        assertThat(stored()).isZero();
    }

    @Test
    void what_is_no_json_or_not_ours() {
        for (var body : List.of(
                "",
                "{",
                "[]",
                "ballot=1",
                "{\"ballot\":1}",
                "{\"answers\":{\"met\":\"yes\"}}",
                "{\"ballot\":\"a\"} {}",
                "{\"who\":\"me\"}",
                "\u0000\u0001",
                "[".repeat(5_000))) isRefused(respondent.posts("keep", body), 400, "illisible");
        isRefused(respondent.posts("keep", "ballot=1", "application/x-www-form-urlencoded"), 400, "illisible");
        assertThat(stored()).isZero();
    }

    @Test
    void a_code_where_no_panel_is_followed() {
        var content = "{\"ballot\":\"%s\",\"answers\":{\"met\":[\"no\"],\"age\":[\"31\"]},\"code\":\"x\"}"
                .formatted(ballot.text());

        isRefused(respondent.posts("keep", content), 400, "illisible");
    }
}
