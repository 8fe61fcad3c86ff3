package org.compagnon.accounts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A role somebody holds, in one edition or, without one, in all of the organisation's.
public record Grant(Role role, @Nullable UUID edition) {}
