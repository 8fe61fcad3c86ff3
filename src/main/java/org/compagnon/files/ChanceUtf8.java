package org.compagnon.files;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Knows bytes in Windows-1252 that read as UTF-8 by chance: an accented letter that ends a word, and signs right after
/// it. “PASSÉ…” reads as “PASSɅ”, “passé »” as “pass頻”.
final class ChanceUtf8 {

    private static final String ENDING_CAPITALS = "ÇÈÉÊËÎÏÔÙÛÜ";
    private static final String ENDING_LETTERS = "àâçèéêëîï";
    private static final String SIGNS_AFTER = "…‘’“”«»›–—•·™©®°ªº¹²³\u00A0";

    private ChanceUtf8() {}

    /// @param content whose part is valid UTF-8
    /// @return whether something is not ASCII, and all of it is more likely such an accident
    static boolean is(byte[] content, int from, int until) {
        var found = false;
        for (var at = from; at < until; ) {
            var length = length(content[at]);
            if (length > 1 && !isAccident(content, at, length)) return false;
            found |= length > 1;
            at += length;
        }
        return found;
    }

    private static int length(byte first) {
        var bits = Byte.toUnsignedInt(first);
        return bits < 0x80 ? 1 : bits < 0xE0 ? 2 : bits < 0xF0 ? 3 : 4;
    }

    private static boolean isAccident(byte[] content, int at, int length) {
        var said = new String(content, at, length, UTF_8).codePointAt(0);
        var windows = new String(content, at, length, DecodedText.WINDOWS_1252);
        var letters = length == 2 ? ENDING_CAPITALS : ENDING_LETTERS;
        return !isUsual(said)
                && letters.indexOf(windows.charAt(0)) >= 0
                && windows.chars().skip(1).allMatch(sign -> SIGNS_AFTER.indexOf(sign) >= 0);
    }

    /// Letters of European names, and the signs of typography.
    private static boolean isUsual(int letter) {
        return letter < 0x180 || letter >= 0x2000 && letter < 0x2C00;
    }
}
