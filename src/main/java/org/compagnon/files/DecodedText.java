package org.compagnon.files;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.compagnon.shared.Problem;

/// The text of a file whose encoding nobody stated: UTF-8, UTF-16 with its mark, else Windows-1252.
record DecodedText(String text, List<Problem> problems) {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /// Who lost letters on more lines saves the file again rather than mends each.
    private static final int MOST_TOLD = 1_000;
    private static final char LOST = '\uFFFD';

    static DecodedText of(String file, byte[] content) {
        if (FileKind.begins(content, 0xEF, 0xBB, 0xBF)) return decoded(file, content, 3);
        if (FileKind.begins(content, 0xFF, 0xFE))
            return checked(file, new String(content, 2, content.length - 2, UTF_16LE));
        if (FileKind.begins(content, 0xFE, 0xFF))
            return checked(file, new String(content, 2, content.length - 2, UTF_16BE));
        return decoded(file, content, 0);
    }

    private static DecodedText decoded(String file, byte[] content, int from) {
        var text = new String(content, from, content.length - from, UTF_8);
        // A malformed byte becomes U+FFFD: without one, the whole was UTF-8.
        if ((text.indexOf(LOST) < 0 || isUtf8(content, from, content.length))
                && (from > 0 || !ChanceUtf8.is(content, from, content.length))) return checked(file, text);
        return byLine(file, content, from);
    }

    /// Lines pasted from elsewhere may be in the other encoding: each is read in its own, and the fewer are told.
    private static DecodedText byLine(String file, byte[] content, int from) {
        var text = new StringBuilder(content.length);
        var inUtf8 = new ArrayList<Integer>();
        var inWindows1252 = new ArrayList<Integer>();
        var line = 1;
        for (var begin = from; begin < content.length; line++) {
            var end = begin;
            var ascii = true;
            while (end < content.length && content[end] != '\n') ascii &= content[end++] >= 0;
            if (end < content.length) end++;
            var utf8 = ascii || isUtf8(content, begin, end) && !ChanceUtf8.is(content, begin, end);
            if (!ascii) (utf8 ? inUtf8 : inWindows1252).add(line);
            text.append(new String(content, begin, end - begin, utf8 ? UTF_8 : WINDOWS_1252));
            begin = end;
        }
        var read = checked(file, text.toString());
        if (inUtf8.isEmpty()) return read;

        var problems = new ArrayList<>(read.problems);
        var utf8IsRare = inUtf8.size() < inWindows1252.size();
        var strange = utf8IsRare ? inUtf8 : inWindows1252;
        var names = utf8IsRare ? new String[] {"UTF-8", "Windows-1252"} : new String[] {"Windows-1252", "UTF-8"};
        for (var number : strange.subList(0, Math.min(MOST_TOLD, strange.size())))
            problems.add(Problem.at(file, number, null, "files.text.mixed-encodings", names[0], names[1]));
        return new DecodedText(read.text, problems);
    }

    private static DecodedText checked(String file, String text) {
        var nul = text.indexOf('\0');
        if (nul >= 0) throw Tables.refused(file, "files.text.nul", Integer.toString(lineOf(text, nul)));
        var problems = new ArrayList<Problem>();
        var line = 0;
        var end = 0;
        for (var at = text.indexOf(LOST); at >= 0 && problems.size() < MOST_TOLD; at = text.indexOf(LOST, end)) {
            line += lineOf(text.substring(end, at), at - end) - (line == 0 ? 0 : 1);
            problems.add(Problem.at(file, line, null, "files.text.lost-letter", around(text, at)));
            // One problem a line is enough to find it.
            end = text.indexOf('\n', at);
            if (end < 0) break;
        }
        return new DecodedText(text, problems);
    }

    private static String around(String text, int at) {
        var from = at;
        var until = at + 1;
        while (from > 0 && at - from < 15 && isWord(text.charAt(from - 1))) from--;
        while (until < text.length() && until - at < 15 && isWord(text.charAt(until))) until++;
        return text.substring(from, until);
    }

    private static boolean isWord(char letter) {
        return letter == LOST || Character.isLetter(letter);
    }

    private static boolean isUtf8(byte[] content, int from, int until) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(content, from, until - from));
            return true;
        } catch (CharacterCodingException otherEncoding) {
            return false;
        }
    }

    static int lineOf(String text, int position) {
        var line = 1;
        for (var i = 0; i < position; i++) {
            var letter = text.charAt(i);
            if (letter == '\n' || (letter == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) line++;
        }
        return line;
    }
}
