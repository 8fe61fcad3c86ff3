package org.compagnon.programmes.web;

import java.util.Set;
import org.compagnon.pages.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the menu leads to editions, and participants to their wishes and charter.
@Configuration(proxyBeanMethods = false)
class ProgrammesMenu {

    @Bean
    MenuEntry editionsInTheMenu() {
        return new MenuEntry("programmes.menu", "/programmes", Set.of("COORDINATOR"), 10);
    }

    @Bean
    MenuEntry myPartsInTheMenu() {
        return new MenuEntry("programmes.menu.mine", "/programmes/mine", Set.of("TUTOR", "TUTEE"), 40);
    }
}
