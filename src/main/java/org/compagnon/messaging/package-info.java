/// Sends mail and keeps a log of what was sent to whom.
///
/// Owns: outgoing mail (schema `messaging`).
/// Never: words a message. Each room words its own.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.compagnon.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
