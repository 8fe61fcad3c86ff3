package org.compagnon.surveys.answering;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.compagnon.testing.Overheard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A resident answers, interrupts, resumes, corrects and withdraws, in a real browser; nothing of who they are comes
/// along to where they answer.
class ResidentAnswersInTheBrowserTest extends InesAnswers {

    @Autowired
    Overheard overheard;

    @BeforeEach
    void nobody_was_heard_yet() {
        overheard.forget();
    }

    @Test
    void a_resident_answers_interrupts_resumes_corrects_and_withdraws() {
        var page = atTheQuestions(360, "fr", ColorScheme.LIGHT);
        answersTheFirstTwoPages(page);

        page.reload();
        assertThat(page.locator("input[name=detects][value='4']")).isChecked();
        page.locator("label:has(input[name=subjects][value=other])").click();
        page.locator("[id='subjects.other']").fill("la vie à l’hôpital");
        page.locator("[data-rank=listen]").click();
        page.locator("[data-rank=network]").click();
        page.locator(".turn-on").click();
        page.locator("#age").fill("17");
        press(page, "surveys.answering.send");
        assertThat(page.locator("#age-problem")).containsText("20");
        assertThat(stored()).isEmpty();

        page.locator("#age").fill("31");
        press(page, "surveys.answering.send");
        assertThat(page.locator("#sent-title")).isVisible();
        fine(page, "sent-360-fr");
        assertThat(stored()).contains("yes", "4", "listen|network|advise", "31", "other");

        page.reload();
        press(page, "surveys.answering.correct");
        assertThat(page.locator("input[name=met][value=yes]")).isChecked();
        page.locator("label:has(input[name=met][value=no])").click();
        page.locator(".turn-on").click();
        page.locator(".turn-on").click();
        press(page, "surveys.answering.send");
        assertThat(page.locator("#sent-title")).isVisible();
        assertThat(stored().split("\u001f")).startsWith("no", "-");

        press(page, "surveys.answering.withdraw");
        press(page, "surveys.answering.withdraw.yes");
        assertThat(page.locator("#told")).containsText("retirée");
        assertThat(stored()).isEmpty();

        assertThat(overheard.ofAPerson()).as("what came along of a person").isEmpty();
        // The worker is fetched at the door, where the person is known, and by nobody on the way to the questions.
        assertThat(overheard.asked())
                .containsOnlyOnce("GET /surveys/answer/worker.js")
                .startsWith("GET /surveys/answer/" + wave + "/key", "GET /surveys/answer/worker.js")
                .contains("POST /surveys/answer/" + wave + "/fr/withdraw");
    }

    @Test
    void whoever_has_drawn_their_ballot_finds_that_said_beside_the_invitation() {
        var page = atTheQuestions(360, "fr", ColorScheme.LIGHT);

        page.navigate("/surveys/invited");
        assertThat(page.locator("main .card")).containsText("Bulletin tiré");
    }

    @Test
    void what_was_saved_is_gone_on_with_in_another_browser_by_the_ballot() {
        var page = atTheQuestions(1280, "fr", ColorScheme.LIGHT);
        answersTheFirstTwoPages(page);
        page.locator("details.later summary").click();
        press(page, "surveys.answering.save");
        assertThat(page.locator("#told")).containsText("enregistré");
        press(page, "surveys.answering.ballot.copy");
        var ballot = (String) page.evaluate("navigator.clipboard.readText()");
        page.context().close();

        var other = windows.open(360, "fr", ColorScheme.LIGHT);
        other.navigate("/surveys/answer/" + wave + "/fr");
        fine(other, "paste-360-fr");
        other.locator("#pasted").fill(ballot.substring(4));
        press(other, "surveys.answering.paste.yes");
        assertThat(other.locator("#pasted-problem")).containsText("440");
        other.locator("#pasted").fill(" " + ballot.substring(0, 100) + "\n" + ballot.substring(100));
        press(other, "surveys.answering.paste.yes");
        assertThat(other.locator("input[name=met][value=yes]")).isChecked();
        other.locator(".turn-on").click();
        assertThat(other.locator("input[name=detects][value='4']")).isChecked();
    }

    @Test
    void no_answer_is_lost_when_the_connection_drops() {
        var page = atTheQuestions(360, "fr", ColorScheme.LIGHT);
        page.locator("label:has(input[name=met][value=no])").click();
        page.locator(".turn-on").click();
        page.locator(".turn-on").click();
        page.locator("#age").fill("31");
        page.context().setOffline(true);
        press(page, "surveys.answering.send");
        assertThat(page.locator("#offline")).containsText("gardées dans ce navigateur");
        fine(page, "offline-360-fr");
        page.context().setOffline(false);
        assertThat(page.locator("#sent-title")).isVisible();
        assertThat(stored()).contains("31");
    }

    @Test
    void one_ballot_in_two_windows_stores_one_response_and_the_second_is_told() {
        var page = atTheQuestions(360, "fr", ColorScheme.LIGHT);
        var second = page.context().newPage();
        second.navigate("/surveys/answer/" + wave + "/fr");
        for (var one : List.of(page, second)) {
            one.locator("label:has(input[name=met][value=no])").click();
            one.locator(".turn-on").click();
            one.locator(".turn-on").click();
        }
        page.locator("#age").fill("31");
        press(page, "surveys.answering.send");
        assertThat(page.locator("#sent-title")).isVisible();
        second.locator("#age").fill("32");
        press(second, "surveys.answering.send");
        assertThat(second.locator("#other-title")).isVisible();
        fine(second, "other-360-fr");
        press(second, "surveys.answering.other.replace");
        assertThat(second.locator("#sent-title")).isVisible();
        assertThat(stored()).contains("32").doesNotContain("31");
    }
}
