package org.compagnon.messaging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.compagnon.database.Within;
import org.springframework.stereotype.Component;

/// The mails a demonstration keeps instead of sending them. Outside a demonstration there are none to read.
@Component
public class DemoMails {

    private static final int SHOWN = 200;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>«»]+[^\\s<>«».,;:!?)]");

    /// One mail of the list.
    public record Entry(UUID id, String recipient, String subject, Instant written) {}

    /// A stretch of a mail's text, or a link in it.
    public record Piece(String text, boolean link) {}

    /// One mail, opened.
    public record Open(String recipient, String subject, Instant written, List<Piece> text) {}

    private final Outbox outbox;
    private final MailSettings settings;

    DemoMails(Outbox outbox, MailSettings settings) {
        this.outbox = outbox;
        this.settings = settings;
    }

    /// @param search part of a subject or an address; empty for all
    public List<Entry> latest(String search) {
        return inDemo(() -> outbox.latest(SHOWN, search.strip()).stream()
                .map(kept -> new Entry(kept.id(), kept.recipient(), kept.subject(), kept.written()))
                .toList());
    }

    public Open open(UUID mail) {
        return inDemo(() -> outbox.read(mail)
                .map(letter -> new Open(letter.recipient(), letter.subject(), letter.written(), pieces(letter.text())))
                .orElseThrow(() -> new NoSuchElementException("No mail " + mail)));
    }

    private <T> T inDemo(Callable<T> reading) {
        if (!settings.demo()) throw new NoSuchElementException("not a demonstration");
        try {
            // Whoever tries the demonstration is nobody yet, and its people are invented.
            return Within.allOrganisations(reading);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    static List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        var links = LINK.matcher(text);
        var end = 0;
        while (links.find()) {
            if (links.start() > end) pieces.add(new Piece(text.substring(end, links.start()), false));
            pieces.add(new Piece(links.group(), true));
            end = links.end();
        }
        if (end < text.length()) pieces.add(new Piece(text.substring(end), false));
        return List.copyOf(pieces);
    }
}
