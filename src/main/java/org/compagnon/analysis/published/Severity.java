package org.compagnon.analysis.published;

/// How much a finding says: it cannot be; it can be but must be explained; it is worth knowing.
public enum Severity {
    IMPOSSIBLE,
    SUSPICIOUS,
    NOTE
}
