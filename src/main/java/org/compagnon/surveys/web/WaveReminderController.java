package org.compagnon.surveys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.pages.PageFrame;
import org.compagnon.surveys.WaveId;
import org.compagnon.surveys.WaveMail.Kind;
import org.compagnon.surveys.WaveMails;
import org.compagnon.surveys.WaveReminders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Reminding those who have not drawn a ballot: how many, in what words, then sent.
@Controller
class WaveReminderController {

    private final WaveReminders reminders;
    private final WaveMails mails;
    private final WavesShown shown;
    private final PageFrame frame;

    WaveReminderController(WaveReminders reminders, WaveMails mails, WavesShown shown, PageFrame frame) {
        this.reminders = reminders;
        this.mails = mails;
        this.shown = shown;
        this.frame = frame;
    }

    @GetMapping("/surveys/waves/{wave}/reminder")
    String draft(@PathVariable UUID wave, CurrentUser user, Model model, HttpServletRequest request) {
        var held = shown.held(new WaveId(wave), user);
        if (held.wave().isDraft() || held.wave().isClosed()) return "redirect:" + held.address();
        model.addAttribute("shown", held);
        model.addAttribute("draft", reminders.draft(user, held.wave().id()));
        model.addAttribute(
                "letter",
                mails.preview(
                        held.wave().id(), Kind.REMINDER, frame.words(request).language()));
        model.addAttribute("form", UUID.randomUUID());
        return "surveys/reminder";
    }

    @PostMapping("/surveys/waves/{wave}/reminder")
    String send(
            @PathVariable UUID wave,
            @RequestParam UUID form,
            CurrentUser user,
            HttpServletRequest request,
            RedirectAttributes told) {
        var mails = reminders.send(user, new WaveId(wave), form);
        told.addFlashAttribute(PageFrame.SAID, frame.words(request).of("surveys.reminder.sent", mails));
        return "redirect:/surveys/waves/" + wave;
    }
}
