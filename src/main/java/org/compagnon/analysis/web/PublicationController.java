package org.compagnon.analysis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.analysis.results.PublishedResults;
import org.compagnon.pages.PageFrame;
import org.compagnon.pages.Reply;
import org.compagnon.surveys.StudyId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How whoever holds a study shows its results to the department, and takes them back.
@Controller
class PublicationController {

    private final Readings readings;
    private final PublishedResults published;
    private final PageFrame frame;

    PublicationController(Readings readings, PublishedResults published, PageFrame frame) {
        this.readings = readings;
        this.published = published;
        this.frame = frame;
    }

    @GetMapping("/analysis/studies/{study}/publication")
    String confirm(@PathVariable UUID study, CurrentUser user, Model model) {
        var steps = published.steps(new StudyId(study));
        var reading = held(study, user, model);
        model.addAttribute("evaluation", reading.evaluation().orElseThrow());
        model.addAttribute("steps", steps);
        return "analysis/results/publication";
    }

    private Reading held(UUID study, CurrentUser user, Model model) {
        var reading = readings.of(study, user);
        reading.kept().custody().mustBeHeldBy(user);
        model.addAttribute("reading", reading);
        return reading;
    }

    @PostMapping("/analysis/studies/{study}/publication")
    String publish(
            @PathVariable UUID study,
            @RequestParam int version,
            @RequestParam int waves,
            @RequestParam int steps,
            CurrentUser user,
            HttpServletRequest request,
            RedirectAttributes told) {
        published.publish(user, new StudyId(study), version, waves, steps);
        told.addFlashAttribute(PageFrame.SAID, frame.words(request).of("analysis.results.publication.done"));
        return "redirect:/analysis/studies/" + study;
    }

    @GetMapping("/analysis/studies/{study}/publication/withdrawal")
    String confirmWithdrawal(@PathVariable UUID study, CurrentUser user, Model model) {
        held(study, user, model);
        return "analysis/results/withdrawal";
    }

    @PostMapping("/analysis/studies/{study}/publication/withdrawal")
    String withdraw(@PathVariable UUID study, @RequestParam int number, CurrentUser user, Reply reply) {
        reply.does(() -> published.withdraw(user, new StudyId(study), number), "analysis.results.withdrawal.done");
        return "redirect:" + Reading.address(new StudyId(study));
    }
}
