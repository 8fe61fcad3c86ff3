package org.compagnon.matching.web;

import java.util.Optional;
import org.compagnon.matching.Publications;
import org.compagnon.matching.Scenarios;
import org.compagnon.matching.StandingConflicts;
import org.compagnon.matching.Unaccompanied;
import org.compagnon.pages.MenuBranch;
import org.compagnon.programmes.EditionCard;
import org.compagnon.programmes.EditionId;
import org.compagnon.shared.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// Where an edition's page leads to its assignment, and what stands there: nothing yet, computed, published, or in
/// need of a repair.
@Component
class MatchingMenu implements EditionCard {

    private final Publications publications;
    private final Scenarios scenarios;
    private final StandingConflicts conflicts;
    private final Unaccompanied unaccompanied;

    MatchingMenu(
            Publications publications, Scenarios scenarios, StandingConflicts conflicts, Unaccompanied unaccompanied) {
        this.publications = publications;
        this.scenarios = scenarios;
        this.conflicts = conflicts;
        this.unaccompanied = unaccompanied;
    }

    @Override
    public String titleKey() {
        return "matching.title";
    }

    @Override
    public String purposeKey() {
        return "matching.purpose";
    }

    @Override
    public String href(EditionId edition) {
        return "/matching/editions/" + edition;
    }

    @Override
    public Optional<String> status(EditionId edition, Words words) {
        var published = publications.of(edition);
        if (published.isEmpty())
            return Optional.of(
                    words.of("matching.card.scenarios", scenarios.of(edition).size()));
        var waiting = published.stream()
                .mapToInt(one -> unaccompanied.of(edition, one.relationship()).size())
                .sum();
        return Optional.of(words.of(
                "matching.card.published",
                words.date(published.getFirst().at()),
                waiting,
                conflicts.of(edition).size()));
    }

    @Override
    public int order() {
        return 20;
    }

    @Bean
    static MenuBranch fromEditionsToMatching() {
        return new MenuBranch("/matching", "/programmes");
    }
}
