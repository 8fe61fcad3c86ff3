package org.compagnon.matching.web;

import java.util.NoSuchElementException;
import java.util.UUID;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.matching.Conflict;
import org.compagnon.matching.ConflictList;
import org.compagnon.matching.Conflicts;
import org.compagnon.pages.Reply;
import org.compagnon.programmes.Edition;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.Participants;
import org.compagnon.programmes.definition.Side;
import org.compagnon.shared.RuleBroken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The conflicts of interest of an edition, and one noted or taken back by hand.
@Controller
class ConflictController {

    private final Entering entering;
    private final Conflicts conflicts;
    private final ConflictList list;
    private final Participants participants;

    ConflictController(Entering entering, Conflicts conflicts, ConflictList list, Participants participants) {
        this.entering = entering;
        this.conflicts = conflicts;
        this.list = list;
        this.participants = participants;
    }

    @GetMapping("/matching/editions/{edition}/conflicts")
    String list(@PathVariable EditionId edition, CurrentUser user, Model model) {
        return list(entering.edition(edition, user), ConflictForm.BLANK, model);
    }

    private String list(Edition edition, ConflictForm form, Model model) {
        model.addAttribute("edition", edition);
        model.addAttribute("conflicts", list.of(edition));
        model.addAttribute("byName", list.byName(edition));
        model.addAttribute("tutors", participants.named(edition.id(), Side.TUTOR));
        model.addAttribute("tutees", participants.named(edition.id(), Side.TUTEE));
        model.addAttribute("form", form);
        return "matching/conflicts";
    }

    @PostMapping("/matching/editions/{edition}/conflicts")
    String note(
            @PathVariable EditionId edition,
            @ModelAttribute ConflictForm form,
            CurrentUser user,
            Model model,
            Reply reply) {
        var shown = entering.edition(edition, user);
        var tutor = form.tutorAmong(participants.named(edition, Side.TUTOR));
        var tutee = form.tuteeAmong(participants.named(edition, Side.TUTEE));
        var from = form.fromDay();
        var until = form.untilDay();
        if (!form.isSound() || tutor.isEmpty() || tutee.isEmpty()) return reply.again(list(shown, form, model));
        try {
            conflicts.note(
                    shown.organisation(),
                    tutor.get().participant().person(),
                    tutee.get().participant().person(),
                    form.reason(),
                    Conflict.Source.HAND,
                    from,
                    until);
        } catch (RuleBroken refused) {
            return reply.again(list(shown, form.refused(refused), model));
        }
        reply.says("matching.said.conflict", tutor.get().name(), tutee.get().name());
        return "redirect:/matching/editions/" + edition + "/conflicts";
    }

    @PostMapping("/matching/editions/{edition}/conflicts/{conflict}/remove")
    String takeBack(@PathVariable EditionId edition, @PathVariable UUID conflict, CurrentUser user) {
        var shown = entering.edition(edition, user);
        if (list.of(shown).stream().noneMatch(one -> one.id().equals(conflict)))
            throw new NoSuchElementException("No such conflict in this edition");
        conflicts.takeBack(conflict);
        return "redirect:/matching/editions/" + edition + "/conflicts";
    }
}
