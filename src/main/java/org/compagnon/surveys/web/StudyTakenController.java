package org.compagnon.surveys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.pages.PageFrame;
import org.compagnon.surveys.Studies;
import org.compagnon.surveys.StudyId;
import org.compagnon.surveys.exchange.Exchange;
import org.compagnon.surveys.exchange.Exchange.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A study on its way to another program: the files, each beside what it cannot say.
@Controller
class StudyTakenController {

    private static final String TEXT = "yaml";

    private final Studies studies;
    private final PageFrame frame;

    StudyTakenController(Studies studies, PageFrame frame) {
        this.studies = studies;
        this.frame = frame;
    }

    @GetMapping("/surveys/studies/{study}/taken")
    String choose(
            @PathVariable UUID study,
            @RequestParam(defaultValue = "0") int shown,
            @RequestParam(required = false) @Nullable String in,
            CurrentUser user,
            Model model,
            HttpServletRequest request) {
        var kept = studies.held(new StudyId(study), user);
        var preview = preview(kept, shown, in, request);
        model.addAttribute("kept", kept);
        model.addAttribute("preview", preview);
        model.addAttribute(
                "files",
                Stream.of(Format.values())
                        .map(format -> TakenShown.of(kept.study(), preview, format))
                        .toList());
        return "surveys/studies/taken";
    }

    @GetMapping("/surveys/studies/{study}/taken/{program}")
    ResponseEntity<byte[]> file(
            @PathVariable UUID study,
            @PathVariable String program,
            @RequestParam(defaultValue = "0") int shown,
            @RequestParam(required = false) @Nullable String in,
            CurrentUser user,
            HttpServletRequest request) {
        var kept = studies.held(new StudyId(study), user);
        if (program.equals(TEXT))
            return download(
                    kept.key() + ".yaml", "application/yaml", kept.yaml().getBytes(StandardCharsets.UTF_8));
        var format = Format.under(program).orElseThrow(() -> new NoSuchElementException("No program " + program));
        var asked = preview(kept, shown, in, request);
        var taken = Exchange.take(
                kept.study(), asked.questionnaire(), format, asked.words().language());
        return download(taken.file(), format.type(), taken.content());
    }

    private static ResponseEntity<byte[]> download(String file, String type, byte[] content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .header(HttpHeaders.CONTENT_TYPE, type)
                .body(content);
    }

    /// Where a program has words in but one language, its file has those of the preview.
    private StudyPreview preview(Studies.Kept kept, int shown, @Nullable String in, HttpServletRequest request) {
        return StudyPreview.of(kept.study(), shown, StudyPreview.language(frame.words(request), in));
    }
}
