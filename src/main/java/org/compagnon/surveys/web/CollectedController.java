package org.compagnon.surveys.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.files.CsvStyle;
import org.compagnon.files.Export;
import org.compagnon.pages.PageFrame;
import org.compagnon.surveys.Collecting;
import org.compagnon.surveys.WaveId;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The answers of a closed wave, for whoever holds the study. Each reading is noted.
@Controller
class CollectedController {

    private final Collecting collecting;
    private final WavesShown shown;
    private final PageFrame frame;

    CollectedController(Collecting collecting, WavesShown shown, PageFrame frame) {
        this.collecting = collecting;
        this.shown = shown;
        this.frame = frame;
    }

    @GetMapping("/surveys/waves/{wave}/export")
    void export(
            @PathVariable UUID wave,
            @RequestParam(defaultValue = "false") boolean words,
            @RequestParam(defaultValue = "false") boolean plain,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var held = shown.held(new WaveId(wave), user);
        var table = collecting.export(user, held.wave().id(), words);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(
                                "%s-%s-%s.csv"
                                        .formatted(
                                                held.study().key(),
                                                held.wave().population(),
                                                held.wave().code()),
                                StandardCharsets.UTF_8)
                        .build()
                        .toString());
        var style = plain || frame.words(request).isEnglish() ? CsvStyle.PLAIN : CsvStyle.FRENCH_EXCEL;
        try (var export = Export.csv(response.getOutputStream(), style)) {
            export.row(table.headings());
            for (var row : table.rows()) export.row(row);
        }
    }

    /// What respondents wrote, opened by a press of a button: a link could be followed by accident.
    @PostMapping("/surveys/waves/{wave}/words/{column}")
    String words(@PathVariable UUID wave, @PathVariable String column, CurrentUser user, Model model) {
        var held = shown.held(new WaveId(wave), user);
        model.addAttribute("shown", held);
        model.addAttribute("column", column);
        model.addAttribute("written", collecting.words(user, held.wave().id(), column));
        return "surveys/words";
    }
}
