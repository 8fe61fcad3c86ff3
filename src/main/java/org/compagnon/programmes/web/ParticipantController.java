package org.compagnon.programmes.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.pages.Reply;
import org.compagnon.programmes.Departure;
import org.compagnon.programmes.Edition;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.Editions;
import org.compagnon.programmes.Participant;
import org.compagnon.programmes.ParticipantId;
import org.compagnon.programmes.Participants;
import org.compagnon.programmes.Wishes;
import org.compagnon.shared.RuleBroken;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One who takes part, as the coordinator sees and changes them: their part, and their departure.
@Controller
class ParticipantController {

    private final Editions editions;
    private final Participants participants;
    private final Wishes wishes;

    ParticipantController(Editions editions, Participants participants, Wishes wishes) {
        this.editions = editions;
        this.participants = participants;
        this.wishes = wishes;
    }

    @GetMapping("/programmes/editions/{edition}/participants/{participant}")
    String one(@PathVariable UUID edition, @PathVariable UUID participant, CurrentUser user, Model model) {
        var named = in(mine(edition, user), participant);
        return part(named, ParticipantForm.of(named.participant()), "", model);
    }

    /// @param refused why what was typed about the part was not kept
    private String part(Participant.Named named, ParticipantForm form, String refused, Model model) {
        return show(named, form, refused, today(named).toString(), Departure.values()[0], "", model);
    }

    /// @param lastDay the last day and the reason of a departure, as they were typed
    private String departure(Participant.Named named, String lastDay, Departure reason, String refused, Model model) {
        return show(named, ParticipantForm.of(named.participant()), "", lastDay, reason, refused, model);
    }

    private String show(
            Participant.Named named,
            ParticipantForm form,
            String refused,
            String lastDay,
            Departure reason,
            String departureRefused,
            Model model) {
        model.addAttribute("edition", editions.get(named.participant().edition()));
        model.addAttribute("named", named);
        model.addAttribute("form", form);
        model.addAttribute("refused", refused);
        model.addAttribute("lastDay", lastDay);
        model.addAttribute("departure", reason);
        model.addAttribute("departureRefused", departureRefused);
        var wished = new ArrayList<String>();
        if (!named.participant().isTutor())
            for (var tutor : wishes.preferencesOf(named.id()))
                wished.add(participants.named(tutor).name());
        model.addAttribute("wished", wished);
        return "programmes/participant";
    }

    private LocalDate today(Participant.Named named) {
        return editions.today(editions.get(named.participant().edition()).organisation());
    }

    @PostMapping("/programmes/editions/{edition}/participants/{participant}")
    String change(
            @PathVariable UUID edition,
            @PathVariable UUID participant,
            @ModelAttribute ParticipantForm form,
            CurrentUser user,
            Model model,
            Reply reply) {
        var named = in(mine(edition, user), participant);
        var changes = form.changes(named.participant());
        if (changes.isEmpty()) return reply.again(part(named, form, "", model));
        try {
            participants.change(named.id(), changes.get(), form.version());
        } catch (RuleBroken refused) {
            return reply.again(part(named, form, refused.in(reply.words()), model));
        } catch (OptimisticLockingFailureException stale) {
            var now = form.on(named.participant().version());
            return reply.outdated(part(named, now, reply.words().of("pages.typed-meanwhile"), model));
        }
        reply.says("programmes.participant.saved", named.name());
        return at(edition, participant);
    }

    @PostMapping("/programmes/editions/{edition}/participants/{participant}/departure")
    String leave(
            @PathVariable UUID edition,
            @PathVariable UUID participant,
            @RequestParam(defaultValue = "") String lastDay,
            @RequestParam Departure reason,
            CurrentUser user,
            Model model,
            Reply reply) {
        var named = in(mine(edition, user), participant);
        try {
            participants.leave(named.id(), LocalDate.parse(lastDay.strip()), reason.name());
        } catch (DateTimeException noDay) {
            return reply.again(departure(named, lastDay, reason, reply.noDay(lastDay), model));
        } catch (RuleBroken refused) {
            return reply.again(departure(named, lastDay, reason, refused.in(reply.words()), model));
        }
        reply.says("programmes.participant.left", named.name());
        return at(edition, participant);
    }

    private static String at(UUID edition, UUID participant) {
        return "redirect:/programmes/editions/" + edition + "/participants/" + participant;
    }

    private Edition mine(UUID id, CurrentUser user) {
        var edition = editions.get(new EditionId(id));
        user.mustActIn(id);
        return edition;
    }

    private Participant.Named in(Edition edition, UUID participant) {
        var named = participants.named(new ParticipantId(participant));
        if (!named.participant().edition().equals(edition.id()))
            throw new NoSuchElementException("Participant " + participant + " is not in " + edition.id());
        return named;
    }
}
