package org.compagnon.people;

import java.util.Optional;
import org.compagnon.accounts.AccountId;
import org.compagnon.accounts.ListedAddress;
import org.springframework.stereotype.Component;

/// Tells accounts under which address the department knows somebody.
@Component
class AddressOnLists implements ListedAddress {

    private final People people;

    AddressOnLists(People people) {
        this.people = people;
    }

    @Override
    public Optional<String> of(AccountId account) {
        return people.of(account).map(Person::email);
    }
}
