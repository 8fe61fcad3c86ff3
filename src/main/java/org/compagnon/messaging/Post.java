package org.compagnon.messaging;

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
        outbox.keep(mail);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                courier.comeNow();
            }
        });
    }
}
