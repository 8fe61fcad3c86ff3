package org.compagnon.matching.web;

import org.compagnon.accounts.CurrentUser;
import org.compagnon.matching.Publications;
import org.compagnon.matching.Repairs;
import org.compagnon.matching.StandingConflicts;
import org.compagnon.pages.Reply;
import org.compagnon.programmes.EditionId;
import org.compagnon.shared.RuleBroken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The repair of an edition after a departure, a conflict or a late arrival: what changes and for whom, then done.
@Controller
class RepairController {

    private final Entering entering;
    private final Repairs repairs;
    private final Publications publications;
    private final StandingConflicts conflicts;

    RepairController(Entering entering, Repairs repairs, Publications publications, StandingConflicts conflicts) {
        this.entering = entering;
        this.repairs = repairs;
        this.publications = publications;
        this.conflicts = conflicts;
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
            Reply reply) {
        entering.edition(edition, user);
        try {
            var done = repairs.apply(edition, relationship, token);
            reply.says("matching.said.repaired", done.steps().size());
            return "redirect:/matching/editions/" + edition + "?relationship=" + relationship;
        } catch (RuleBroken refused) {
            reply.refuses(refused);
            return "redirect:/matching/editions/" + edition + "/repair?relationship=" + relationship;
        }
    }
}
