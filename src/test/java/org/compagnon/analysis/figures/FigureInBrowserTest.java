package org.compagnon.analysis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.compagnon.shared.Words;
import org.compagnon.testing.Chromium;
import org.compagnon.testing.Look;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A figure in a page, as readers find it: pointed at, walked through with the keys, on a phone, in the dark.
@Tag("browser")
class FigureInBrowserTest {

    /// As the application sends it with every page.
    private static final String WHAT_A_PAGE_MAY_LOAD = "default-src 'self'; img-src 'self' data:";

    private static final String ADDRESS = "http://figures.test/";
    private static final String TABLE =
            "<table><tbody><tr data-figure='scales' data-figure-row='1'><td>Tuteurs</td></tr></tbody></table>";

    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(BrowserContext::close);
    }

    private Page page(Locale language, int width, ColorScheme scheme, Map<String, Figure> figures) {
        var context = Chromium.BROWSER.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
        opened.add(context);
        context.route(ADDRESS + "**", route -> answer(route, language, figures));
        var page = context.newPage();
        page.onConsoleMessage(said -> complaints.add(said.text()));
        page.onPageError(complaints::add);
        page.navigate(ADDRESS);
        return page;
    }

    private Page scales() {
        var scales = Objects.requireNonNull(NantesFigures.in(Words.FRENCH).get("scales"));
        return page(Words.FRENCH, 1280, ColorScheme.LIGHT, Map.of("scales", scales));
    }

    private static void answer(Route route, Locale language, Map<String, Figure> figures) {
        var path = URI.create(route.request().url()).getPath();
        var answer = new Route.FulfillOptions()
                .setHeaders(Map.of("Content-Security-Policy", WHAT_A_PAGE_MAY_LOAD, "Content-Type", type(path)));
        if (path.equals("/")) route.fulfill(answer.setBody(html(language, figures)));
        else route.fulfill(answer.setBodyBytes(file(path)));
    }

    private static String type(String path) {
        return path.endsWith(".css")
                ? "text/css"
                : path.endsWith(".js")
                        ? "text/javascript"
                        : path.contains("/fonts/") ? "font/ttf" : "text/html;charset=UTF-8";
    }

    private static byte[] file(String path) {
        try {
            if (path.startsWith("/analysis/fonts/")) return WebFont.forPages(Integer.parseInt(path.substring(16)));
            if (!path.startsWith("/webjars/")) return Files.readAllBytes(Path.of("src/main/resources/static" + path));
            try (var file = FigureInBrowserTest.class.getResourceAsStream("/META-INF/resources" + path)) {
                return Objects.requireNonNull(file, path).readAllBytes();
            }
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String html(Locale language, Map<String, Figure> figures) {
        return """
                <!DOCTYPE html><html lang="%s"><head><meta charset="utf-8"><title>Figures</title>
                <link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/compagnon.css"><link rel="stylesheet" href="/compagnon-figures.css">
                <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
                <script src="/compagnon-figures.js" defer></script></head><body><main class="wide"><h1>Figures</h1>%s%s</main></body></html>
                """.formatted(
                        language.getLanguage(),
                        figures.entrySet().stream()
                                .map(figure -> shown(language, figure.getKey(), figure.getValue()))
                                .collect(Collectors.joining()),
                        TABLE);
    }

    private static String shown(Locale language, String id, Figure figure) {
        var html = new StringOutput();
        var engine = TemplateEngine.createPrecompiled(ContentType.Html);
        engine.setBinaryStaticContent(true);
        var page = new org.compagnon.pages.Page(Words.in(language), "/", "", null, List.of(), null, null, false);
        engine.render("analysis/figures/figure.jte", Map.of("figure", Figures.onPage(figure, id), "page", page), html);
        return html.toString();
    }

    private static String told(Page page) {
        return page.locator(".figure-told").first().textContent();
    }

    private static Locator wide(Page page, String marks) {
        return page.locator(".figure-wide " + marks);
    }

    @Test
    void pointing_at_a_bar_says_its_counts_and_fades_the_others() {
        var page = scales();
        wide(page, ".mark[data-row='0'][data-series='3']").hover();

        assertThat(told(page))
                .isEqualTo(
                        "Le tutorat permet de repérer un interne en difficulté – Internes\u00a0: Plutôt d’accord\u00a0: 32 sur 91 (35,2\u202f%)");
        assertThat(wide(page, ".mark:not(.faded)").count()).isEqualTo(1);
    }

    @Test
    void the_keys_walk_through_all_marks() {
        var page = scales();
        page.locator(".figure-drawing").focus();
        page.keyboard().press("ArrowRight");
        assertThat(told(page)).contains("Internes", "Pas du tout d’accord\u00a0: 3 sur 91");
        page.keyboard().press("ArrowRight");
        assertThat(told(page)).contains("Internes", "Plutôt pas d’accord\u00a0: 5 sur 91");
        page.keyboard().press("ArrowDown");
        assertThat(told(page)).contains("Tuteurs");
        page.keyboard().press("End");
        assertThat(told(page)).contains("Tout à fait d’accord\u00a0: 2 sur 78");
        page.keyboard().press("Escape");
        assertThat(told(page)).isEmpty();
    }

    @Test
    void picking_levels_leaves_only_them_lit() {
        var page = scales();
        page.locator(".figure-series button").nth(4).click();

        assertThat(wide(page, ".mark:not(.faded)").count()).isEqualTo(4);
        assertThat(wide(page, ".mark:not(.faded):not([data-series='4'])").count())
                .isZero();
        page.locator(".figure-series button").nth(4).click();
        assertThat(wide(page, ".mark.faded").count()).isZero();
    }

    @Test
    void a_figure_and_the_table_beside_it_light_each_other() {
        var page = scales();
        page.locator("tr[data-figure-row='1']").hover();
        assertThat(wide(page, ".mark:not(.faded)").count()).isEqualTo(4);
        assertThat(wide(page, ".mark:not(.faded):not([data-row='1'])").count()).isZero();

        wide(page, ".mark[data-row='1'][data-series='2']").hover();
        assertThat(page.locator("tr.figure-row-lit").count()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"fr, 1280, LIGHT", "en, 1280, DARK", "en, 360, LIGHT", "fr, 360, DARK"})
    void every_figure_fits_its_screen_breaks_no_rule_and_hinders_nobody(
            String language, int width, ColorScheme scheme) {
        var page = page(Locale.of(language), width, scheme, NantesFigures.in(Locale.of(language)));
        // Before tools of ours touch the page.
        assertThat(complaints).isEmpty();
        Look.picture(page, "figures-" + language + "-" + width + "-" + scheme);

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        assertThat(Look.barriers(page)).isEmpty();
        assertThat(page.evaluate("document.fonts.check('14px \"Source Sans Pro\"')"))
                .isEqualTo(true);
    }
}
