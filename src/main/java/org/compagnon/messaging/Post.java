package org.compagnon.messaging;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Takes mail to be sent. It is kept with what caused it, in one transaction, and leaves once that is committed.
@Service
@Transactional
public class Post {

    private final Outbox outbox;
    private final Courier courier;

    Post(Outbox outbox, Courier courier) {
        this.outbox = outbox;
        this.courier = courier;
    }

    /// Whether a mail server is set, so that what is written here leaves the house.
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean leaves() {
        return courier.leaves();
    }

    public void send(Mail mail) {
        send(List.of(mail));
    }

    /// Many at once, in a few statements.
    public void send(List<Mail> mails) {
        if (mails.isEmpty()) return;
        outbox.keep(mails);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                courier.comeNow();
            }
        });
    }
}
