package org.compagnon.matching.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.matching.Publications;
import org.compagnon.matching.RefusedPins;
import org.compagnon.matching.Scenario;
import org.compagnon.matching.ScenarioId;
import org.compagnon.matching.ScenarioResults;
import org.compagnon.matching.ScenarioResults.Sort;
import org.compagnon.matching.Scenarios;
import org.compagnon.matching.UnplacedTutees;
import org.compagnon.pages.Reply;
import org.compagnon.programmes.Editions;
import org.compagnon.shared.RuleBroken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A scenario: its result, how far it is or what stands in its way, and the same with other criteria.
@Controller
class ScenarioController {

    static final int UNPLACED_SHOWN = 40;

    private final Entering entering;
    private final Scenarios scenarios;
    private final ScenarioResults results;
    private final UnplacedTutees unplaced;
    private final RefusedPins refusedPins;
    private final Publications publications;
    private final Editions editions;

    ScenarioController(
            Entering entering,
            Scenarios scenarios,
            ScenarioResults results,
            UnplacedTutees unplaced,
            RefusedPins refusedPins,
            Publications publications,
            Editions editions) {
        this.entering = entering;
        this.scenarios = scenarios;
        this.results = results;
        this.unplaced = unplaced;
        this.refusedPins = refusedPins;
        this.publications = publications;
        this.editions = editions;
    }

    @GetMapping("/matching/scenarios/{scenario}")
    String scenario(
            @PathVariable("scenario") ScenarioId id,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "TUTEE") Sort sort,
            @RequestParam(defaultValue = "1") int at,
            @RequestParam(defaultValue = "false") boolean whole,
            CurrentUser user,
            Model model) {
        var scenario = entering.scenario(id, user);
        return scenario(
                scenario,
                search,
                sort,
                whole ? results.whole(id, search, sort) : results.pairs(id, search, sort, at),
                CriteriaForm.of(scenario.name(), scenario.criteria()),
                model);
    }

    private String scenario(
            Scenario scenario, String search, Sort sort, ScenarioResults.Rows found, CriteriaForm form, Model model) {
        var id = scenario.id();
        model.addAttribute("scenario", scenario);
        model.addAttribute("edition", editions.get(scenario.edition()));
        model.addAttribute("form", form);
        if (!scenario.isComputed()) {
            model.addAttribute("refused", scenario.isComputing() ? List.of() : refusedPins.of(scenario));
            return "matching/computing";
        }
        model.addAttribute(
                "publication",
                publications.find(scenario.edition(), scenario.relationship()).orElse(null));
        model.addAttribute("stale", scenarios.isStale(scenario));
        model.addAttribute("search", search);
        model.addAttribute("sort", sort);
        model.addAttribute("found", found);
        model.addAttribute("spread", results.spread(scenario));
        model.addAttribute("unplaced", unplaced.of(id, UNPLACED_SHOWN));
        model.addAttribute("remedies", unplaced.remedies(id));
        model.addAttribute("towns", unplaced.towns(scenario));
        model.addAttribute("rulings", scenarios.rulings(id).size());
        return "matching/scenario";
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
    String again(@PathVariable("scenario") ScenarioId id, CurrentUser user, Reply reply) {
        entering.scenario(id, user);
        reply.does(() -> scenarios.computeAgain(id));
        return at(id);
    }

    @PostMapping("/matching/scenarios/{scenario}/change")
    String change(
            @PathVariable("scenario") ScenarioId id,
            @ModelAttribute CriteriaForm form,
            CurrentUser user,
            Model model,
            Reply reply) {
        var scenario = entering.scenario(id, user);
        var criteria = form.criteria();
        if (criteria == null) return reply.again(typed(scenario, form, model));
        reply.does(() -> scenarios.change(id, form.title(), criteria));
        return at(id);
    }

    /// The same with other criteria, beside the first.
    @PostMapping("/matching/scenarios/{scenario}/copy")
    String copy(
            @PathVariable("scenario") ScenarioId id,
            @ModelAttribute CriteriaForm form,
            CurrentUser user,
            Model model,
            Reply reply) {
        var scenario = entering.scenario(id, user);
        var criteria = form.criteria();
        if (criteria == null) return reply.again(typed(scenario, form, model));
        try {
            return at(scenarios.copy(id, form.title(), criteria));
        } catch (RuleBroken refused) {
            reply.refuses(refused);
            return at(id);
        }
    }

    private String typed(Scenario scenario, CriteriaForm form, Model model) {
        return scenario(scenario, "", Sort.TUTEE, results.pairs(scenario.id(), "", Sort.TUTEE, 1), form, model);
    }

    private static String at(ScenarioId id) {
        return "redirect:/matching/scenarios/" + id;
    }

    @PostMapping("/matching/scenarios/{scenario}/remove")
    String remove(@PathVariable("scenario") ScenarioId id, CurrentUser user, Reply reply) {
        var scenario = entering.scenario(id, user);
        reply.does(() -> scenarios.remove(id), "matching.said.removed", scenario.name());
        return edition(scenario);
    }

    static String edition(Scenario scenario) {
        return "redirect:/matching/editions/" + scenario.edition() + "?relationship=" + scenario.relationship();
    }
}
