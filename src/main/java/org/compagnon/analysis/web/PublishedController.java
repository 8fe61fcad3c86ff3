package org.compagnon.analysis.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.compagnon.analysis.published.FindingList;
import org.compagnon.analysis.published.Pasted;
import org.compagnon.analysis.published.Referee;
import org.compagnon.analysis.published.TableReading;
import org.compagnon.files.CsvStyle;
import org.compagnon.files.Export;
import org.compagnon.files.Limits;
import org.compagnon.files.Table;
import org.compagnon.files.Tables;
import org.compagnon.pages.PageFrame;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Problem;
import org.compagnon.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Published tables typed, pasted or uploaded, and what a referee would say of them. Nothing of it is kept.
@Controller
class PublishedController {

    /// Printed tables are short; these are ten theses.
    private static final Limits LIMITS = new Limits(1024 * 1024, 16 * 1024 * 1024, 2_000);

    private final PageFrame frame;

    PublishedController(PageFrame frame) {
        this.frame = frame;
    }

    @GetMapping("/analysis/published")
    String empty(@RequestParam(defaultValue = "false") boolean example, Model model, HttpServletRequest request)
            throws IOException {
        return shown(example ? example(frame.words(request)) : "", List.of(), model);
    }

    @PostMapping("/analysis/published")
    String judge(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var words = frame.words(request);
        var problems = new ArrayList<Problem>();
        var uploaded = uploaded(Objects.requireNonNullElse(files, List.of()), problems);
        // What was uploaded is kept in the field, so that it can be mended there and judged again.
        var all = uploaded.isEmpty() ? text : join(text, Pasted.text(uploaded));
        var read = read(text, uploaded, problems, words);
        if (problems.isEmpty() && read.tables().isEmpty()) problems.add(nothing(words));
        if (!problems.isEmpty()) response.setStatus(422);
        model.addAttribute("remarks", read.remarks());
        model.addAttribute("opinion", problems.isEmpty() ? Referee.judge(read.tables()) : null);
        return shown(all, problems, model);
    }

    private static Problem nothing(Words words) {
        return Problem.inFile(words.of("analysis.published.title"), "analysis.published.nothing-given");
    }

    private static String join(String text, String uploaded) {
        return text.isBlank() ? uploaded : text.stripTrailing() + "\n\n" + uploaded;
    }

    /// The findings for a spreadsheet.
    @PostMapping("/analysis/published/findings")
    void findings(
            @RequestParam(defaultValue = "") String text, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var words = frame.words(request);
        var problems = new ArrayList<Problem>();
        var read = read(text, List.of(), problems, words);
        if (!problems.isEmpty()) throw new InputRefused(problems);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(words.of("analysis.published.file") + ".csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var export = Export.csv(response.getOutputStream(), CsvStyle.FRENCH_EXCEL)) {
            export.row(FindingList.HEADINGS);
            for (var finding : Referee.judge(read.tables()).findings()) export.row(FindingList.line(finding, words));
        }
    }

    private static TableReading.Read read(String text, List<Table> uploaded, List<Problem> problems, Words words) {
        var pasted = Pasted.of(text, words.of("analysis.published.unnamed"), LIMITS);
        problems.addAll(pasted.problems());
        var tables = new ArrayList<>(pasted.tables());
        tables.addAll(uploaded);
        var read = TableReading.of(tables);
        problems.addAll(read.problems());
        return read;
    }

    private static List<Table> uploaded(List<MultipartFile> files, List<Problem> problems) throws IOException {
        var tables = new ArrayList<Table>();
        for (var file : files) {
            // A form without a chosen file sends an empty one.
            if (file.isEmpty()) continue;
            try {
                tables.add(Tables.read(plainName(file), file.getInputStream(), LIMITS));
            } catch (InputRefused refused) {
                problems.addAll(refused.problems());
            }
        }
        return tables;
    }

    /// Some browsers send the whole path.
    private static String plainName(MultipartFile file) {
        var name = Objects.toString(file.getOriginalFilename(), "");
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static String shown(String text, List<Problem> problems, Model model) {
        model.addAttribute("text", text);
        model.addAttribute("problems", problems);
        return "analysis/published";
    }

    private static String example(Words words) throws IOException {
        var name = "/analysis/published-example_" + words.language().getLanguage() + ".txt";
        try (var example = PublishedController.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(example).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
