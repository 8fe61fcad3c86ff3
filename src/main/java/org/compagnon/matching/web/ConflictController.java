package org.compagnon.matching.web;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.matching.Conflict;
import org.compagnon.matching.ConflictList;
import org.compagnon.matching.ConflictReason;
import org.compagnon.matching.Conflicts;
import org.compagnon.programmes.Edition;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.Participant;
import org.compagnon.programmes.ParticipantId;
import org.compagnon.programmes.Participants;
import org.compagnon.programmes.definition.Side;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
        var shown = entering.edition(edition, user);
        model.addAttribute("edition", shown);
        model.addAttribute("conflicts", list.of(shown));
        model.addAttribute("byName", list.byName(shown));
        model.addAttribute("tutors", participants.named(edition, Side.TUTOR));
        model.addAttribute("tutees", participants.named(edition, Side.TUTEE));
        return "matching/conflicts";
    }

    @PostMapping("/matching/editions/{edition}/conflicts")
    String note(
            @PathVariable EditionId edition,
            @RequestParam ParticipantId tutor,
            @RequestParam ParticipantId tutee,
            @RequestParam ConflictReason reason,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            CurrentUser user) {
        var shown = entering.edition(edition, user);
        conflicts.note(
                shown.organisation(),
                in(shown, tutor).person(),
                in(shown, tutee).person(),
                reason,
                Conflict.Source.HAND,
                from,
                until);
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

    private Participant in(Edition edition, ParticipantId id) {
        var participant = participants.get(id);
        if (!participant.edition().equals(edition.id())) throw new NoSuchElementException("Not in this edition");
        return participant;
    }
}
