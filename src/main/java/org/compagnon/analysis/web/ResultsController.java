package org.compagnon.analysis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.analysis.figures.BeforeAfter;
import org.compagnon.analysis.figures.Figures;
import org.compagnon.analysis.figures.OnPage;
import org.compagnon.analysis.reports.Illustrations;
import org.compagnon.analysis.wording.Labels;
import org.compagnon.pages.PageFrame;
import org.compagnon.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What studies found: one study at a glance, all that one population answered in one wave, one question in full.
@Controller
class ResultsController {

    private final Readings readings;
    private final Participations participations;
    private final PageFrame frame;

    ResultsController(Readings readings, Participations participations, PageFrame frame) {
        this.readings = readings;
        this.participations = participations;
        this.frame = frame;
    }

    @GetMapping("/analysis/studies")
    String list(CurrentUser user, Model model) {
        model.addAttribute("studies", readings.all(user));
        return "analysis/results/list";
    }

    @GetMapping("/analysis/studies/{study}")
    String study(@PathVariable UUID study, CurrentUser user, Model model, HttpServletRequest request) {
        var reading = readings.of(study, user);
        var words = frame.words(request);
        var rates = participations.of(reading.kept().id());
        model.addAttribute("reading", reading);
        model.addAttribute("labels", new Labels(reading.study(), words));
        model.addAttribute("rates", rates);
        model.addAttribute("curves", curves(reading, rates, words));
        model.addAttribute("asked", Selection.asked(reading));
        model.addAttribute(
                "selection", reading.analysisIfAny().isPresent() ? Selection.of(reading, null, null, null) : null);
        model.addAttribute(
                "comparisons",
                reading.analysisIfAny()
                        .flatMap(analysis -> ComparisonsShown.of(analysis, words))
                        .orElse(null));
        model.addAttribute(
                "consistencies",
                reading.analysisIfAny()
                        .flatMap(analysis -> ConsistenciesShown.of(analysis, words))
                        .orElse(null));
        return "analysis/results/study";
    }

    private List<OnPage> curves(Reading reading, List<WaveRates> rates, Words words) {
        return reading.study().waves().stream()
                .flatMap(wave -> participations.curve(reading.study(), rates, wave.id(), words).stream()
                        .map(figure -> Figures.onPage(figure, "curve-" + wave.id())))
                .toList();
    }

    @GetMapping("/analysis/studies/{study}/answers")
    String answers(
            @PathVariable UUID study,
            @RequestParam(required = false) @Nullable String population,
            @RequestParam(required = false) @Nullable String wave,
            @RequestParam(required = false) @Nullable List<String> by,
            CurrentUser user,
            Model model,
            HttpServletRequest request) {
        var reading = readings.of(study, user);
        if (reading.isTakenBack()) return "redirect:" + reading.address();
        var words = frame.words(request);
        var chosen = Selection.of(reading, population, wave, by);
        var selection = chosen.by(chosen.by().stream().limit(1).toList());
        model.addAttribute("selection", selection);
        model.addAttribute("labels", new Labels(selection.reading().study(), words));
        model.addAttribute(
                "sections",
                selection.items().stream()
                        .map(item -> Section.of(selection, item, words))
                        .toList());
        return "analysis/results/answers";
    }

    @GetMapping("/analysis/studies/{study}/answers/{item}")
    String item(
            @PathVariable UUID study,
            @PathVariable String item,
            @RequestParam(required = false) @Nullable String population,
            @RequestParam(required = false) @Nullable String wave,
            @RequestParam(required = false) @Nullable List<String> by,
            CurrentUser user,
            Model model,
            HttpServletRequest request) {
        var reading = readings.of(study, user);
        if (reading.isTakenBack()) return "redirect:" + reading.address();
        var words = frame.words(request);
        var selection = Selection.of(reading, population, wave, by);
        var asked = selection.item(item);
        var about = ComparisonsShown.about(selection, item);
        model.addAttribute("selection", selection.besides(asked));
        model.addAttribute("labels", new Labels(selection.reading().study(), words));
        model.addAttribute("section", Section.of(selection, asked, words));
        model.addAttribute("siblings", Sibling.of(selection, asked, words));
        model.addAttribute("comparisons", ComparisonsShown.of(about, words).orElse(null));
        model.addAttribute(
                "beforeAfter",
                Illustrations.of(about, words).stream()
                        .filter(one -> one.figure().chart() instanceof BeforeAfter)
                        .map(one -> Figures.onPage(one.figure(), "compared-" + item.replaceAll("[^A-Za-z0-9_-]", "-")))
                        .limit(1)
                        .toList());
        return "analysis/results/item";
    }
}
