package org.compagnon.analysis.web;

import java.util.Set;
import org.compagnon.pages.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the menu leads to the results of studies and to the check of published tables.
@Configuration(proxyBeanMethods = false)
class AnalysisMenu {

    @Bean
    MenuEntry resultsInTheMenu() {
        return new MenuEntry("analysis.results.menu", "/analysis/studies", Set.of("COORDINATOR", "RESEARCHER"), 36);
    }

    @Bean
    MenuEntry publishedTablesInTheMenu() {
        return new MenuEntry("analysis.published.menu", "/analysis/published", Set.of("COORDINATOR", "RESEARCHER"), 70);
    }
}
