package org.compagnon.surveys.web;

import java.util.Set;
import org.compagnon.pages.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Leads tutors and tutees to the questionnaires they are invited to.
@Configuration(proxyBeanMethods = false)
class InvitedMenu {

    @Bean
    MenuEntry invited() {
        return new MenuEntry("surveys.menu.invited", "/surveys/invited", Set.of("TUTOR", "TUTEE"), 60);
    }
}
