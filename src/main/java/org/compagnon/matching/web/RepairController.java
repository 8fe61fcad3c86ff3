package org.compagnon.matching.web;

import jakarta.servlet.http.HttpServletRequest;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.matching.Publications;
import org.compagnon.matching.Repairs;
import org.compagnon.matching.StandingConflicts;
import org.compagnon.pages.PageFrame;
import org.compagnon.programmes.EditionId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The repair of an edition after a departure, a conflict or a late arrival: what changes and for whom, then done.
@Controller
class RepairController {

    private final Entering entering;
    private final Repairs repairs;
    private final Publications publications;
    private final StandingConflicts conflicts;
    private final PageFrame frame;

    RepairController(
            Entering entering,
            Repairs repairs,
            Publications publications,
            StandingConflicts conflicts,
            PageFrame frame) {
        this.entering = entering;
        this.repairs = repairs;
        this.publications = publications;
        this.conflicts = conflicts;
        this.frame = frame;
    }

    @GetMapping("/matching/editions/{edition}/repair")
    String proposed(
            @PathVariable EditionId edition,
            @RequestParam(defaultValue = "") String relationship,
            CurrentUser user,
            Model model) {
        var shown = entering.edition(edition, user);
        var among = AssignmentController.relationship(shown, relationship);
        if (publications.find(edition, among.key()).isEmpty())
            return "redirect:/matching/editions/" + edition + "?relationship=" + among.key();
        model.addAttribute("edition", shown);
        model.addAttribute("relationship", among);
        model.addAttribute("flagged", conflicts.of(edition, among.key()));
        model.addAttribute("repair", repairs.propose(edition, among.key()));
        return "matching/repair";
    }

    @PostMapping("/matching/editions/{edition}/repair")
    String apply(
            @PathVariable EditionId edition,
            @RequestParam String relationship,
            @RequestParam String token,
            CurrentUser user,
            HttpServletRequest request,
            RedirectAttributes flash) {
        entering.edition(edition, user);
        var done = repairs.apply(edition, relationship, token);
        flash.addFlashAttribute(
                PageFrame.SAID,
                frame.words(request).of("matching.said.repaired", done.steps().size()));
        return "redirect:/matching/editions/" + edition + "?relationship=" + relationship;
    }
}
