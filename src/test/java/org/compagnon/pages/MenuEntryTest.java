package org.compagnon.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/// Every page shows under which entry of the menu it stands.
class MenuEntryTest {

    private final MenuEntry editions =
            new MenuEntry("editions", "/programmes", Set.of("COORDINATOR"), 10).with(Set.of("/matching", "/pairs"));

    @Test
    void a_page_stands_under_the_entry_whose_address_it_goes_on_from_whatever_is_asked_of_it() {
        assertThat(editions.leadsTo("/programmes")).isTrue();
        assertThat(editions.leadsTo("/programmes?at=2")).isTrue();
        assertThat(editions.leadsTo("/programmes/editions/1/participants?search=a/b"))
                .isTrue();
        assertThat(editions.leadsTo("/programmes-of-others")).isFalse();
    }

    @Test
    void pages_of_other_rooms_stand_under_the_entry_that_they_branch_off_from() {
        assertThat(editions.leadsTo("/matching/scenarios/1")).isTrue();
        assertThat(editions.leadsTo("/pairs?show=ALL")).isTrue();
        assertThat(editions.leadsTo("/people")).isFalse();
    }
}
