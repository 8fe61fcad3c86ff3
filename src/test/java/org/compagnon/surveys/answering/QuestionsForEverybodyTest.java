package org.compagnon.surveys.answering;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.compagnon.shared.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Everybody can answer: with the keyboard alone, on a phone, in either language, by day and by night.
class QuestionsForEverybodyTest extends InesAnswers {

    @Test
    void the_keyboard_is_enough() {
        var page = atTheQuestions(1280, "fr", ColorScheme.LIGHT);
        page.locator("input[name=met][value=yes]").focus();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("input[name=met][value=no]")).isChecked();
        page.keyboard().press("Tab");
        assertThat(page.locator(".turn-on")).isFocused();
        page.keyboard().press("Enter");
        for (var steps = 0; steps < 40 && !page.locator("[data-rank]:focus").isVisible(); steps++)
            page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        assertThat(page.locator("[data-rank][aria-pressed=true]")).hasCount(3);
        page.locator(".turn-on").focus();
        page.keyboard().press("Enter");
        page.locator("#age").focus();
        page.keyboard().type("31");
        page.keyboard().press("Enter");
        assertThat(page.getByText(Words.in(Words.FRENCH).of("surveys.answering.send")))
                .isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#sent-title")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"360, fr, LIGHT", "360, en, DARK", "1280, fr, DARK", "1280, en, LIGHT"})
    void every_page_is_open_to_everybody(int width, String language, ColorScheme scheme) {
        var page = atTheQuestions(width, language, scheme);
        var name = width + "-" + language + "-" + scheme;
        assertThat(page.locator(".sheet:not([hidden])")).hasCount(1);
        fine(page, "page1-" + name);
        answersTheFirstTwoPages(page);
        page.locator("label:has(input[name=subjects][value=other])").click();
        page.locator("[data-rank=listen]").click();
        fine(page, "page2-" + name);
        page.locator(".turn-on").click();
        assertThat(page.locator("#order-problem")).isVisible();
        page.locator("[data-rank=advise]").click();
        page.locator(".turn-on").click();
        button(page, language, "surveys.answering.send").click();
        assertThat(page.locator("#age-problem")).isVisible();
        fine(page, "page3-" + name);
    }
}
