package org.compagnon.files;

/// How large a file may be before it is refused unread, as received and once unpacked.
///
/// @param bytes of the file itself
/// @param unpackedBytes of everything an XLSX holds
/// @param lines that say something, the headings left out
public record Limits(long bytes, long unpackedBytes, int lines) {

    private static final long MIB = 1024 * 1024;

    /// What a page accepts from a browser.
    public static final Limits WEB = new Limits(20 * MIB, 120 * MIB, 200_000);

    /// What the command line accepts: a million people still fit.
    public static final Limits COMMAND_LINE = new Limits(150 * MIB, 1024 * MIB, 2_000_000);

    public Limits {
        if (bytes < 1 || unpackedBytes < 1 || lines < 1) throw new IllegalArgumentException("A limit is at least one");
    }

    static String megabytes(long bytes) {
        return Long.toString(Math.ceilDiv(bytes, MIB));
    }
}
