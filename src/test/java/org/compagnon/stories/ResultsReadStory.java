package org.compagnon.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compagnon.testing.Look.barriers;
import static org.compagnon.testing.Look.picture;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.compagnon.demo.Persona;
import org.compagnon.files.yaml.Shipped;
import org.compagnon.shared.Words;
import org.compagnon.surveys.Studies;
import org.compagnon.surveys.study.StudyReader;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Odile reads what last year's study found, breaks it down, takes the report home, publishes, and takes back; until
/// she publishes, and once she took it back, the coordinator reads nothing of it.
@TestMethodOrder(MethodOrderer.MethodName.class)
class ResultsReadStory extends Story {

    private static final String LAST_YEARS_STUDY = StudyReader.read(
                    Studies.FILE, Shipped.beside("demo", "published-study.yaml"))
            .titleIn(Words.FRENCH);

    private static void openTheStudy(Page page) {
        page.navigate("/analysis/studies");
        page.locator("main article:has-text('nantes-2025') h2 a, main article h2 a:has-text('2025')")
                .first()
                .click();
        page.locator("h1").waitFor();
    }

    @Test
    void a_odile_reads_breaks_down_and_takes_the_report_then_publishes_to_maud() throws Exception {
        var maud = as(Persona.MAUD);
        openTheStudy(maud);
        var study = maud.url();
        picture(maud, "results-not-published");
        assertThat(maud.locator("main").innerText())
                .contains(says("analysis.results.not-published", Persona.ODILE.name()))
                .doesNotContain(says("analysis.results.files"));
        assertThat(maud.navigate(study + "/answers").status()).isEqualTo(404);

        var odile = as(Persona.ODILE);
        odile.navigate("/surveys");
        odile.locator("main article:has-text('" + LAST_YEARS_STUDY + "') h2 a").click();
        follow(odile, "analysis.results.menu");
        picture(odile, "results-study");
        odile.locator("main .cards h3 a[href*='population=intern&wave=before']").click();
        // Before its scripts are there, a choice would change nothing.
        odile.waitForURL(address -> address.contains("population=intern&wave=before"));
        picture(odile, "results-answers");
        assertThat(odile.locator("#shown").innerText())
                .contains("127", "63,0")
                .doesNotContain(says("analysis.results.everybody"));

        odile.locator("select[name=by]").selectOption("phase");
        odile.locator("#shown h2 .muted").waitFor();
        assertThat(odile.url()).contains("by=phase");
        picture(odile, "results-answers-by-phase");
        assertThat(odile.locator("#shown").innerText()).contains(says("analysis.results.everybody"), "94,1");

        odile.navigate(study + "/report/fr/docx/progress");
        odile.locator("main #progress a[download]").waitFor();
        picture(odile, "results-report-ready");
        var report = odile.waitForDownload(
                () -> odile.locator("main #progress a[download]").click());
        assertThat(Files.size(report.path())).isGreaterThan(20_000);

        odile.navigate(study);
        follow(odile, "analysis.results.publish");
        picture(odile, "results-publication");
        press(odile, "analysis.results.publication.do");
        odile.locator(".said").waitFor();

        maud.navigate(study);
        picture(maud, "results-published");
        maud.locator("main .cards a[href*='/answers/detects']").last().click();
        picture(maud, "results-item-published");
        assertThat(maud.locator("main").innerText()).contains("Mann-Whitney");
        takesBackAndPublishesAgain(odile, maud, study);
    }

    private static void takesBackAndPublishesAgain(Page odile, Page maud, String study) {
        odile.navigate(study);
        follow(odile, "analysis.results.withdraw");
        picture(odile, "results-withdrawal");
        press(odile, "analysis.results.withdrawal.do");
        odile.locator(".said").waitFor();
        picture(odile, "results-study-taken-back");

        // She was reading a question of it.
        maud.reload();
        picture(maud, "results-taken-back");
        assertThat(maud.url()).isEqualTo(study);
        assertThat(maud.locator("main").innerText())
                .contains(Persona.ODILE.name(), says("analysis.results.rates-only"))
                .doesNotContain(says("analysis.results.files"), "Mann-Whitney");

        follow(odile, "analysis.results.publish-again");
        press(odile, "analysis.results.publication.do");
        odile.locator(".said").waitFor();
    }

    @ParameterizedTest
    @CsvSource({"PHONE, en", "PHONE, fr", "DESK, en", "DESK, fr"})
    void b_everything_fits_and_is_open_to_everybody(Screen screen, String language) {
        var odile = as(Persona.ODILE, screen, Locale.of(language));
        openTheStudy(odile);
        var study = odile.url();
        for (var path : List.of(
                "",
                "/answers?population=intern&wave=before&by=phase",
                "/answers?population=intern&wave=one_year",
                "/answers?population=tutor&wave=before",
                "/answers/motives?population=tutor&wave=before",
                "/answers/reason?population=intern&wave=one_year",
                "/answers/expectations?population=intern&wave=before&by=phase",
                "/answers/detects?population=tutor&wave=one_year",
                "/publication",
                "/publication/withdrawal")) {
            odile.navigate(study + path);
            odile.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)");
            picture(
                    odile,
                    ("results-" + screen + "-" + language + path.replaceAll("[^a-z]+", "-")).toLowerCase(Locale.ROOT));
            assertThat((int) odile.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isLessThanOrEqualTo(screen.width);
            assertThat(barriers(odile)).as(path).isEmpty();
        }
    }
}
