package org.compagnon.messaging;

import java.util.List;
import org.compagnon.shared.OrganisationId;
import org.compagnon.testing.World;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The mails an organisation has written, for the tests of every room.
@Component
public class Letters {

    private final Outbox outbox;
    private final World world;

    Letters(Outbox outbox, World world) {
        this.outbox = outbox;
        this.world = world;
    }

    public record Letter(String to, String subject, String text, Mail.@Nullable Attachment attachment) {}

    /// Latest first.
    public List<Letter> of(OrganisationId organisation) {
        return world.in(organisation, () -> outbox.latest(1000).stream()
                .map(kept -> outbox.read(kept.id()).orElseThrow())
                .map(letter -> new Letter(letter.recipient(), letter.subject(), letter.text(), letter.attachment()))
                .toList());
    }
}
