package org.compagnon.analysis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.analysis.TablesFile;
import org.compagnon.analysis.figures.BeforeAfter;
import org.compagnon.analysis.figures.Drawing;
import org.compagnon.analysis.figures.Figure;
import org.compagnon.analysis.figures.Figures;
import org.compagnon.analysis.figures.Size;
import org.compagnon.analysis.reports.Illustrations;
import org.compagnon.analysis.reports.ItemFigure;
import org.compagnon.pages.PageFrame;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What of a study's results can be taken away at once: the tables, each figure. Each export is noted.
@Controller
class ResultFilesController {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Readings readings;
    private final Participations participations;
    private final Exports exports;
    private final PageFrame frame;

    ResultFilesController(Readings readings, Participations participations, Exports exports, PageFrame frame) {
        this.readings = readings;
        this.participations = participations;
        this.exports = exports;
        this.frame = frame;
    }

    @GetMapping("/analysis/studies/{study}/tables/{table}")
    ResponseEntity<byte[]> tables(@PathVariable UUID study, @PathVariable String table, CurrentUser user) {
        var reading = readings.of(study, user);
        var tables = new TablesFile(reading.analysis());
        var text =
                switch (table) {
                    case "csv" -> tables.csv();
                    case "json" -> tables.json();
                    default -> throw new NoSuchElementException("No tables as " + table);
                };
        exports.note(reading, user, "tables " + table);
        return Exports.file(
                text.getBytes(StandardCharsets.UTF_8),
                reading.kept().key() + "-tables." + table,
                table.equals("csv") ? "text/csv;charset=UTF-8" : "application/json");
    }

    /// @param compared whether the figure is that of the item before and after
    @GetMapping("/analysis/studies/{study}/answers/{item}/figure/{drawing}")
    ResponseEntity<byte[]> figure(
            @PathVariable UUID study,
            @PathVariable String item,
            @PathVariable String drawing,
            @RequestParam(required = false) @Nullable String population,
            @RequestParam(required = false) @Nullable String wave,
            @RequestParam(required = false) @Nullable List<String> by,
            @RequestParam(defaultValue = "false") boolean compared,
            @RequestParam(defaultValue = "DOUBLE_COLUMN") Size size,
            CurrentUser user,
            HttpServletRequest request)
            throws IOException {
        var words = frame.words(request);
        var chosen = Selection.of(readings.of(study, user), population, wave, by);
        var asked = chosen.item(item);
        var selection = chosen.besides(asked);
        var found = compared
                ? Illustrations.of(ComparisonsShown.about(selection, item), words).stream()
                        .filter(one -> one.figure().chart() instanceof BeforeAfter)
                        .findFirst()
                : ItemFigure.of(selection.reading().study(), asked, selection.shown(asked), words);
        var illustration = found.orElseThrow(() -> new NoSuchElementException("No figure of " + item));
        exports.note(selection.reading(), user, "figure " + drawing);
        return drawn(
                illustration.figure(), size, drawing, selection.reading().kept().key() + "-" + illustration.name());
    }

    @GetMapping("/analysis/studies/{study}/curves/{curve}/{drawing}")
    ResponseEntity<byte[]> curve(
            @PathVariable UUID study,
            @PathVariable String curve,
            @PathVariable String drawing,
            @RequestParam(defaultValue = "DOUBLE_COLUMN") Size size,
            CurrentUser user,
            HttpServletRequest request)
            throws IOException {
        var reading = readings.of(study, user);
        var figure = participations
                .curve(reading.study(), participations.of(reading.kept().id()), curve, frame.words(request))
                .orElseThrow(() -> new NoSuchElementException("No curve of " + curve));
        return drawn(figure, size, drawing, reading.kept().key() + "-" + curve);
    }

    /// Where one slide or page does not hold the figure, all of them together.
    private static ResponseEntity<byte[]> drawn(Figure figure, Size size, String format, String name)
            throws IOException {
        var drawings = Figures.draw(figure, size);
        return switch (format) {
            case "pdf" -> Exports.file(Figures.pdf(drawings), name + ".pdf", "application/pdf");
            case "svg", "png" ->
                drawings.size() == 1
                        ? Exports.file(
                                bytes(drawings.getFirst(), format),
                                name + "." + format,
                                format.equals("svg") ? "image/svg+xml" : "image/png")
                        : Exports.file(together(drawings, format, name), name + ".zip", "application/zip");
            default -> throw new NoSuchElementException("No figure as " + format);
        };
    }

    private static byte[] bytes(Drawing drawing, String format) {
        return format.equals("svg") ? drawing.svg().getBytes(StandardCharsets.UTF_8) : drawing.png();
    }

    private static byte[] together(List<Drawing> drawings, String format, String name) throws IOException {
        var written = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(written)) {
            for (var i = 0; i < drawings.size(); i++) {
                zip.putNextEntry(new ZipEntry(name + "-" + (i + 1) + "." + format));
                zip.write(bytes(drawings.get(i), format));
            }
        }
        return written.toByteArray();
    }
}
