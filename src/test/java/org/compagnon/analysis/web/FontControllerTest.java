package org.compagnon.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class FontControllerTest {

    private final MockMvcTester browser = MockMvcTester.of(new FontController());

    @ParameterizedTest
    @ValueSource(ints = {400, 600})
    void a_page_fetches_the_letters_of_its_figures_once_a_year(int weight) {
        var font = browser.get().uri("/analysis/fonts/" + weight).exchange();

        assertThat(font).hasStatusOk().hasContentType("font/ttf");
        assertThat(font.getResponse().getHeader("Cache-Control")).contains("max-age=31536000");
        assertThat(font.getResponse().getContentAsByteArray())
                .startsWith(0, 1, 0, 0)
                .hasSizeLessThan(40_000);
    }

    @Test
    void both_weights_are_fonts_of_their_own() {
        assertThat(bytes(400)).isNotEqualTo(bytes(600));
    }

    private byte[] bytes(int weight) {
        return browser.get()
                .uri("/analysis/fonts/" + weight)
                .exchange()
                .getResponse()
                .getContentAsByteArray();
    }
}
