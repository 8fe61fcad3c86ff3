package org.compagnon.files;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What a file is by its first bytes: names lie, and browsers guess.
enum FileKind {
    EMPTY,
    TEXT,
    ZIP,
    OLD_EXCEL,
    ENCRYPTED,
    PDF,
    WEB_PAGE,
    PICTURE,
    RICH_TEXT;

    private static final byte[] ENCRYPTED_PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    static FileKind of(byte[] content) {
        if (content.length == 0) return EMPTY;
        if (begins(content, 'P', 'K', 3, 4) || begins(content, 'P', 'K', 5, 6)) return ZIP;
        if (begins(content, 0xD0, 0xCF, 0x11, 0xE0))
            return contains(content, ENCRYPTED_PACKAGE) ? ENCRYPTED : OLD_EXCEL;
        if (begins(content, '%', 'P', 'D', 'F')) return PDF;
        if (begins(content, '{', '\\', 'r', 't', 'f')) return RICH_TEXT;
        if (begins(content, 0x89, 'P', 'N', 'G')
                || begins(content, 0xFF, 0xD8, 0xFF)
                || begins(content, 'G', 'I', 'F', '8')) return PICTURE;
        return isWebPage(content) ? WEB_PAGE : TEXT;
    }

    /// Many programs call an HTML table or an XML sheet ".xls".
    private static boolean isWebPage(byte[] content) {
        var opening = new String(content, 0, Math.min(content.length, 200), StandardCharsets.ISO_8859_1)
                .replace("ï»¿", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return opening.startsWith("<html")
                || opening.startsWith("<!doctype")
                || opening.startsWith("<table")
                || opening.startsWith("<?xml");
    }

    static boolean begins(byte[] content, int... magic) {
        if (content.length < magic.length) return false;
        for (var i = 0; i < magic.length; i++) if ((content[i] & 0xFF) != magic[i]) return false;
        return true;
    }

    private static boolean contains(byte[] content, byte[] wanted) {
        for (var from = 0; from <= content.length - wanted.length; from++) {
            var matched = 0;
            while (matched < wanted.length && content[from + matched] == wanted[matched]) matched++;
            if (matched == wanted.length) return true;
        }
        return false;
    }
}
