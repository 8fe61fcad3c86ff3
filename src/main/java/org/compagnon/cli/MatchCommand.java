package org.compagnon.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.compagnon.assignment.Assignment;
import org.compagnon.assignment.CostsTooLarge;
import org.compagnon.assignment.Solver;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Problem;
import org.compagnon.shared.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `compagnon match`: the assignment from files, without a server and without a database.
@Command(
        name = "match",
        resourceBundle = "messages.cli",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = Commands.FAILED)
final class MatchCommand implements Callable<Integer> {

    @Option(names = "--programme", paramLabel = "F", required = true)
    Path programme = Path.of("");

    @Option(names = "--tutors", paramLabel = "F", required = true)
    Path tutors = Path.of("");

    @Option(names = "--tutees", paramLabel = "F", required = true)
    Path tutees = Path.of("");

    @Option(names = "--conflicts", paramLabel = "F")
    @Nullable
    Path conflicts;

    @Option(names = "--current", paramLabel = "F")
    @Nullable
    Path current;

    @Option(names = "--repair")
    boolean repair;

    @Option(names = "--out", paramLabel = "DIR", required = true)
    Path out = Path.of("");

    @Override
    public Integer call() {
        var begun = System.nanoTime();
        var words = Commands.words();
        var folder = new OutputFolder(out);
        if (repair && current == null) throw new InputRefused(Problem.inFile("--repair", "cli.match.repair-of-what"));
        var files = new MatchFiles();
        var situation = files.read(programme, tutors, tutees, conflicts, current, repair);
        Remarks.say(files.remarks(), words);
        try {
            var assignment = Solver.solve(situation, Terminal.showing(words, "cli.match.progress"));
            var report = new MatchReport(assignment);
            var pairs = report.pairs();
            var unplaced = assignment.unplaced();
            var seconds = (System.nanoTime() - begun) / 1e9;
            folder.with("pairs.csv", pairs)
                    .with("report.json", report.report(unplaced, seconds))
                    .write();
            return said(assignment, words);
        } catch (CostsTooLarge tooLarge) {
            throw new InputRefused(Problem.inFile(programme.toString(), "cli.match.costs-too-large"));
        }
    }

    private int said(Assignment assignment, Words words) {
        var all = assignment.situation().tutees().size();
        System.err.println(
                words.of("cli.match.done", assignment.placed(), all, assignment.totalCost(), out.toString()));
        if (assignment.placed() == all) return Commands.DONE;
        System.err.println(words.of("cli.match.unplaced", all - assignment.placed()));
        return Commands.NO;
    }
}
