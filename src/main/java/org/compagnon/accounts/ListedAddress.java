package org.compagnon.accounts;

import java.util.Optional;

/// The address under which the department's lists know the person of an account, which need not be the one they sign
/// in with. The room that knows people answers.
public interface ListedAddress {

    Optional<String> of(AccountId account);
}
