package org.compagnon.surveys.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.pages.PageFrame;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Problem;
import org.compagnon.surveys.Custody;
import org.compagnon.surveys.Studies;
import org.compagnon.surveys.exchange.Brought;
import org.compagnon.surveys.exchange.Exchange;
import org.compagnon.surveys.exchange.Target;
import org.compagnon.surveys.study.StudyTemplate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// A study begun with a questionnaire from elsewhere: shown with what could not be carried over, and kept only when
/// its reader says so.
@Controller
class StudyImportController {

    private final Studies studies;
    private final PageFrame frame;

    StudyImportController(Studies studies, PageFrame frame) {
        this.studies = studies;
        this.frame = frame;
    }

    @PostMapping("/surveys/studies/new/import")
    String read(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String population,
            @RequestParam(defaultValue = "") String wave,
            CurrentUser user,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Custody.OF_THE_DEPARTMENT.mustBeHeldBy(user);
        var target = target(population, wave);
        try {
            isSound(target, request);
            var brought = brought(file, target, request);
            return show(name(file), brought, user, model, request);
        } catch (InputRefused refused) {
            response.setStatus(422);
            model.addAttribute("templates", StudyTemplate.all());
            model.addAttribute("target", target);
            model.addAttribute("problems", refused.problems());
            return "surveys/studies/new";
        }
    }

    private static Target target(String population, String wave) {
        return new Target(
                population.isBlank() ? Target.USUAL.population() : population.strip(),
                wave.isBlank() ? Target.USUAL.wave() : wave.strip());
    }

    private void isSound(Target target, HttpServletRequest request) {
        var words = frame.words(request);
        var problems = new ArrayList<Problem>();
        if (!Target.isCode(target.population()))
            problems.add(
                    Problem.inFile(words.of("surveys.import.population"), "surveys.import.code", target.population()));
        if (!Target.isCode(target.wave()))
            problems.add(Problem.inFile(words.of("surveys.import.wave"), "surveys.import.code", target.wave()));
        if (!problems.isEmpty()) throw new InputRefused(problems);
    }

    private Brought brought(@Nullable MultipartFile file, Target target, HttpServletRequest request)
            throws IOException {
        if (file == null || name(file).isEmpty())
            throw new InputRefused(
                    Problem.inFile(frame.words(request).of("surveys.import.file"), "surveys.import.no-file"));
        try (var content = file.getInputStream()) {
            return Exchange.bring(name(file), content.readNBytes(Exchange.MOST_BYTES + 1), target);
        }
    }

    /// Some browsers send the whole path.
    private static String name(@Nullable MultipartFile file) {
        var name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", " ");
    }

    private String show(String file, Brought brought, CurrentUser user, Model model, HttpServletRequest request) {
        var words = frame.words(request);
        var code = free(brought.study().key());
        var text = BroughtText.of(file, brought, code, words);
        model.addAttribute("file", file);
        model.addAttribute("code", code);
        model.addAttribute("study", brought.study());
        model.addAttribute("leftOut", brought.leftOut());
        model.addAttribute("yaml", text);
        model.addAttribute("checked", StudyChecked.of(text, 0, words.language()));
        model.addAttribute("mayHoldAlone", StudyStartController.mayHoldAlone(user));
        return "surveys/studies/imported";
    }

    /// The code, or the nearest to it that no study of the department bears.
    private String free(String code) {
        var free = code;
        for (var number = 2; studies.byKey(free).isPresent(); number++) free = code + "-" + number;
        return free;
    }
}
