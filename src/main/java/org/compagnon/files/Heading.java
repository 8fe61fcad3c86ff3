package org.compagnon.files;

import java.text.Normalizer;
import java.util.Locale;

/// A heading as people recognise it: "Prénom", "prenom" and "PRENOM " are one.
final class Heading {

    private Heading() {}

    /// Letters and digits alone, small, without accents.
    static String fold(String heading) {
        var plain = isAscii(heading)
                ? heading
                : Normalizer.normalize(heading.replace("œ", "oe").replace("Œ", "oe"), Normalizer.Form.NFD);
        var folded = new StringBuilder(plain.length());
        for (var i = 0; i < plain.length(); i++) {
            var letter = plain.charAt(i);
            if (letter < 128 ? isLetterOrDigit(letter) : Character.isLetterOrDigit(letter)) folded.append(letter);
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /// A, B … Z, AA: how a spreadsheet names the column at that position, counted from 0.
    static String letters(int position) {
        var last = String.valueOf((char) ('A' + position % 26));
        return position < 26 ? last : letters(position / 26 - 1) + last;
    }

    private static boolean isLetterOrDigit(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
    }

    private static boolean isAscii(String text) {
        for (var i = 0; i < text.length(); i++) if (text.charAt(i) >= 128) return false;
        return true;
    }
}
