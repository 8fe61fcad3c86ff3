package org.compagnon.accounts;

import java.util.UUID;

/// Names an account: one person's way into one organisation.
public record AccountId(UUID value) {

    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
