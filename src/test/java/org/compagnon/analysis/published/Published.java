package org.compagnon.analysis.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.compagnon.analysis.published.Referee.Opinion;
import org.compagnon.files.Limits;
import org.compagnon.files.Tables;
import org.compagnon.shared.Words;

/// Published tables as a test hands them in, and findings as it reads them.
final class Published {

    private static final Path NANTES = Path.of("src/test/resources/analysis/nantes");

    private Published() {}

    /// The published figures of the study, as they stand.
    static Opinion nantes(String... files) {
        return judged(Stream.of(files)
                .map(file -> Tables.read(NANTES.resolve(file), Limits.COMMAND_LINE))
                .toList());
    }

    /// With further tables typed in.
    static Opinion nantesWith(String typed, String... files) {
        return judged(Stream.concat(
                        Stream.of(table("typed.csv", typed)),
                        Stream.of(files).map(file -> Tables.read(NANTES.resolve(file), Limits.COMMAND_LINE)))
                .toList());
    }

    static Opinion judged(String csv) {
        return judged(List.of(table("table.csv", csv)));
    }

    private static Opinion judged(List<org.compagnon.files.Table> files) {
        var read = TableReading.of(files);
        assertThat(read.problems()).isEmpty();
        return Referee.judge(read.tables());
    }

    static TableReading.Read read(String csv) {
        return TableReading.of(List.of(table("table.csv", csv)));
    }

    static org.compagnon.files.Table table(String name, String csv) {
        return Tables.read(name, csv.getBytes(StandardCharsets.UTF_8), Limits.WEB);
    }

    static List<String> english(Opinion opinion) {
        return said(opinion.findings(), Words.ENGLISH);
    }

    static List<String> french(Opinion opinion) {
        return said(opinion.findings(), Words.FRENCH);
    }

    static List<String> impossible(Opinion opinion) {
        return said(
                opinion.findings().stream()
                        .filter(finding -> finding.severity() == Severity.IMPOSSIBLE)
                        .toList(),
                Words.ENGLISH);
    }

    private static List<String> said(List<Finding> findings, Locale language) {
        var said = Said.in(Words.in(language));
        return findings.stream()
                .map(finding ->
                        finding.severity() + " " + finding.spot().subject().item()
                                + (finding.spot().group().isEmpty()
                                        ? ""
                                        : "/" + finding.spot().group())
                                + (finding.spot().option().isEmpty()
                                        ? ""
                                        : "/" + finding.spot().option()) + ": "
                                + said.sentence(finding))
                .toList();
    }
}
