package org.compagnon.cli;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.Collected;
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
import org.compagnon.shared.Words;

/// What `analyse` writes, made on all cores at once.
final class AnalysisFiles {

    private final Analysis analysis;
    private final String definition;
    private final List<Collected> collected;
    private final LocalDate today;
    private final Words words;
    private final Map<String, byte[]> files = new ConcurrentSkipListMap<>();

    /// @param definition the study as its author wrote it
    AnalysisFiles(Analysis analysis, String definition, List<Collected> collected, LocalDate today, Words words) {
        this.analysis = analysis;
        this.definition = definition;
        this.collected = collected;
        this.today = today;
        this.words = words;
    }

    /// Content by name.
    Map<String, byte[]> files() {
        var illustrations = Illustrations.of(analysis, words);
        var pictures = illustrations.parallelStream()
                .flatMap(one -> one.pictures().stream())
                .toList();
        var report = Report.of(analysis, participation(), pictures, today, words);
        var reports = Stream.<Runnable>of(
                () -> files.put("report.pdf", PrintedFile.of(report)),
                () -> files.put("report.docx", WordFile.of(report)),
                this::tables);
        var figures = illustrations.stream().<Runnable>map(one -> () -> figure(one));
        Stream.concat(reports, figures).toList().parallelStream().forEach(Runnable::run);
        return files;
    }

    private void tables() {
        var tables = new TablesFile(analysis);
        files.put("tables.json", tables.json().getBytes(StandardCharsets.UTF_8));
        files.put("tables.csv", tables.csv().getBytes(StandardCharsets.UTF_8));
        files.put("replication.zip", new Bundle(analysis, definition, collected, words).zip());
    }

    /// As lines, as pixels and to print.
    private void figure(Illustration one) {
        var drawings = Figures.draw(one.figure(), Size.DOUBLE_COLUMN);
        for (var page = 0; page < drawings.size(); page++) {
            var drawing = drawings.get(page);
            var name = "figures/" + one.name() + (page == 0 ? "" : "-" + (page + 1));
            var pdf = drawing.pdf();
            files.put(name + ".svg", drawing.svg().getBytes(StandardCharsets.UTF_8));
            files.put(name + ".png", drawing.png(pdf));
            files.put(name + ".pdf", pdf);
        }
    }

    /// How many were invited, the files do not say.
    private List<Participation> participation() {
        return collected.stream()
                .map(one -> new Participation(
                        one.questionnaire().population(),
                        one.questionnaire().wave(),
                        OptionalLong.empty(),
                        one.size(),
                        null))
                .toList();
    }
}
