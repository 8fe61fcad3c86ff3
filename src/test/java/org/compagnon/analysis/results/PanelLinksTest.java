package org.compagnon.analysis.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PanelLinksTest {

    private final PanelLinks panel = new PanelLinks();

    @Test
    void codes_that_agree_wholly_or_in_all_but_one_element_get_one_link() {
        panel.next(List.of("a.b.c.d", "e.f.g.h", ""));

        assertThat(panel.next(List.of("e.f.g.x", "a.b.c.d", "q.r.s.t")))
                .containsExactly("e.f.g.h", "a.b.c.d", "q.r.s.t");
    }

    @Test
    void who_could_be_either_of_two_is_linked_to_nobody() {
        panel.next(List.of("a.b.c.d", "a.b.c.e"));

        assertThat(panel.next(List.of("a.b.c.f"))).containsExactly("a.b.c.f");
    }

    @Test
    void a_link_is_handed_on_from_wave_to_wave() {
        panel.next(List.of("a.b.c.d"));
        panel.next(List.of("a.b.c.x"));

        assertThat(panel.next(List.of("a.b.c.d"))).containsExactly("a.b.c.d");
    }

    @Test
    void without_codes_there_is_nothing_to_link() {
        panel.next(List.of("", ""));

        assertThat(panel.next(List.of("a.b.c.d", ""))).containsExactly("a.b.c.d", "");
    }
}
