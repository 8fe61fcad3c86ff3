package org.compagnon.programmes;

import java.util.Optional;
import org.compagnon.shared.Words;

/// What a room above adds to an edition’s page: a card that leads to its part of the coordinator’s work.
///
/// A room contributes it as a bean; the page shows the cards by their order.
public interface EditionCard {

    /// Words the card’s title.
    String titleKey();

    /// Words what the coordinator does there, in a sentence.
    String purposeKey();

    String href(EditionId edition);

    /// One short line on where things stand, in the reader’s words.
    default Optional<String> status(EditionId edition, Words words) {
        return Optional.empty();
    }

    /// Lower stands first.
    int order();
}
