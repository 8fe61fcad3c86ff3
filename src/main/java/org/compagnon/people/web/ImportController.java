package org.compagnon.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.files.BadRows;
import org.compagnon.files.CsvStyle;
import org.compagnon.files.Export;
import org.compagnon.pages.PageFrame;
import org.compagnon.pages.Reply;
import org.compagnon.people.imports.ImportKind;
import org.compagnon.people.imports.Imports;
import org.compagnon.people.imports.Imports.Previewed;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The wizard that brings a list in: the file, its columns, what it would do, the confirmation.
@Controller
class ImportController {

    private static final int A_PAGE = 50;

    private final Imports imports;
    private final PageFrame frame;

    ImportController(Imports imports, PageFrame frame) {
        this.imports = imports;
        this.frame = frame;
    }

    @GetMapping("/people/imports/new")
    String choose(
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String target,
            CurrentUser user,
            Model model,
            HttpServletRequest request) {
        return choose(kind, target, List.of(), user, model, request);
    }

    private String choose(
            String kind,
            String target,
            List<Problem> problems,
            CurrentUser user,
            Model model,
            HttpServletRequest request) {
        var chosen = imports.kind(kind);
        model.addAttribute("kind", chosen);
        model.addAttribute("target", target);
        model.addAttribute("targetName", targetName(chosen, user, target, request));
        model.addAttribute("problems", problems);
        return "people/import-file";
    }

    @PostMapping("/people/imports")
    String upload(
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String target,
            @RequestParam MultipartFile file,
            CurrentUser user,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        targetName(imports.kind(kind), user, target, request);
        var name = plainName(file.getOriginalFilename());
        try {
            if (name.isEmpty())
                throw new InputRefused(
                        Problem.inFile(frame.words(request).of("people.import.file"), "people.import.no-file"));
            var uploaded = imports.upload(user, kind, target, name, file.getBytes());
            return "redirect:/people/imports/" + uploaded.id() + (uploaded.understood() ? "" : "/columns");
        } catch (InputRefused refused) {
            response.setStatus(422);
            return choose(kind, target, refused.problems(), user, model, request);
        }
    }

    /// Some browsers send the whole path.
    private static String plainName(@Nullable String name) {
        return name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    @GetMapping("/people/imports/{pendingImport}/columns")
    String columns(@PathVariable("pendingImport") UUID id, CurrentUser user, Model model, HttpServletRequest request) {
        var previewed = mine(id, user, model, request);
        if (previewed.done()) return "redirect:/people/imports/" + id;
        model.addAttribute("previewed", previewed);
        return "people/import-columns";
    }

    @PostMapping("/people/imports/{pendingImport}/columns")
    String map(
            @PathVariable("pendingImport") UUID id,
            @RequestParam Map<String, String> chosen,
            CurrentUser user,
            Model model,
            HttpServletRequest request) {
        var previewed = mine(id, user, model, request);
        var mapping = new LinkedHashMap<String, String>();
        var headers = previewed.table().headers();
        for (var i = 0; i < headers.size(); i++) {
            var column = chosen.getOrDefault("column" + i, "");
            if (!column.isEmpty() && !headers.get(i).isEmpty()) mapping.put(headers.get(i), column);
        }
        imports.map(id, mapping);
        var problems = imports.preview(id).mapping().problems();
        return "redirect:/people/imports/" + id + (problems.isEmpty() ? "" : "/columns");
    }

    @GetMapping("/people/imports/{pendingImport}")
    String preview(
            @PathVariable("pendingImport") UUID id,
            @RequestParam(required = false) @Nullable ImportShown show,
            @RequestParam(defaultValue = "1") int at,
            CurrentUser user,
            Model model,
            HttpServletRequest request) {
        var previewed = mine(id, user, model, request);
        model.addAttribute("previewed", previewed);
        model.addAttribute("show", show == null ? ImportShown.mostTelling(previewed) : show);
        model.addAttribute("at", Math.max(1, at));
        model.addAttribute("aPage", A_PAGE);
        return previewed.done() ? "people/import-done" : "people/import-preview";
    }

    @PostMapping("/people/imports/{pendingImport}/confirm")
    String confirm(
            @PathVariable("pendingImport") UUID id,
            @RequestParam(required = false) @Nullable String seen,
            @RequestParam(defaultValue = "false") boolean leaveOut,
            CurrentUser user,
            Model model,
            HttpServletRequest request,
            Reply reply) {
        mine(id, user, model, request);
        reply.does(() -> {
            if (!imports.confirm(id, seen, leaveOut)) reply.refuses("people.import.changed-meanwhile");
        });
        return "redirect:/people/imports/" + id;
    }

    @PostMapping("/people/imports/{pendingImport}/discard")
    String discard(
            @PathVariable("pendingImport") UUID id,
            CurrentUser user,
            Model model,
            HttpServletRequest request,
            Reply reply) {
        var previewed = mine(id, user, model, request);
        imports.discard(id);
        reply.says("people.import.discarded");
        return "redirect:" + previewed.kind().backTo(previewed.target());
    }

    @GetMapping("/people/imports/{pendingImport}/lines-to-mend.csv")
    void linesToMend(
            @PathVariable("pendingImport") UUID id,
            CurrentUser user,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var previewed = mine(id, user, model, request);
        var words = frame.words(request);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(
                                words.of("people.import.lines-to-mend.file") + ".csv",
                                java.nio.charset.StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var export = Export.csv(response.getOutputStream(), CsvStyle.FRENCH_EXCEL)) {
            export.table(BadRows.of(previewed.table(), previewed.plan().problems(), words));
        }
    }

    /// Refuses whoever may not bring that list in there.
    private Previewed mine(UUID id, CurrentUser user, Model model, HttpServletRequest request) {
        var previewed = imports.preview(id);
        model.addAttribute("targetName", targetName(previewed.kind(), user, previewed.target(), request));
        return previewed;
    }

    private String targetName(ImportKind kind, CurrentUser user, String target, HttpServletRequest request) {
        if (!kind.roles().contains(user.role())) throw new NoSuchElementException("No such list for " + user.role());
        return kind.targetName(user, target, frame.words(request));
    }
}
