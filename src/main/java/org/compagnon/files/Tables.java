package org.compagnon.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Problem;

/// Reads a department's file, whatever it is called, by what it contains.
///
/// What makes a file unreadable throws [InputRefused]; what spoils a cell or a line is kept in [Table#problems()].
public final class Tables {

    private Tables() {}

    public static Table read(Path file, Limits limits) {
        // As whoever asks called it: two folders may each have a file of that name.
        var name = file.toString();
        try {
            if (!Files.exists(file)) throw refused(name, "files.not-found");
            if (!Files.isRegularFile(file)) throw refused(name, "files.not-a-file");
            var size = Files.size(file);
            if (size > limits.bytes()) throw tooLarge(name, limits);
            return read(name, Files.readAllBytes(file), limits);
        } catch (IOException unreadable) {
            throw refused(name, "files.not-readable");
        }
    }

    /// Reads no further than the limit, however long the stream.
    public static Table read(String fileName, InputStream content, Limits limits) throws IOException {
        var most = (int) Math.min(Integer.MAX_VALUE - 8L, limits.bytes() + 1);
        return read(fileName, content.readNBytes(most), limits);
    }

    public static Table read(String fileName, byte[] content, Limits limits) {
        if (content.length > limits.bytes()) throw tooLarge(fileName, limits);
        return switch (FileKind.of(content)) {
            case EMPTY -> throw refused(fileName, "files.empty");
            case ZIP -> XlsxReading.read(fileName, content, limits);
            case TEXT -> CsvReading.read(fileName, content, limits);
            case OLD_EXCEL -> throw refused(fileName, "files.kind.old-excel");
            case ENCRYPTED -> throw refused(fileName, "files.kind.encrypted");
            case PDF -> throw refused(fileName, "files.kind.pdf");
            case WEB_PAGE -> throw refused(fileName, "files.kind.web-page");
            case PICTURE -> throw refused(fileName, "files.kind.picture");
            case RICH_TEXT -> throw refused(fileName, "files.kind.document");
        };
    }

    private static InputRefused tooLarge(String file, Limits limits) {
        return refused(file, "files.too-large", Limits.megabytes(limits.bytes()));
    }

    static InputRefused refused(String file, String key, Object... details) {
        return new InputRefused(Problem.inFile(file, key, details));
    }
}
