package org.compagnon.matching.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.matching.Explanations;
import org.compagnon.matching.Publication;
import org.compagnon.matching.Publications;
import org.compagnon.matching.Ruling;
import org.compagnon.matching.ScenarioId;
import org.compagnon.matching.ScenarioResults;
import org.compagnon.matching.ScenarioResults.Sort;
import org.compagnon.matching.Scenarios;
import org.compagnon.pages.PageFrame;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.Editions;
import org.compagnon.programmes.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A scenario: its result or how far it is, each pair explained, what the coordinator rules, and its publication.
@Controller
class ScenarioController {

    private static final int UNPLACED_SHOWN = 40;

    private final Entering entering;
    private final Scenarios scenarios;
    private final ScenarioResults results;
    private final Explanations explanations;
    private final Publications publications;
    private final Editions editions;
    private final PageFrame frame;

    ScenarioController(
            Entering entering,
            Scenarios scenarios,
            ScenarioResults results,
            Explanations explanations,
            Publications publications,
            Editions editions,
            PageFrame frame) {
        this.entering = entering;
        this.scenarios = scenarios;
        this.results = results;
        this.explanations = explanations;
        this.publications = publications;
        this.editions = editions;
        this.frame = frame;
    }

    @GetMapping("/matching/scenarios/{scenario}")
    String scenario(
            @PathVariable("scenario") ScenarioId id,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "TUTEE") Sort sort,
            @RequestParam(defaultValue = "1") int at,
            CurrentUser user,
            Model model) {
        var scenario = entering.scenario(id, user);
        model.addAttribute("scenario", scenario);
        model.addAttribute("edition", editions.get(scenario.edition()));
        if (!scenario.isComputed()) return "matching/computing";
        model.addAttribute("publication", publication(scenario.edition(), scenario.relationship()));
        model.addAttribute("stale", scenarios.isStale(scenario));
        model.addAttribute("search", search);
        model.addAttribute("sort", sort);
        model.addAttribute("found", results.pairs(id, search, sort, at));
        model.addAttribute("spread", results.spread(scenario));
        model.addAttribute("unplaced", results.unplaced(id, UNPLACED_SHOWN));
        model.addAttribute("remedies", results.remedies(id));
        model.addAttribute("towns", results.towns(scenario));
        model.addAttribute("rulings", scenarios.rulings(id).size());
        return "matching/scenario";
    }

    private @Nullable Publication publication(EditionId edition, String relationship) {
        return publications.find(edition, relationship).orElse(null);
    }

    /// What the page of an unfinished computation asks again and again; once it is done the page is loaded anew.
    @GetMapping("/matching/scenarios/{scenario}/progress")
    String progress(
            @PathVariable("scenario") ScenarioId id, CurrentUser user, Model model, HttpServletResponse response) {
        var scenario = entering.scenario(id, user);
        if (!scenario.isComputing()) response.setHeader("HX-Refresh", "true");
        model.addAttribute("scenario", scenario);
        return "matching/progress";
    }

    @PostMapping("/matching/scenarios/{scenario}/again")
    String again(@PathVariable("scenario") ScenarioId id, CurrentUser user) {
        entering.scenario(id, user);
        scenarios.computeAgain(id);
        return "redirect:/matching/scenarios/" + id;
    }

    @PostMapping("/matching/scenarios/{scenario}/change")
    String change(@PathVariable("scenario") ScenarioId id, @ModelAttribute CriteriaForm form, CurrentUser user) {
        entering.scenario(id, user);
        scenarios.change(id, form.title(), form.criteria());
        return "redirect:/matching/scenarios/" + id;
    }

    /// The same with other criteria, beside the first.
    @PostMapping("/matching/scenarios/{scenario}/copy")
    String copy(@PathVariable("scenario") ScenarioId id, @ModelAttribute CriteriaForm form, CurrentUser user) {
        entering.scenario(id, user);
        return "redirect:/matching/scenarios/" + scenarios.copy(id, form.title(), form.criteria());
    }

    @PostMapping("/matching/scenarios/{scenario}/remove")
    String remove(@PathVariable("scenario") ScenarioId id, CurrentUser user) {
        var scenario = entering.scenario(id, user);
        scenarios.remove(id);
        return "redirect:/matching/editions/" + scenario.edition() + "?relationship=" + scenario.relationship();
    }

    @GetMapping("/matching/scenarios/{scenario}/tutees/{participant}")
    String explained(
            @PathVariable("scenario") ScenarioId id,
            @PathVariable("participant") ParticipantId tutee,
            CurrentUser user,
            Model model) {
        var scenario = entering.scenario(id, user);
        model.addAttribute("scenario", scenario);
        model.addAttribute("edition", editions.get(scenario.edition()));
        model.addAttribute(
                "explained",
                scenario.isComputed() ? explanations.of(scenario, tutee).orElse(null) : null);
        model.addAttribute(
                "mayChange",
                publications.find(scenario.edition(), scenario.relationship()).isEmpty());
        model.addAttribute(
                "forbidden",
                scenarios.rulings(id).stream()
                        .filter(ruling -> ruling.tutee().equals(tutee) && ruling.kind() == Ruling.Kind.FORBIDDEN)
                        .map(ruling -> ruling.tutor())
                        .toList());
        return "matching/explained";
    }

    @GetMapping("/matching/scenarios/{scenario}/tutees/{participant}/move")
    String move(
            @PathVariable("scenario") ScenarioId id,
            @PathVariable("participant") ParticipantId tutee,
            @RequestParam ParticipantId tutor,
            CurrentUser user,
            Model model) {
        var scenario = entering.scenario(id, user);
        model.addAttribute("scenario", scenario);
        model.addAttribute("tutee", tutee);
        model.addAttribute("tutor", tutor);
        model.addAttribute("move", explanations.move(scenario, tutee, tutor));
        return "matching/move";
    }

    @PostMapping("/matching/scenarios/{scenario}/rulings")
    String rule(
            @PathVariable("scenario") ScenarioId id,
            @RequestParam ParticipantId tutor,
            @RequestParam ParticipantId tutee,
            @RequestParam String ruling,
            CurrentUser user) {
        entering.scenario(id, user);
        if (ruling.equals("RELEASED")) scenarios.release(id, tutor, tutee);
        else scenarios.rule(id, new Ruling(tutor, tutee, Ruling.Kind.valueOf(ruling.toUpperCase(Locale.ROOT))));
        return "redirect:/matching/scenarios/" + id + "/tutees/" + tutee;
    }

    @GetMapping("/matching/scenarios/{scenario}/publish")
    String confirm(@PathVariable("scenario") ScenarioId id, CurrentUser user, Model model) {
        var scenario = entering.scenario(id, user);
        if (!scenario.isComputed()) return "redirect:/matching/scenarios/" + id;
        var edition = editions.get(scenario.edition());
        model.addAttribute("scenario", scenario);
        model.addAttribute("edition", edition);
        model.addAttribute(
                "mandatory",
                edition.relationship(scenario.relationship()).matching().mandatory());
        model.addAttribute("publication", publication(scenario.edition(), scenario.relationship()));
        model.addAttribute("stale", scenarios.isStale(scenario));
        model.addAttribute("unplaced", results.unplaced(id, UNPLACED_SHOWN));
        return "matching/publish";
    }

    @PostMapping("/matching/scenarios/{scenario}/publish")
    String publish(
            @PathVariable("scenario") ScenarioId id,
            CurrentUser user,
            HttpServletRequest request,
            RedirectAttributes flash) {
        var scenario = entering.scenario(id, user);
        var pairs = publications.publish(id, user.account());
        flash.addFlashAttribute(PageFrame.SAID, frame.words(request).of("matching.said.published", pairs));
        return "redirect:/matching/editions/" + scenario.edition() + "?relationship=" + scenario.relationship();
    }
}
