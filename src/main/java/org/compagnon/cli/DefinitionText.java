package org.compagnon.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Problem;

/// The text of a study or a programme, which is UTF-8.
final class DefinitionText {

    private DefinitionText() {}

    static String of(Path file) {
        if (!Files.exists(file)) throw refused(file, "files.not-found");
        if (!Files.isRegularFile(file)) throw refused(file, "cli.not-a-definition");
        try {
            return decoded(file, Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw refused(file, "files.not-readable");
        }
    }

    private static String decoded(Path file, byte[] content) {
        var bytes = ByteBuffer.wrap(content);
        var text = CharBuffer.allocate(content.length);
        if (!StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true).isError())
            return text.flip().toString();
        var line = 1
                + (int) IntStream.range(0, bytes.position())
                        .filter(at -> content[at] == '\n')
                        .count();
        throw new InputRefused(Problem.at(file.toString(), line, null, "cli.not-utf-8"));
    }

    private static InputRefused refused(Path file, String key) {
        return new InputRefused(Problem.inFile(file.toString(), key));
    }
}
