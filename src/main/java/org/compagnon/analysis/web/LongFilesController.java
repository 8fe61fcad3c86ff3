package org.compagnon.analysis.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.analysis.bundle.Bundle;
import org.compagnon.analysis.reports.PrintedFile;
import org.compagnon.analysis.reports.Progress;
import org.compagnon.analysis.reports.Report;
import org.compagnon.analysis.reports.WordFile;
import org.compagnon.shared.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What of a study's results can be taken away but may take long to write: the report, the replication bundle. Whoever
/// would wait is shown how far it is. Each export is noted.
@Controller
class LongFilesController {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// Most files are there before a page could say that they are not.
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final Readings readings;
    private final Participations participations;
    private final PreparedFiles files;
    private final Exports exports;
    private final Clock clock;

    LongFilesController(
            Readings readings, Participations participations, PreparedFiles files, Exports exports, Clock clock) {
        this.readings = readings;
        this.participations = participations;
        this.files = files;
        this.exports = exports;
        this.clock = clock;
    }

    /// @param wanted all that the file depends on
    /// @param title what the page calls it, by the key of its words
    /// @param what the log calls it
    private record Ask(
            Reading reading,
            Object wanted,
            String address,
            String title,
            String what,
            String name,
            String type,
            Function<Progress, byte[]> writing) {}

    @GetMapping("/analysis/studies/{study}/report/{language}/{document}")
    ResponseEntity<byte[]> report(
            @PathVariable UUID study, @PathVariable String language, @PathVariable String document, CurrentUser user) {
        return taken(askForReport(study, language, document, user), user);
    }

    @GetMapping("/analysis/studies/{study}/report/{language}/{document}/progress")
    String reportProgress(
            @PathVariable UUID study,
            @PathVariable String language,
            @PathVariable String document,
            CurrentUser user,
            Model model) {
        return shown(askForReport(study, language, document, user), model);
    }

    @GetMapping("/analysis/studies/{study}/replication/{language}")
    ResponseEntity<byte[]> replication(@PathVariable UUID study, @PathVariable String language, CurrentUser user) {
        return taken(askForReplication(study, language, user), user);
    }

    @GetMapping("/analysis/studies/{study}/replication/{language}/progress")
    String replicationProgress(@PathVariable UUID study, @PathVariable String language, CurrentUser user, Model model) {
        return shown(askForReplication(study, language, user), model);
    }

    private Ask askForReport(UUID study, String language, String document, CurrentUser user) {
        var reading = readings.of(study, user);
        var words = words(language, user);
        var isPrinted = document.equals("pdf");
        if (!isPrinted && !document.equals("docx")) throw new NoSuchElementException("No report as " + document);
        var analysis = reading.analysis();
        var told = participations.told(reading.kept().id());
        var day = LocalDate.now(clock.withZone(user.zone()));
        return new Ask(
                reading,
                List.of(reading.edition(), document, words, told, day),
                reading.address() + "/report/" + words.language().getLanguage() + "/" + document,
                "analysis.results.report." + words.language().getLanguage(),
                "report " + document,
                reading.kept().key() + "-" + words.language().getLanguage() + "." + document,
                isPrinted ? "application/pdf" : DOCX,
                progress -> {
                    var report = Report.illustrated(analysis, told, day, words, progress);
                    return isPrinted ? PrintedFile.of(report) : WordFile.of(report);
                });
    }

    /// Only for whoever holds the study: they alone may see the answers that its data are made of.
    private Ask askForReplication(UUID study, String language, CurrentUser user) {
        var reading = readings.of(study, user);
        var evaluation = reading.evaluation()
                .orElseThrow(() -> new NoSuchElementException("No answers of study " + study + " for this reader"));
        var words = words(language, user);
        return new Ask(
                reading,
                List.of(reading.edition(), "replication", words),
                reading.address() + "/replication/" + words.language().getLanguage(),
                "analysis.results.replication",
                "replication",
                reading.kept().key() + "-replication.zip",
                "application/zip",
                _ -> new Bundle(evaluation.analysis(), reading.kept().yaml(), evaluation.collected(), words).zip());
    }

    private static Words words(String language, CurrentUser user) {
        return new Words(Words.nearest(Locale.of(language)), user.zone());
    }

    private ResponseEntity<byte[]> taken(Ask ask, CurrentUser user) {
        var content = files.again(ask.wanted(), ask.writing()).within(PATIENCE);
        if (content.isEmpty())
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(ask.address() + "/progress"))
                    .build();
        exports.note(ask.reading(), user, ask.what());
        return Exports.file(content.get(), ask.name(), ask.type());
    }

    private String shown(Ask ask, Model model) {
        model.addAttribute("reading", ask.reading());
        model.addAttribute("file", files.of(ask.wanted(), ask.writing()));
        model.addAttribute("title", ask.title());
        model.addAttribute("name", ask.name());
        model.addAttribute("address", ask.address());
        return "analysis/results/file";
    }
}
