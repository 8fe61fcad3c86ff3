package org.compagnon.surveys.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.compagnon.testing.StaticSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The script that respondents get, in a real browser.
@Tag("browser")
class PanelCodeInTheBrowserTest {

    private static final Pepper PEPPER = Pepper.fresh(new SecureRandom());

    private static final String CODE = """
            async ([salt, ...typed]) => {
              const { panelCode } = await import("/compagnon-panel.js");
              const steps = [];
              try {
                const code = await panelCode(salt, typed, (done, of) => steps.push(done + "/" + of));
                return { code, steps: steps.join(" ") };
              } catch (refused) { return { why: refused.why, places: refused.places }; }
            }""";

    private final StaticSite site = new StaticSite();
    private final Page camille = site.browser();

    @AfterEach
    void close_the_site() {
        site.close();
    }

    @Test
    void the_browser_and_the_server_mean_the_same_code() {
        var made = (Map<?, ?>) camille.evaluate(CODE, List.of("sel-2026", "m", "14", "r", "2"));

        var code = TypedCode.of("sel-2026", TypedCode.FULL, "m", "14", "r", "2");
        assertThat(made.get("code")).isEqualTo(TypedCode.text(code));
        assertThat(made.get("steps")).isEqualTo("1/4 2/4 3/4 4/4");
        assertThat(PEPPER.keep(PanelCode.read(TypedCode.text(code), 4))).isEqualTo(PEPPER.keep(code));
    }

    @Test
    void what_is_written_differently_a_year_later_is_the_same() {
        assertThat(camille.evaluate(
                        """
                        async typed => {
                          const { normalised } = await import("/compagnon-panel.js");
                          return typed.map(normalised);
                        }""", List.of("É", " e ", "Saint-Étienne", "saint etienne", "05", "5", "Œ", "oe", "0", "ø")))
                .isEqualTo(List.of("e", "e", "saintetienne", "saintetienne", "5", "5", "oe", "oe", "0", "o"));
    }

    @Test
    void what_is_missing_is_named_by_its_place() {
        assertThat(camille.evaluate(CODE, List.of("sel-2026", "m", " ", "r", "-")))
                .isEqualTo(Map.of("why", "missing", "places", List.of(1, 3)));
    }

    @Test
    void nothing_that_was_typed_is_sent_or_kept() {
        camille.evaluate(CODE, List.of("sel-2026", "marguerite", "quatorze", "rennes"));

        assertThat(camille.evaluate("() => JSON.stringify([{...localStorage}, {...sessionStorage}])"))
                .isEqualTo("[{},{}]");
        assertThat(site.seenAt("/").size() + site.seenAt("/compagnon-panel.js").size())
                .isEqualTo(site.seen().size());
    }
}
