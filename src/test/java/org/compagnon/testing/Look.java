package org.compagnon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How a page looks: to those who cannot see it, on a narrow window, and in a picture.
public final class Look {

    private Look() {}

    /// Without barriers and not wider than its window.
    public static void isFine(Page page, String name) {
        picture(page, name);
        assertThat(barriers(page)).as(name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("%s is not wider than its window", name)
                .isEqualTo(true);
    }

    /// What axe finds wrong on the page, a line each; empty when nothing is.
    public static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " on "
                                + rule.getNodes().stream()
                                        .map(CheckedNode::getHtml)
                                        .limit(3)
                                        .toList())
                        .toList();
    }

    /// A picture to look at, in the folder named by `COMPAGNON_SCREENSHOTS`; none otherwise.
    public static void picture(Page page, String name) {
        Optional.ofNullable(System.getenv("COMPAGNON_SCREENSHOTS"))
                .ifPresent(folder -> page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of(folder, name + ".png"))
                        .setFullPage(true)));
    }
}
