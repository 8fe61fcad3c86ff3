package org.compagnon.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.compagnon.analysis.published.Finding;
import org.compagnon.analysis.published.FindingList;
import org.compagnon.analysis.published.PublishedTable;
import org.compagnon.analysis.published.Referee;
import org.compagnon.analysis.published.Referee.Opinion;
import org.compagnon.analysis.published.Said;
import org.compagnon.analysis.published.Severity;
import org.compagnon.analysis.published.TableReading;
import org.compagnon.files.Limits;
import org.compagnon.files.Table;
import org.compagnon.files.Tables;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Problem;
import org.compagnon.shared.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `compagnon check-tables`: whether published figures are possible together, without a server and without a database.
@Command(
        name = "check-tables",
        resourceBundle = "messages.cli",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = Commands.FAILED)
final class CheckTablesCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "files")
    List<Path> files = List.of();

    @Option(names = "--out", paramLabel = "DIR")
    @Nullable
    Path out;

    @Spec
    @Nullable
    CommandSpec command;

    @Override
    public Integer call() {
        var words = Commands.words();
        var folder = out == null ? null : new OutputFolder(out);
        var read = read();
        read.remarks().forEach(remark -> System.err.println(remark.in(words)));
        var opinion = Referee.judge(read.tables());
        if (folder != null)
            folder.with("findings.csv", csv(opinion, words))
                    .with("findings.json", json(opinion))
                    .write();
        say(opinion, words);
        return opinion.isPossible() ? Commands.DONE : Commands.NO;
    }

    private TableReading.Read read() {
        var problems = new ArrayList<Problem>();
        var tables = new ArrayList<Table>();
        for (var file : files) {
            try {
                tables.add(named(file, Tables.read(file, Limits.COMMAND_LINE)));
            } catch (InputRefused refused) {
                problems.addAll(refused.problems());
            }
        }
        var read = TableReading.of(tables);
        problems.addAll(read.problems());
        if (!problems.isEmpty()) throw new InputRefused(problems);
        return read;
    }

    /// By its name alone, as findings list it; two files of one name in two folders are two.
    private Table named(Path file, Table table) {
        var name = String.valueOf(file.getFileName());
        var namesakes = files.stream()
                .filter(other -> String.valueOf(other.getFileName()).equals(name))
                .count();
        return namesakes > 1
                ? table
                : new Table(name, table.headerLine(), table.headers(), table.rows(), table.problems(), table.remarks());
    }

    private void say(Opinion opinion, Words words) {
        var results = command == null
                ? new PrintWriter(System.out, true, java.nio.charset.StandardCharsets.UTF_8)
                : command.commandLine().getOut();
        for (var table : opinion.tables()) {
            var findings = opinion.about(table);
            if (findings.isEmpty()) continue;
            results.println(title(table));
            findings.forEach(finding -> results.println(said(finding, words)));
            results.println();
        }
        results.flush();
        System.err.println(words.of(
                "cli.check-tables.done",
                opinion.tables().size(),
                opinion.tables().stream().mapToInt(PublishedTable::figures).sum(),
                opinion.count(Severity.IMPOSSIBLE),
                opinion.count(Severity.SUSPICIOUS),
                opinion.count(Severity.NOTE)));
        if (out != null) System.err.println(words.of("cli.check-tables.written", out.toString()));
    }

    private static String title(PublishedTable table) {
        var subject = table.subject();
        return java.util.stream.Stream.of(subject.file(), subject.table(), subject.title())
                .filter(part -> !part.isEmpty())
                .collect(java.util.stream.Collectors.joining(" · "));
    }

    private static String said(Finding finding, Words words) {
        var said = Said.in(words);
        var spot = finding.spot();
        var where = java.util.stream.Stream.of(
                        words.of(
                                "shared.problem.line",
                                Integer.toString(spot.origin().line())),
                        spot.group(),
                        spot.option())
                .filter(part -> !part.isEmpty())
                .collect(java.util.stream.Collectors.joining(", "));
        return words.of(
                "cli.check-tables.finding",
                words.of("analysis.published.severity." + finding.severity()),
                where,
                said.sentence(finding),
                said.mend(finding));
    }

    private static String csv(Opinion opinion, Words words) {
        var csv = new CsvText(FindingList.HEADINGS.toArray());
        opinion.findings()
                .forEach(finding -> csv.row(FindingList.line(finding, words).toArray()));
        return csv.toString();
    }

    private static String json(Opinion opinion) {
        var report = new LinkedHashMap<String, Object>();
        report.put("possible", opinion.isPossible());
        report.put("tables", opinion.tables().size());
        report.put("impossible", opinion.count(Severity.IMPOSSIBLE));
        report.put("suspicious", opinion.count(Severity.SUSPICIOUS));
        report.put("notes", opinion.count(Severity.NOTE));
        report.put(
                "findings", opinion.findings().stream().map(FindingList::byName).toList());
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(report);
    }
}
