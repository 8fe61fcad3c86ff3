package org.compagnon.analysis.bundle;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

/// A bundle as somebody unpacks it, and what its scripts say.
record Unpacked(Path folder) {

    static final List<String> LANGUAGES = List.of("Rscript", "python3");

    record Said(int status, String text) {}

    static Unpacked of(Bundle bundle, Path folder) throws IOException {
        for (var file : files(bundle).entrySet()) Files.writeString(folder.resolve(file.getKey()), file.getValue());
        return new Unpacked(folder);
    }

    static Map<String, String> files(Bundle bundle) throws IOException {
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bundle.zip()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return files;
    }

    Said run(String command) throws IOException, InterruptedException {
        assumeTrue(isInstalled(command), () -> command + " is not installed: its recomputation was NOT checked");
        var script = command.equals("Rscript") ? "recompute.R" : "recompute.py";
        var output = folder.resolve("said.txt");
        var process = new ProcessBuilder(command, folder.resolve(script).toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(command + " did not end");
        }
        return new Said(process.exitValue(), Files.readString(output));
    }

    private static boolean isInstalled(String command) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }
}
