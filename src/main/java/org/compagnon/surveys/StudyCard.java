package org.compagnon.surveys;

import org.compagnon.accounts.CurrentUser;

/// What another room, or another part of this one, adds to a study’s page: a card that leads to its part of the work.
///
/// Contributed as a bean; the page shows the cards by their order.
public interface StudyCard {

    /// Words the card’s title.
    String titleKey();

    /// Words what is done there, in a sentence.
    String purposeKey();

    String href(StudyId study);

    /// Whether it leads anywhere for that reader.
    boolean isFor(CurrentUser user, Studies.Kept study);

    /// Lower stands first.
    int order();
}
