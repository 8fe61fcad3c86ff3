package org.compagnon.surveys.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.accounts.Role;
import org.compagnon.pages.PageFrame;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.RuleBroken;
import org.compagnon.surveys.Custody;
import org.compagnon.surveys.Studies;
import org.compagnon.surveys.exchange.Target;
import org.compagnon.surveys.study.StudyTemplate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How a study begins: from a template that comes with the application, looked at first.
@Controller
class StudyStartController {

    private final Studies studies;
    private final PageFrame frame;
    private final Clock clock;

    StudyStartController(Studies studies, PageFrame frame, Clock clock) {
        this.studies = studies;
        this.frame = frame;
        this.clock = clock;
    }

    @GetMapping("/surveys/studies/new")
    String begin(CurrentUser user, Model model) {
        Custody.OF_THE_DEPARTMENT.mustBeHeldBy(user);
        model.addAttribute("templates", StudyTemplate.all());
        model.addAttribute("target", Target.USUAL);
        model.addAttribute("problems", List.of());
        return "surveys/studies/new";
    }

    @GetMapping("/surveys/templates/{shipped}")
    String template(
            @PathVariable("shipped") String key,
            @RequestParam(defaultValue = "0") int shown,
            @RequestParam(required = false) @Nullable String in,
            CurrentUser user,
            Model model,
            HttpServletRequest request) {
        Custody.OF_THE_DEPARTMENT.mustBeHeldBy(user);
        var template = known(key);
        var year = LocalDate.now(clock.withZone(user.zone())).getYear();
        return show(template, template.key() + "-" + year, shown, in, user, model, request);
    }

    @PostMapping("/surveys/templates/{shipped}")
    String adopt(
            @PathVariable("shipped") String key,
            @RequestParam String code,
            @RequestParam(defaultValue = "false") boolean theirsAlone,
            CurrentUser user,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Custody.OF_THE_DEPARTMENT.mustBeHeldBy(user);
        var template = known(key);
        var words = frame.words(request);
        try {
            var id = studies.begin(user, template.under(code.strip()), theirsAlone);
            flash.addFlashAttribute(PageFrame.SAID, words.of("surveys.start.begun"));
            return "redirect:/surveys/studies/" + id + "/text";
        } catch (RuleBroken refused) {
            model.addAttribute("refused", refused.in(words));
        } catch (InputRefused refused) {
            model.addAttribute("refused", refused.problems().getFirst().reason(words));
        }
        response.setStatus(422);
        return show(template, code, 0, null, user, model, request);
    }

    private String show(
            StudyTemplate template,
            String code,
            int shown,
            @Nullable String in,
            CurrentUser user,
            Model model,
            HttpServletRequest request) {
        model.addAttribute("template", template);
        model.addAttribute("code", code);
        model.addAttribute(
                "preview", StudyPreview.of(template.study(), shown, StudyPreview.language(frame.words(request), in)));
        model.addAttribute("mayHoldAlone", mayHoldAlone(user));
        return "surveys/studies/template";
    }

    /// A researcher may keep the answers from the department.
    static boolean mayHoldAlone(CurrentUser user) {
        return user.role() == Role.RESEARCHER;
    }

    private static StudyTemplate known(String key) {
        return StudyTemplate.all().stream()
                .filter(template -> template.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No template " + key));
    }
}
