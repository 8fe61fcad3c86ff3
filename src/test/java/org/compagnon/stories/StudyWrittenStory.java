package org.compagnon.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.compagnon.testing.Look.barriers;
import static org.compagnon.testing.Look.picture;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.util.Locale;
import java.util.regex.Pattern;
import org.compagnon.demo.Persona;
import org.compagnon.surveys.study.StudyTemplate;
import org.junit.jupiter.api.Test;

/// Maud begins the department's study from a template, words a question anew, and tries the questionnaire as a resident
/// will see it before anybody is asked.
class StudyWrittenStory extends Story {

    private static final String DICTIONARY = """
            Variable / Field Name,Form Name,Section Header,Field Type,Field Label,"Choices, Calculations, OR Slider Labels",Field Note,Branching Logic (Show field only if...)
            record_id,entry,,text,Record,,,
            met,entry,Your tutor,radio,Have you met your tutor?,"1, Yes | 0, No",Since November,
            often,entry,,text,How often?,,,[met] = '1'
            where,entry,,checkbox,Where did you meet?,"1, At the practice | 2, In a café | 3, By video",,"[met] = '1' and datediff([day], 'today', 'd') > 3"
            voice,entry,,file,Tell us in your own voice,,,
            """;

    @Test
    void a_template_is_tried_out_changed_and_kept() {
        var maud = as(Persona.MAUD);
        maud.navigate("/surveys/studies/new");
        maud.getByText("Le tutorat, avant et après un an").click();
        maud.locator("#code").fill("tutorat-story");
        press(maud, "surveys.start.adopt");
        // Before its scripts are there, a choice would change nothing.
        maud.waitForURL("**/text");

        maud.locator("#shown").selectOption("2");
        var phone = phone(maud);
        PlaywrightAssertions.assertThat(phone.locator("h1"))
                .hasText("Après un an de tutorat : votre point de vue d’interne");
        assertThat(phone.locator("html").evaluate("root => root.scrollWidth <= root.clientWidth"))
                .isEqualTo(true);
        PlaywrightAssertions.assertThat(question(phone, "rhythm")).isHidden();
        phone.getByText("Un ou deux").click();
        PlaywrightAssertions.assertThat(question(phone, "rhythm")).isVisible();

        // A slip is told with its line, and the questionnaire stays as it was tried out.
        var text = maud.locator("#yaml").inputValue();
        maud.locator("#yaml").fill(text.replace("shown_if: resource = tutor", "shown_if: resource = tuteur"));
        PlaywrightAssertions.assertThat(maud.locator("#checked")).containsText("tuteur");
        PlaywrightAssertions.assertThat(question(phone, "rhythm")).isVisible();

        maud.locator("#yaml").fill(text.replace("a paru…", "a semblé…"));
        PlaywrightAssertions.assertThat(question(phone, "rhythm")).containsText("a semblé");
        maud.locator("input[name=in][value=en]").check();
        PlaywrightAssertions.assertThat(phone.locator("html")).hasAttribute("lang", "en");
        PlaywrightAssertions.assertThat(question(phone, "rhythm")).isVisible();
        picture(maud, "study-text-desk");

        press(maud, "surveys.text.save");
        PlaywrightAssertions.assertThat(maud.locator("[role=status]").first()).hasText(says("surveys.text.saved", 2));
        follow(maud, "surveys.text.what-changed");
        PlaywrightAssertions.assertThat(maud.locator("table")).containsText("a semblé");
        assertThat(barriers(maud)).isEmpty();
    }

    @Test
    void every_page_of_writing_a_study_is_free_of_barriers_on_a_phone_and_at_a_desk() {
        for (var screen : Screen.values())
            for (var language : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
                var maud = as(Persona.MAUD, screen, language);
                for (var path : new String[] {
                    "/surveys/studies/new",
                    "/surveys/studies/new/text",
                    "/surveys/templates/" + StudyTemplate.all().getFirst().key()
                }) {
                    maud.navigate(path);
                    if (path.endsWith("text") || path.contains("templates"))
                        phone(maud).locator("form[data-ready]").waitFor();
                    assertThat(barriers(maud)).as(path).isEmpty();
                    assertThat((int) maud.evaluate("document.documentElement.scrollWidth"))
                            .as("width of " + path)
                            .isLessThanOrEqualTo(screen.width);
                    picture(maud, "studies" + path.replaceAll("[^a-z]+", "-") + "-" + language + "-" + screen);
                }
            }
    }

    @Test
    void a_questionnaire_from_elsewhere_is_looked_at_first_and_can_be_taken_away_again() {
        for (var screen : Screen.values())
            for (var language : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
                var maud = as(Persona.MAUD, screen, language);
                maud.navigate("/surveys/studies/new");
                maud.locator("#file")
                        .setInputFiles(new FilePayload("garbage.lss", "text/xml", "<document>".getBytes(UTF_8)));
                maud.locator("#population").fill("residents");
                maud.locator("form[enctype] button").press("Enter");
                PlaywrightAssertions.assertThat(maud.locator("#import-problems"))
                        .containsText("garbage.lss");
                PlaywrightAssertions.assertThat(maud.locator("#population")).hasValue("residents");
                isOpen(maud, screen, "import-refused-" + language);

                maud.locator("#file")
                        .setInputFiles(new FilePayload("entry.csv", "text/csv", DICTIONARY.getBytes(UTF_8)));
                maud.locator("form[enctype] button").press("Enter");
                PlaywrightAssertions.assertThat(maud.locator(".left-out li")).hasCount(4);
                phone(maud).locator("form[data-ready]").waitFor();
                isOpen(maud, screen, "imported-" + language);

                maud.locator("form.beside button:not([formaction])").press("Enter");
                PlaywrightAssertions.assertThat(maud.locator("#yaml")).hasValue(Pattern.compile("study: entry"));
                maud.navigate(maud.url().replace("/text", "/taken"));
                isOpen(maud, screen, "taken-" + language);
                var file = maud.waitForDownload(
                        () -> maud.locator("a[href*='/taken/lss']").press("Enter"));
                assertThat(file.suggestedFilename()).endsWith("-residents-first.lss");
            }
    }

    private static void isOpen(Page page, Screen screen, String name) {
        assertThat(barriers(page)).as(name).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + name)
                .isLessThanOrEqualTo(screen.width);
        picture(page, "studies-" + name + "-" + screen);
    }

    private static FrameLocator phone(Page page) {
        return page.frameLocator("iframe.phone");
    }

    private static Locator question(FrameLocator phone, String id) {
        return phone.locator("[data-item=" + id + "]");
    }
}
