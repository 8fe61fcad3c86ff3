package org.compagnon.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.Collected;
import org.compagnon.analysis.ResponsesFile;
import org.compagnon.analysis.TablesFile;
import org.compagnon.analysis.bundle.Bundle;
import org.compagnon.analysis.figures.Figures;
import org.compagnon.analysis.figures.Size;
import org.compagnon.analysis.reports.Illustrations;
import org.compagnon.analysis.reports.Illustrations.Illustration;
import org.compagnon.analysis.reports.PrintedFile;
import org.compagnon.analysis.reports.Report;
import org.compagnon.analysis.reports.Report.Participation;
import org.compagnon.analysis.reports.WordFile;
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
        var tables = new TablesFile(analysis);
        var illustrations = Illustrations.of(analysis, words);
        var pictures = illustrations.parallelStream()
                .flatMap(one -> one.pictures().stream())
                .toList();
        var report = Report.of(
                analysis,
                participation(collected.collected()),
                pictures,
                LocalDate.now(Clock.systemDefaultZone()),
                words);
        folder.with("tables.json", tables.json()).with("tables.csv", tables.csv());
        figures(illustrations).forEach(folder::with);
        folder.with("report.docx", WordFile.of(report))
                .with("report.pdf", PrintedFile.of(report))
                .with("replication.zip", new Bundle(analysis, definition, collected.collected(), words).zip())
                .write();
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

    /// Each figure as lines, as pixels and to print.
    private static Map<String, byte[]> figures(List<Illustration> illustrations) {
        var files = new ConcurrentSkipListMap<String, byte[]>();
        illustrations.parallelStream().forEach(one -> {
            var drawings = Figures.draw(one.figure(), Size.DOUBLE_COLUMN);
            for (var page = 0; page < drawings.size(); page++) {
                var name = "figures/" + one.name() + (page == 0 ? "" : "-" + (page + 1));
                files.put(name + ".svg", drawings.get(page).svg().getBytes(StandardCharsets.UTF_8));
                files.put(name + ".png", drawings.get(page).png());
                files.put(name + ".pdf", drawings.get(page).pdf());
            }
        });
        return files;
    }

    /// How many were invited, the files do not say.
    private static List<Participation> participation(List<Collected> collected) {
        return collected.stream()
                .map(one -> new Participation(
                        one.questionnaire().population(), one.questionnaire().wave(), OptionalLong.empty(), one.size()))
                .toList();
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
