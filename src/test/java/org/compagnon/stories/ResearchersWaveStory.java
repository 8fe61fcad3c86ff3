package org.compagnon.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compagnon.testing.Look.barriers;
import static org.compagnon.testing.Look.picture;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.compagnon.demo.Estuaire;
import org.compagnon.demo.Persona;
import org.compagnon.files.yaml.Shipped;
import org.compagnon.shared.Words;
import org.compagnon.surveys.Studies;
import org.compagnon.surveys.study.StudyReader;
import org.junit.jupiter.api.Test;

/// A researcher prepares a wave, words its mail, opens it, reminds, closes it, and takes the answers of another home.
/// She never learns who answered.
class ResearchersWaveStory extends Story {

    private static final String LAST_YEARS_STUDY = StudyReader.read(
                    Studies.FILE, Shipped.beside("demo", "published-study.yaml"))
            .titleIn(Words.FRENCH);

    /// The department's study that has waves: other stories begin studies of their own.
    private static final String THE_DEPARTMENTS =
            "main article:not(:has-text('%s')):has(a[href*='/waves/']) h2 a".formatted(Persona.ODILE.name());

    @Test
    void odile_opens_a_wave_reminds_and_closes() throws Exception {
        var odile = as(Persona.ODILE);
        odile.navigate("/surveys");
        picture(odile, "story-studies");
        odile.locator("main article:has-text('" + Persona.ODILE.name() + "') h2 a")
                .first()
                .click();
        follow(odile, "surveys.wave.new");
        picture(odile, "story-wave-new");
        odile.locator("#field-until")
                .fill(LocalDate.now(Estuaire.ZONE).plusDays(60).toString());
        press(odile, "surveys.wave.prepare");
        var wave = odile.url();
        picture(odile, "story-wave-draft");

        follow(odile, "surveys.population");
        odile.locator("select[name=source]")
                .selectOption(
                        odile.locator("select[name=source] option").first().getAttribute("value"));
        press(odile, "surveys.population.add");
        picture(odile, "story-population");
        assertThat(odile.locator("main").innerText()).contains("seraient invitées");

        odile.navigate(wave + "/mails/invitation/fr");
        odile.locator("textarea[name=opening]")
                .fill("Chères toutes, chers tous,\n\ndix minutes pour la suite du tutorat ?");
        press(odile, "surveys.mails.preview");
        picture(odile, "story-mail");
        assertThat(odile.locator(".letter").innerText()).contains("dix minutes", "Votre lien personnel");
        press(odile, "surveys.mails.keep");

        odile.navigate(wave + "/opening");
        picture(odile, "story-opening");
        odile.locator("main form button").last().click();
        odile.locator(".said").waitFor();
        picture(odile, "story-wave-open");

        follow(odile, "surveys.wave.close");
        picture(odile, "story-closing");
        press(odile, "surveys.closing.do");
        odile.locator(".said").waitFor();
        assertThat(odile.locator("main").innerText()).contains(says("surveys.collected"));

        takeLastYearsAnswersHome(odile);
    }

    private static void takeLastYearsAnswersHome(Page odile) throws Exception {
        odile.navigate("/surveys");
        odile.locator(THE_DEPARTMENTS).first().click();
        picture(odile, "story-study");
        odile.locator("main tbody tr:has-text('" + says("surveys.state.OPEN") + "') a")
                .first()
                .click();
        picture(odile, "story-wave-running");
        assertThat(odile.locator("main").innerText()).contains(says("surveys.rates.days"));
        follow(odile, "surveys.reminder");
        picture(odile, "story-reminder");
        for (var name : List.of("Lorieux", "Bertho"))
            assertThat(odile.content()).doesNotContain(name);
        odile.navigate("/surveys");
        odile.locator("main article:has-text('" + LAST_YEARS_STUDY + "') h2 a").click();
        odile.locator("main tbody tr:has-text('" + says("surveys.state.CLOSED") + "') a")
                .first()
                .click();
        picture(odile, "story-wave-closed");
        var file = odile.waitForDownload(() -> follow(odile, "surveys.collected.csv"));
        assertThat(Files.readString(file.path())).contains("population;wave;").doesNotContain("@");
    }

    @Test
    void on_a_phone_everything_fits() {
        var odile = as(Persona.ODILE, Screen.PHONE, Locale.ENGLISH);
        odile.navigate("/surveys");
        picture(odile, "story-studies-phone");
        odile.locator(THE_DEPARTMENTS).first().click();
        picture(odile, "story-study-phone");
        odile.locator("main tbody tr a").last().click();
        picture(odile, "story-wave-phone");
        var wave = odile.url();
        for (var path : List.of("/population", "/mails", "/mails/reminder/en", "/reminder", "/closing", "/days")) {
            odile.navigate(wave + path);
            picture(odile, "story-wave" + path.replace('/', '-') + "-phone");
            assertThat((int) odile.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isLessThanOrEqualTo(Screen.PHONE.width);
            assertThat(barriers(odile)).as(path).isEmpty();
        }
    }

    @Test
    void maud_who_does_not_hold_a_study_sees_how_many_answered_and_nothing_else() {
        var maud = as(Persona.MAUD);
        maud.navigate("/surveys");
        maud.locator("main article:has-text('" + Persona.ODILE.name() + "') h2 a")
                .first()
                .click();
        picture(maud, "story-study-not-held");

        assertThat(maud.locator("main").innerText()).contains(says("surveys.study.not-held"));
        assertThat(maud.locator("main a[role=button]").count()).isZero();
    }
}
