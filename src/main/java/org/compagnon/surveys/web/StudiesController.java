package org.compagnon.surveys.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.compagnon.accounts.AccountId;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.pages.PageFrame;
import org.compagnon.shared.Period;
import org.compagnon.shared.RuleBroken;
import org.compagnon.surveys.Custody;
import org.compagnon.surveys.Researchers;
import org.compagnon.surveys.Studies;
import org.compagnon.surveys.StudyCard;
import org.compagnon.surveys.StudyId;
import org.compagnon.surveys.Waves;
import org.compagnon.surveys.study.Questionnaire;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The studies, and one of them with its waves and who holds it.
@Controller
class StudiesController {

    private static final int USUAL_DAYS = 28;

    private final Studies studies;
    private final Waves waves;
    private final WavesShown shown;
    private final Researchers researchers;
    private final List<StudyCard> cards;
    private final PageFrame frame;
    private final Clock clock;

    StudiesController(
            Studies studies,
            Waves waves,
            WavesShown shown,
            Researchers researchers,
            ObjectProvider<StudyCard> cards,
            PageFrame frame,
            Clock clock) {
        this.studies = studies;
        this.waves = waves;
        this.shown = shown;
        this.researchers = researchers;
        this.cards =
                cards.stream().sorted(Comparator.comparingInt(StudyCard::order)).toList();
        this.frame = frame;
        this.clock = clock;
    }

    @GetMapping("/surveys")
    String list(CurrentUser user, Model model) {
        model.addAttribute(
                "studies",
                studies.all().stream()
                        .map(study -> new ListedStudy(study, shown.of(study, user)))
                        .toList());
        model.addAttribute("mayBegin", Custody.OF_THE_DEPARTMENT.isHeldBy(user));
        return "surveys/studies";
    }

    @GetMapping("/surveys/studies/{study}")
    String study(@PathVariable UUID study, CurrentUser user, Model model) {
        var kept = studies.get(new StudyId(study));
        model.addAttribute("study", kept);
        model.addAttribute("waves", shown.of(kept, user));
        model.addAttribute("held", kept.custody().isHeldBy(user));
        model.addAttribute("unprepared", unprepared(kept));
        model.addAttribute(
                "cards", cards.stream().filter(card -> card.isFor(user, kept)).toList());
        return "surveys/study";
    }

    private List<Questionnaire> unprepared(Studies.Kept study) {
        var prepared = waves.of(study.id());
        return study.study().questionnaires().stream()
                .filter(one -> prepared.stream()
                        .noneMatch(wave -> wave.population().equals(one.population())
                                && wave.code().equals(one.wave())))
                .toList();
    }

    @GetMapping("/surveys/studies/{study}/waves/new")
    String newWave(@PathVariable UUID study, CurrentUser user, Model model) {
        var today = LocalDate.now(clock.withZone(user.zone()));
        return newWave(
                studies.held(new StudyId(study), user),
                "",
                DaysForm.of(new Period(today, today.plusDays(USUAL_DAYS - 1))),
                model);
    }

    private String newWave(Studies.Kept study, String of, DaysForm days, Model model) {
        model.addAttribute("study", study);
        model.addAttribute("questionnaires", unprepared(study));
        model.addAttribute("of", of);
        model.addAttribute("days", days);
        return "surveys/wave-new";
    }

    /// @param of the questionnaire: population, a slash, wave
    @PostMapping("/surveys/studies/{study}/waves")
    String prepare(
            @PathVariable UUID study,
            @RequestParam String of,
            @ModelAttribute DaysForm typed,
            CurrentUser user,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var kept = studies.held(new StudyId(study), user);
        var words = frame.words(request);
        var days = typed.judged(words);
        var parts = of.split("/", 2);
        if (parts.length == 2 && days.isSound()) {
            try {
                return "redirect:/surveys/waves/" + waves.prepare(user, kept.id(), parts[0], parts[1], days.period());
            } catch (RuleBroken refused) {
                days.problem(refused.key().contains("days") ? "until" : "of", refused.in(words));
            }
        }
        if (parts.length != 2) days.problem("of", words.of("surveys.wave.choose"));
        response.setStatus(422);
        return newWave(kept, of, days, model);
    }

    @GetMapping("/surveys/studies/{study}/custody")
    String custody(@PathVariable UUID study, CurrentUser user, Model model) {
        var kept = studies.held(new StudyId(study), user);
        model.addAttribute("study", kept);
        model.addAttribute(
                "researchers",
                researchers.all().stream()
                        .filter(one -> !one.account().equals(kept.custody().custodian()))
                        .toList());
        return "surveys/custody";
    }

    @PostMapping("/surveys/studies/{study}/custody")
    String handOver(
            @PathVariable UUID study,
            @RequestParam UUID researcher,
            CurrentUser user,
            HttpServletRequest request,
            RedirectAttributes told) {
        var kept = studies.held(new StudyId(study), user);
        studies.handOver(user, kept.id(), new AccountId(researcher));
        told.addFlashAttribute(
                PageFrame.SAID,
                frame.words(request)
                        .of("surveys.custody.done", studies.get(kept.id()).custodianName()));
        return "redirect:/surveys/studies/" + study;
    }
}
