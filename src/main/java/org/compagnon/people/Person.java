package org.compagnon.people;

import org.compagnon.accounts.AccountId;
import org.jspecify.annotations.Nullable;

/// Who someone is, for the people who work with them.
///
/// @param reference the id that the department's own files use
public record Person(
        PersonId id,
        @Nullable String reference,
        String familyName,
        String givenName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String place,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable AccountId account,
        int version) {

    public String name() {
        return givenName.isEmpty() ? familyName : givenName + " " + familyName;
    }

    public Person withAccount(AccountId itsAccount) {
        return new Person(
                id, reference, familyName, givenName, email, phone, place, latitude, longitude, itsAccount, version);
    }
}
