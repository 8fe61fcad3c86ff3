package org.compagnon.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.ResponsesFile;
import org.compagnon.files.Limits;
import org.compagnon.files.Tables;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Problem;
import org.compagnon.shared.Words;
import org.compagnon.surveys.study.Study;
import org.compagnon.surveys.study.StudyReader;
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
        var definition = definition();
        var stated = StudyReader.read(study.toString(), definition);
        var collected = read(stated, words);
        var analysis = Analysis.of(stated, collected.collected());
        var today = LocalDate.now(Clock.systemDefaultZone());
        new AnalysisFiles(analysis, definition, collected.collected(), today, words)
                .files()
                .forEach(folder::with);
        folder.write();
        Remarks.say(folder.leftIn("figures"), words);
        var respondents =
                collected.collected().stream().mapToInt(one -> one.size()).sum();
        System.err.println(words.of(
                "cli.analyse.done",
                respondents,
                analysis.tables().size(),
                analysis.comparisons().size(),
                out.toString()));
        return Commands.DONE;
    }

    private String definition() {
        try {
            return Files.readString(study);
        } catch (NoSuchFileException missing) {
            throw new InputRefused(Problem.inFile(study.toString(), "files.not-found"));
        } catch (CharacterCodingException notText) {
            throw new InputRefused(Problem.inFile(study.toString(), "cli.analyse.study-not-utf-8"));
        } catch (IOException unreadable) {
            throw new InputRefused(Problem.inFile(study.toString(), "files.not-readable"));
        }
    }

    private ResponsesFile read(Study stated, Words words) {
        var file = new ResponsesFile(stated);
        var problems = new ArrayList<Problem>();
        for (var path : responses) {
            try {
                file.read(Tables.read(path, Limits.COMMAND_LINE));
            } catch (InputRefused refused) {
                problems.addAll(refused.problems());
            }
        }
        problems.addAll(file.problems());
        if (!problems.isEmpty()) throw new InputRefused(problems);
        Remarks.say(file.remarks(), words);
        return file;
    }
}
