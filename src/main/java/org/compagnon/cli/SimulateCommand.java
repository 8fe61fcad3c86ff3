package org.compagnon.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `compagnon simulate`: an invented edition as the files that `match` reads, the same for the same seed.
@Command(
        name = "simulate",
        resourceBundle = "messages.cli",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = Commands.FAILED)
final class SimulateCommand implements Callable<Integer> {

    private static final int MOST = 2_000_000;

    @Option(names = "--tutees", paramLabel = "N", required = true)
    int tutees;

    @Option(names = "--tutors", paramLabel = "M", required = true)
    int tutors;

    @Option(names = "--seed", paramLabel = "S", required = true)
    long seed;

    @Option(names = "--out", paramLabel = "DIR", required = true)
    Path out = Path.of("");

    @Override
    public Integer call() {
        if (tutees < 1 || tutees > MOST) throw outOfRange("--tutees");
        if (tutors < 1 || tutors > MOST) throw outOfRange("--tutors");
        var folder = new OutputFolder(out);
        var edition = new SimulatedEdition(tutees, tutors, seed);
        folder.with("programme.yaml", edition.programme())
                .with("tutors.csv", edition.tutors())
                .with("tutees.csv", edition.tutees())
                .with("conflicts.csv", edition.conflicts())
                .with("current.csv", edition.current())
                .write();
        System.err.println(Commands.words().of("cli.simulate.done", tutees, tutors, out.toString()));
        return Commands.DONE;
    }

    private static InputRefused outOfRange(String option) {
        return new InputRefused(Problem.inFile(option, "cli.simulate.out-of-range", 1, MOST));
    }
}
