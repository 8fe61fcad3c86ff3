package org.compagnon.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.compagnon.demo.PublishedResponses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Opens the demonstration in a folder of its own, walks through its pages as each persona, and closes it politely.
/// Then it matches and analyses. The launcher runs it once per build, so that the JVM learns what a start needs (its
/// AOT cache).
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {

    @Option(names = "--folder", required = true)
    Path folder = Path.of(".");

    @Override
    public Integer call() throws Exception {
        try (var context = ServeCommand.start(0, true, folder.resolve("data"))) {
            new Walk("http://localhost:" + ServeCommand.portOf(context)).asEveryPersona();
        }
        match();
        analyse();
        return Commands.DONE;
    }

    private void match() {
        done("simulate", "--tutees", "300", "--tutors", "200", "--seed", "1", "--out", at("year"));
        done(
                "match",
                "--programme",
                at("year/programme.yaml"),
                "--tutors",
                at("year/tutors.csv"),
                "--tutees",
                at("year/tutees.csv"),
                "--conflicts",
                at("year/conflicts.csv"),
                "--current",
                at("year/current.csv"),
                "--out",
                at("pairs"));
    }

    private void analyse() throws IOException {
        Files.writeString(folder.resolve("study.yaml"), PublishedResponses.study());
        Files.writeString(folder.resolve("responses.csv"), PublishedResponses.responses(1));
        done("analyse", "--study", at("study.yaml"), "--responses", at("responses.csv"), "--out", at("results"));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    /// Not everybody need be placed.
    private static void done(String... arguments) {
        var status = Commands.run(arguments);
        if (status > Commands.NO)
            throw new IllegalStateException(String.join(" ", arguments) + " ended with " + status);
    }
}
