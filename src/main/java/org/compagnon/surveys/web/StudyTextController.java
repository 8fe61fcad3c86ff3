package org.compagnon.surveys.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.pages.PageFrame;
import org.compagnon.shared.RuleBroken;
import org.compagnon.surveys.Custody;
import org.compagnon.surveys.Studies;
import org.compagnon.surveys.StudyId;
import org.compagnon.surveys.Waves;
import org.compagnon.surveys.study.StudyDiff;
import org.compagnon.surveys.study.StudyTemplate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The text of a study, edited under a live check beside how it will look, and kept in versions.
@Controller
class StudyTextController {

    private final Studies studies;
    private final Waves waves;
    private final PageFrame frame;

    StudyTextController(Studies studies, Waves waves, PageFrame frame) {
        this.studies = studies;
        this.waves = waves;
        this.frame = frame;
    }

    @GetMapping("/surveys/studies/new/text")
    String fresh(CurrentUser user, Model model, HttpServletRequest request) {
        Custody.OF_THE_DEPARTMENT.mustBeHeldBy(user);
        var yaml = StudyTemplate.empty();
        return editor(null, yaml, 0, checked(yaml, 0, null, request), user, model);
    }

    @PostMapping("/surveys/studies")
    String add(
            @RequestParam String yaml,
            @RequestParam(defaultValue = "false") boolean theirsAlone,
            @RequestParam(defaultValue = "0") int shown,
            @RequestParam(required = false) @Nullable String in,
            CurrentUser user,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Custody.OF_THE_DEPARTMENT.mustBeHeldBy(user);
        var checked = checked(yaml, shown, in, request);
        var words = frame.words(request);
        if (checked.isSound()) {
            try {
                var id = studies.begin(user, yaml, theirsAlone);
                flash.addFlashAttribute(PageFrame.SAID, words.of("surveys.text.saved", 1));
                return "redirect:/surveys/studies/" + id + "/text";
            } catch (RuleBroken refused) {
                model.addAttribute("refused", refused.in(words));
            }
        }
        response.setStatus(422);
        return editor(null, yaml, 0, checked, user, model);
    }

    @GetMapping("/surveys/studies/{study}/text")
    String edit(
            @PathVariable UUID study,
            @RequestParam(defaultValue = "0") int shown,
            @RequestParam(required = false) @Nullable String in,
            CurrentUser user,
            Model model,
            HttpServletRequest request) {
        var kept = studies.held(new StudyId(study), user);
        var checked = checked(kept.yaml(), shown, in, request);
        return editor(kept, kept.yaml(), kept.number(), checked, user, model);
    }

    @PostMapping("/surveys/studies/{study}/text")
    String save(
            @PathVariable UUID study,
            @RequestParam String yaml,
            @RequestParam int basedOn,
            @RequestParam(defaultValue = "0") int shown,
            @RequestParam(required = false) @Nullable String in,
            CurrentUser user,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var kept = studies.held(new StudyId(study), user);
        var checked = checked(yaml, shown, in, request);
        var words = frame.words(request);
        response.setStatus(422);
        if (checked.isSound()) {
            try {
                var number = studies.save(user, kept.id(), yaml, basedOn);
                flash.addFlashAttribute(
                        PageFrame.SAID,
                        words.of(number == basedOn ? "surveys.text.unchanged" : "surveys.text.saved", number));
                return "redirect:/surveys/studies/" + study + "/text";
            } catch (OptimisticLockingFailureException _) {
                model.addAttribute("refused", words.of("surveys.text.changed-meanwhile", kept.number(), basedOn));
                response.setStatus(409);
            } catch (RuleBroken refused) {
                model.addAttribute("refused", refused.in(words));
            }
        }
        return editor(kept, yaml, basedOn, checked, user, model);
    }

    /// The same check as a page of its own, or, for a page that is open, as the part that it shows beside the text.
    @PostMapping({"/surveys/studies/{study}/text/check", "/surveys/studies/new/check"})
    String check(
            @PathVariable(required = false) @Nullable UUID study,
            @RequestParam String yaml,
            @RequestParam(defaultValue = "0") int basedOn,
            @RequestParam(defaultValue = "0") int shown,
            @RequestParam(required = false) @Nullable String in,
            @RequestHeader(value = "HX-Request", defaultValue = "false") boolean part,
            CurrentUser user,
            Model model,
            HttpServletRequest request) {
        Custody.OF_THE_DEPARTMENT.mustBeHeldBy(user);
        var kept = study == null ? null : studies.held(new StudyId(study), user);
        var checked = checked(yaml, shown, in, request);
        if (!part) return editor(kept, yaml, basedOn, checked, user, model);
        model.addAttribute("checked", checked);
        model.addAttribute("part", true);
        model.addAttribute("check", request.getRequestURI());
        return "surveys/studies/checked";
    }

    @GetMapping("/surveys/studies/{study}/text/changes")
    String changes(
            @PathVariable UUID study, @RequestParam int from, @RequestParam int to, CurrentUser user, Model model) {
        var kept = studies.held(new StudyId(study), user);
        model.addAttribute("kept", kept);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("diff", StudyDiff.between(studies.read(kept.id(), from), studies.read(kept.id(), to)));
        return "surveys/studies/changes";
    }

    private String editor(
            Studies.@Nullable Kept kept,
            String yaml,
            int basedOn,
            StudyChecked checked,
            CurrentUser user,
            Model model) {
        model.addAttribute("kept", kept);
        model.addAttribute("yaml", yaml);
        model.addAttribute("basedOn", basedOn);
        model.addAttribute("checked", checked);
        model.addAttribute("mayHoldAlone", kept == null && StudyStartController.mayHoldAlone(user));
        model.addAttribute("versions", kept == null ? List.of() : studies.versions(kept.id()));
        model.addAttribute("waves", kept == null ? List.of() : waves.of(kept.id()));
        return "surveys/studies/text";
    }

    private StudyChecked checked(String yaml, int shown, @Nullable String in, HttpServletRequest request) {
        return StudyChecked.of(yaml, shown, StudyPreview.language(frame.words(request), in));
    }
}
