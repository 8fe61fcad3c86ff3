package org.compagnon.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.compagnon.analysis.Analysis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `compagnon analyse`: every table, comparison and figure of a study from files, without a server and without a
/// database.
@Command(
        name = "analyse",
        resourceBundle = "messages.cli",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = Commands.FAILED)
final class AnalyseCommand implements Callable<Integer> {

    @Option(names = "--study", paramLabel = "F", required = true)
    Path study = Path.of("");

    @Option(names = "--responses", paramLabel = "F", required = true)
    List<Path> responses = List.of();

    @Option(names = "--out", paramLabel = "DIR", required = true)
    Path out = Path.of("");

    @Override
    public Integer call() {
        var words = Commands.words();
        var folder = new OutputFolder(out);
        var input = new AnalysisInput(study);
        var read = input.read(responses);
        Remarks.say(input.remarks(), words);
        var analysis = Analysis.of(read.study(), read.collected());
        var today = LocalDate.now(Clock.systemDefaultZone());
        new AnalysisFiles(analysis, read.definition(), read.collected(), today, words)
                .files()
                .forEach(folder::with);
        folder.write();
        Remarks.say(folder.leftIn("figures"), words);
        var respondents = read.collected().stream().mapToInt(one -> one.size()).sum();
        System.err.println(words.of(
                "cli.analyse.done",
                respondents,
                analysis.tables().size(),
                analysis.comparisons().size(),
                out.toString(),
                analysis.consistencies().size()));
        return Commands.DONE;
    }
}
