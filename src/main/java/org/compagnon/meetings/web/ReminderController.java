package org.compagnon.meetings.web;

import java.util.Set;
import java.util.UUID;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.meetings.FollowUp;
import org.compagnon.meetings.Reminders;
import org.compagnon.pages.Reply;
import org.compagnon.programmes.EditionId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Reminding the pairs chosen: first what would be sent and to whom, then sent.
@Controller
class ReminderController {

    private final FollowUp followUp;
    private final Reminders reminders;

    ReminderController(FollowUp followUp, Reminders reminders) {
        this.followUp = followUp;
        this.reminders = reminders;
    }

    @ModelAttribute("choice")
    ReminderChoice choice(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(name = "pair", defaultValue = "") Set<UUID> pairs,
            @RequestParam(defaultValue = "false") boolean again,
            @RequestParam(defaultValue = "ALL") FollowUpView.Show show,
            @RequestParam(name = "q", defaultValue = "") String name,
            @RequestParam(defaultValue = "LATE") FollowUpView.Sort sort) {
        return new ReminderChoice(all, pairs, again, new FollowUpView(show, name, sort, 1));
    }

    @PostMapping("/meetings/editions/{edition}/reminder")
    String preview(
            @PathVariable EditionId edition,
            @ModelAttribute("choice") ReminderChoice choice,
            CurrentUser user,
            Model model) {
        var overview = followUp.of(edition, user);
        model.addAttribute("overview", overview);
        model.addAttribute("draft", reminders.draft(overview, choice.of(overview), choice.again(), user));
        model.addAttribute("batch", UUID.randomUUID());
        return "meetings/reminder";
    }

    @PostMapping("/meetings/editions/{edition}/reminder/send")
    String send(
            @PathVariable EditionId edition,
            @ModelAttribute("choice") ReminderChoice choice,
            @RequestParam UUID batch,
            CurrentUser user,
            Reply reply) {
        var overview = followUp.of(edition, user);
        var draft = reminders.draft(overview, choice.of(overview), choice.again(), user);
        reply.says("meetings.reminder.sent", reminders.send(batch, overview, draft, user));
        return "redirect:/meetings/editions/" + edition + choice.view().query();
    }
}
