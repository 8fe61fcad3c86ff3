package org.compagnon.people.web;

import java.util.Set;
import org.compagnon.pages.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the menu leads to people.
@Configuration(proxyBeanMethods = false)
class PeopleMenu {

    @Bean
    MenuEntry personsInTheMenu() {
        return new MenuEntry("people.menu", "/people", Set.of("COORDINATOR"), 20);
    }
}
