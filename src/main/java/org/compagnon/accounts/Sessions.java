package org.compagnon.accounts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/// The browsers in which somebody is signed in, on whichever node.
@Component
class Sessions {

    private final ObjectProvider<FindByIndexNameSessionRepository<?>> kept;

    Sessions(ObjectProvider<FindByIndexNameSessionRepository<?>> kept) {
        this.kept = kept;
    }

    /// Signs somebody out everywhere.
    void endAll(AccountId account) {
        endAllBut(account, "");
    }

    /// Signs somebody out everywhere but in the browser whose session is named.
    void endAllBut(AccountId account, String session) {
        kept.ifAvailable(sessions -> sessions.findByPrincipalName(account.toString()).keySet().stream()
                .filter(id -> !id.equals(session))
                .forEach(sessions::deleteById));
    }
}
