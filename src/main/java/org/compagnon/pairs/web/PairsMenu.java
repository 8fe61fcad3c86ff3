package org.compagnon.pairs.web;

import java.util.Optional;
import java.util.Set;
import org.compagnon.pages.MenuBranch;
import org.compagnon.pages.MenuEntry;
import org.compagnon.pairs.PairList;
import org.compagnon.programmes.EditionCard;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.Editions;
import org.compagnon.shared.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where tutors and tutees start, and where an edition's page leads to its pairs.
@Configuration(proxyBeanMethods = false)
class PairsMenu {

    @Bean
    MenuEntry myTutees() {
        return new MenuEntry("pairs.menu.tutor", "/pairs/mine", Set.of("TUTOR"), 10);
    }

    @Bean
    MenuEntry myTutor() {
        return new MenuEntry("pairs.menu.tutee", "/pairs/mine", Set.of("TUTEE"), 10);
    }

    @Bean
    MenuBranch fromEditionsToPairs() {
        return new MenuBranch("/pairs", "/programmes");
    }

    @Bean
    EditionCard pairsOfEdition(PairList list, Editions editions) {
        return new EditionCard() {
            @Override
            public String titleKey() {
                return "pairs.title";
            }

            @Override
            public String purposeKey() {
                return "pairs.purpose";
            }

            @Override
            public String href(EditionId edition) {
                return "/pairs/editions/" + edition;
            }

            @Override
            public Optional<String> status(EditionId edition, Words words) {
                var counts = list.counts(editions.get(edition));
                return Optional.of(words.of("pairs.card", counts.active() + counts.paused(), counts.proposed()));
            }

            @Override
            public int order() {
                return 30;
            }
        };
    }
}
