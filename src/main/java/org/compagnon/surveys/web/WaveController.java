package org.compagnon.surveys.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.pages.PageFrame;
import org.compagnon.shared.RuleBroken;
import org.compagnon.surveys.Populations;
import org.compagnon.surveys.WaveId;
import org.compagnon.surveys.WaveReminders;
import org.compagnon.surveys.Waves;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One wave: prepared, opened, followed, closed.
@Controller
class WaveController {

    private final Waves waves;
    private final WavesShown shown;
    private final Populations populations;
    private final WaveReminders reminders;
    private final PageFrame frame;

    WaveController(Waves waves, WavesShown shown, Populations populations, WaveReminders reminders, PageFrame frame) {
        this.waves = waves;
        this.shown = shown;
        this.populations = populations;
        this.reminders = reminders;
        this.frame = frame;
    }

    @GetMapping("/surveys/waves/{wave}")
    String wave(@PathVariable UUID wave, CurrentUser user, Model model) {
        var seen = shown.seen(new WaveId(wave), user);
        model.addAttribute("shown", seen);
        model.addAttribute(
                "population",
                seen.held() && !seen.wave().isClosed()
                        ? populations.of(seen.wave().id())
                        : null);
        model.addAttribute(
                "newcomers",
                seen.held() && seen.rates() != null && !seen.wave().isClosed()
                        ? populations.notInvited(seen.wave().id()).size()
                        : 0);
        model.addAttribute("reminded", seen.held() ? reminders.of(seen.wave().id()) : List.of());
        return "surveys/wave";
    }

    @GetMapping("/surveys/waves/{wave}/days")
    String days(@PathVariable UUID wave, CurrentUser user, Model model) {
        var held = shown.held(new WaveId(wave), user);
        return days(held, DaysForm.of(held.wave().days()), model);
    }

    private static String days(WaveShown held, DaysForm days, Model model) {
        model.addAttribute("shown", held);
        model.addAttribute("days", days);
        return "surveys/wave-days";
    }

    @PostMapping("/surveys/waves/{wave}/days")
    String changeDays(
            @PathVariable UUID wave,
            @RequestParam int version,
            @ModelAttribute DaysForm typed,
            CurrentUser user,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes told) {
        var held = shown.held(new WaveId(wave), user);
        var words = frame.words(request);
        var days = typed.judged(words);
        if (days.isSound()) {
            try {
                waves.changeDays(user, held.wave().id(), version, days.period());
                told.addFlashAttribute(PageFrame.SAID, words.of("surveys.days.kept"));
                return "redirect:" + held.address();
            } catch (RuleBroken refused) {
                days.problem("until", refused.in(words));
            }
        }
        response.setStatus(422);
        return days(held, days, model);
    }

    /// What opening will do, before it is done.
    @GetMapping("/surveys/waves/{wave}/opening")
    String opening(@PathVariable UUID wave, CurrentUser user, Model model) {
        var held = shown.held(new WaveId(wave), user);
        if (!held.wave().isDraft()) return "redirect:" + held.address();
        model.addAttribute("shown", held);
        model.addAttribute("population", populations.of(held.wave().id()));
        return "surveys/wave-opening";
    }

    @PostMapping("/surveys/waves/{wave}/opening")
    String open(
            @PathVariable UUID wave,
            @RequestParam int version,
            CurrentUser user,
            HttpServletRequest request,
            RedirectAttributes told) {
        var id = new WaveId(wave);
        shown.held(id, user);
        var invitees = populations.of(id).invitees();
        waves.open(user, id, version, invitees);
        told.addFlashAttribute(PageFrame.SAID, frame.words(request).of("surveys.wave.opened", invitees.size()));
        return "redirect:/surveys/waves/" + wave;
    }

    @GetMapping("/surveys/waves/{wave}/closing")
    String closing(@PathVariable UUID wave, CurrentUser user, Model model) {
        var held = shown.held(new WaveId(wave), user);
        if (held.wave().isDraft() || held.wave().isClosed()) return "redirect:" + held.address();
        model.addAttribute("shown", held);
        return "surveys/wave-closing";
    }

    @PostMapping("/surveys/waves/{wave}/closing")
    String close(
            @PathVariable UUID wave,
            @RequestParam int version,
            CurrentUser user,
            HttpServletRequest request,
            RedirectAttributes told) {
        waves.close(user, new WaveId(wave), version);
        told.addFlashAttribute(PageFrame.SAID, frame.words(request).of("surveys.wave.closed"));
        return "redirect:/surveys/waves/" + wave;
    }

    @PostMapping("/surveys/waves/{wave}/give-up")
    String giveUp(
            @PathVariable UUID wave,
            @RequestParam int version,
            CurrentUser user,
            HttpServletRequest request,
            RedirectAttributes told) {
        var held = shown.held(new WaveId(wave), user);
        waves.giveUp(user, held.wave().id(), version);
        told.addFlashAttribute(PageFrame.SAID, frame.words(request).of("surveys.wave.given-up"));
        return "redirect:/surveys/studies/" + held.study().id();
    }
}
