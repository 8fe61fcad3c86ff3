package org.compagnon.meetings.web;

import org.compagnon.pages.MenuBranch;
import org.compagnon.programmes.EditionCard;
import org.compagnon.programmes.EditionId;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// Leads from an edition's page to the follow-up of its meetings.
@Component
class FollowUpCard implements EditionCard {

    @Override
    public String titleKey() {
        return "meetings.card";
    }

    @Override
    public String purposeKey() {
        return "meetings.card.purpose";
    }

    @Override
    public String href(EditionId edition) {
        return "/meetings/editions/" + edition;
    }

    @Override
    public int order() {
        return 40;
    }

    @Bean
    static MenuBranch fromEditionsToMeetings() {
        return new MenuBranch("/meetings/editions", "/programmes");
    }

    @Bean
    static MenuBranch fromPairsToMeetings() {
        return new MenuBranch("/meetings/pairs", "/pairs/mine");
    }
}
