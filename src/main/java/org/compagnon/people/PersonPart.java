package org.compagnon.people;

import java.util.List;
import java.util.Locale;

/// What a room above adds to a person’s page: the parts they take, each with where it leads.
public interface PersonPart {

    /// One line and its page.
    ///
    /// @param detailFr and its English twin: already worded
    record Part(String title, String detailFr, String detailEn, String href) {

        public String detail(Locale language) {
            return language.getLanguage().equals("en") ? detailEn : detailFr;
        }
    }

    List<Part> of(PersonId person);
}
