package org.compagnon.messaging;

import java.util.Locale;
import org.compagnon.shared.RuleBroken;

/// How mail leaves: `COMPAGNON_MAIL_HOST`, `_PORT`, `_USER`, `_PASSWORD`, `_FROM`, `_SECURITY`.
record MailSettings(String host, int port, String user, String password, String from, Security security, boolean demo) {

    /// How the way to the server is guarded.
    enum Security {
        STARTTLS,
        TLS,
        NONE;

        static Security of(String given) {
            try {
                return valueOf(given.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw new RuleBroken("messaging.bad-security", given);
            }
        }
    }

    /// A demonstration sends nothing, whatever the settings.
    boolean leads() {
        return !demo && !host.isEmpty();
    }

    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + "]";
    }
}
