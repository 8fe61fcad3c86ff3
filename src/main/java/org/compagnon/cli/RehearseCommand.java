package org.compagnon.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Opens the demonstration in a folder of its own, walks through its pages as each persona, and closes it politely.
/// The launcher runs it once per build, so that the JVM learns what a start needs (its AOT cache).
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {

    @Option(names = "--folder", required = true)
    Path folder = Path.of(".");

    @Override
    public Integer call() throws Exception {
        try (var context = ServeCommand.start(0, true, folder.resolve("data"))) {
            new Walk("http://localhost:" + ServeCommand.portOf(context)).asEveryPersona();
        }
        return Commands.DONE;
    }
}
