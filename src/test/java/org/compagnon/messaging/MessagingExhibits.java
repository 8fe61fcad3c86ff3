package org.compagnon.messaging;

import java.util.Map;
import org.compagnon.shared.OrganisationId;
import org.compagnon.testing.Exhibits;
import org.springframework.stereotype.Component;

/// What messaging puts behind its doors.
@Component
class MessagingExhibits implements Exhibits {

    private final Post post;
    private final Outbox outbox;

    MessagingExhibits(Post post, Outbox outbox) {
        this.post = post;
        this.outbox = outbox;
    }

    @Override
    public Map<String, String> makeIn(OrganisationId organisation) {
        post.send(new Mail(organisation, "ines@example.org", "Bonjour", "Bonjour"));
        return Map.of("mail", outbox.latest(1).getFirst().id().toString());
    }
}
