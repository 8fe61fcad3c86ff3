package org.compagnon.surveys.web;

import java.util.Set;
import org.compagnon.pages.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the menu leads to studies.
@Configuration(proxyBeanMethods = false)
class SurveysMenu {

    @Bean
    MenuEntry studiesInTheMenu() {
        return new MenuEntry("surveys.menu", "/surveys", Set.of("COORDINATOR", "RESEARCHER"), 35);
    }
}
