package org.compagnon.messaging;

import org.compagnon.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/// A mail as the room that words it hands it over: plain text, already in the reader's language, nothing confidential.
///
/// Neither the address nor the subject can carry a second header: line breaks and other control characters in them
/// become spaces.
public record Mail(
        OrganisationId organisation,
        String to,
        String subject,
        String text,
        @Nullable Attachment attachment) {

    public Mail {
        to = onOneLine(to);
        subject = onOneLine(subject);
    }

    public Mail(OrganisationId organisation, String to, String subject, String text) {
        this(organisation, to, subject, text, null);
    }

    /// A small text file that goes with a mail, such as a date for a calendar.
    ///
    /// @param type for instance `text/calendar; method=REQUEST; charset=UTF-8`
    public record Attachment(String name, String type, String text) {

        public Attachment {
            name = onOneLine(name);
            type = onOneLine(type);
        }
    }

    private static String onOneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
