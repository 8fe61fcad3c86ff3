package org.compagnon.surveys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.accounts.Role;
import org.compagnon.pages.PageFrame;
import org.compagnon.programmes.Editions;
import org.compagnon.surveys.Populations;
import org.compagnon.surveys.WaveId;
import org.compagnon.surveys.Waves;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Whom a wave asks.
@Controller
class PopulationController {

    private final Populations populations;
    private final Waves waves;
    private final WavesShown shown;
    private final Editions editions;
    private final PageFrame frame;

    PopulationController(Populations populations, Waves waves, WavesShown shown, Editions editions, PageFrame frame) {
        this.populations = populations;
        this.waves = waves;
        this.shown = shown;
        this.editions = editions;
        this.frame = frame;
    }

    @GetMapping("/surveys/waves/{wave}/population")
    String population(@PathVariable UUID wave, CurrentUser user, Model model) {
        var held = shown.held(new WaveId(wave), user);
        if (held.wave().isClosed()) return "redirect:" + held.address();
        model.addAttribute("shown", held);
        model.addAttribute("population", populations.of(held.wave().id()));
        model.addAttribute(
                "choices",
                editions.all().stream()
                        .flatMap(edition -> SourceChoice.of(edition).stream())
                        .toList());
        // A researcher may be from elsewhere: names are the coordinator's to see.
        model.addAttribute("names", user.role() == Role.COORDINATOR);
        model.addAttribute(
                "newcomers",
                held.wave().isDraft()
                        ? 0
                        : populations.notInvited(held.wave().id()).size());
        return "surveys/population";
    }

    @PostMapping("/surveys/waves/{wave}/population/add")
    String add(@PathVariable UUID wave, @RequestParam String source, CurrentUser user) {
        var held = shown.held(new WaveId(wave), user);
        var choice = SourceChoice.read(source);
        populations.add(user, held.wave().id(), choice.edition(), choice.side(), choice.phase());
        return "redirect:" + held.address() + "/population";
    }

    @PostMapping("/surveys/waves/{wave}/population/remove")
    String remove(@PathVariable UUID wave, @RequestParam UUID source, CurrentUser user) {
        populations.remove(user, new WaveId(wave), source);
        return "redirect:/surveys/waves/" + wave + "/population";
    }

    @PostMapping("/surveys/waves/{wave}/population/remove-file")
    String removeFile(@PathVariable UUID wave, CurrentUser user) {
        populations.removeFile(user, new WaveId(wave));
        return "redirect:/surveys/waves/" + wave + "/population";
    }

    @PostMapping("/surveys/waves/{wave}/population/invite")
    String invite(@PathVariable UUID wave, CurrentUser user, HttpServletRequest request, RedirectAttributes told) {
        var id = new WaveId(wave);
        shown.held(id, user);
        var invited = waves.inviteLate(user, id, populations.notInvited(id));
        told.addFlashAttribute(PageFrame.SAID, frame.words(request).of("surveys.population.invited", invited));
        return "redirect:/surveys/waves/" + wave;
    }
}
