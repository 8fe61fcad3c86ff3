package org.compagnon.matching.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.matching.Explanations;
import org.compagnon.matching.Publication;
import org.compagnon.matching.Publications;
import org.compagnon.matching.Ruling;
import org.compagnon.matching.Scenario;
import org.compagnon.matching.ScenarioId;
import org.compagnon.matching.ScenarioResults;
import org.compagnon.matching.ScenarioResults.Sort;
import org.compagnon.matching.Scenarios;
import org.compagnon.matching.UnplacedTutees;
import org.compagnon.pages.Reply;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.Editions;
import org.compagnon.programmes.ParticipantId;
import org.compagnon.programmes.Participants;
import org.compagnon.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A scenario: its result or how far it is, each pair explained, what the coordinator rules, and its publication.
@Controller
class ScenarioController {

    private static final int UNPLACED_SHOWN = 40;

    private final Entering entering;
    private final Scenarios scenarios;
    private final ScenarioResults results;
    private final UnplacedTutees unplaced;
    private final Explanations explanations;
    private final Publications publications;
    private final Editions editions;
    private final Participants participants;

    ScenarioController(
            Entering entering,
            Scenarios scenarios,
            ScenarioResults results,
            UnplacedTutees unplaced,
            Explanations explanations,
            Publications publications,
            Editions editions,
            Participants participants) {
        this.entering = entering;
        this.scenarios = scenarios;
        this.results = results;
        this.unplaced = unplaced;
        this.explanations = explanations;
        this.publications = publications;
        this.editions = editions;
        this.participants = participants;
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
            model.addAttribute("pins", pins(id));
            return "matching/computing";
        }
        model.addAttribute("publication", publication(scenario.edition(), scenario.relationship()));
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

    private List<PinnedPair> pins(ScenarioId id) {
        return scenarios.rulings(id).stream()
                .filter(ruling -> ruling.kind() == Ruling.Kind.PINNED)
                .map(ruling -> new PinnedPair(
                        ruling.tutor(),
                        participants.named(ruling.tutor()).name(),
                        ruling.tutee(),
                        participants.named(ruling.tutee()).name()))
                .toList();
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

    private static String edition(Scenario scenario) {
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
        var names = new LinkedHashMap<ParticipantId, String>();
        for (var ruling : scenarios.rulings(id))
            if (ruling.tutee().equals(tutee) && ruling.kind() == Ruling.Kind.FORBIDDEN)
                names.put(ruling.tutor(), participants.named(ruling.tutor()).name());
        model.addAttribute("forbidden", names);
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

    /// What a button of the page decides about a pair.
    public enum Decision {
        PINNED,
        FORBIDDEN,
        RELEASED
    }

    @PostMapping("/matching/scenarios/{scenario}/rulings")
    String rule(
            @PathVariable("scenario") ScenarioId id,
            @RequestParam ParticipantId tutor,
            @RequestParam ParticipantId tutee,
            @RequestParam("ruling") Decision decision,
            CurrentUser user,
            Reply reply) {
        entering.scenario(id, user);
        reply.does(() -> {
            switch (decision) {
                case PINNED -> scenarios.rule(id, new Ruling(tutor, tutee, Ruling.Kind.PINNED));
                case FORBIDDEN -> scenarios.rule(id, new Ruling(tutor, tutee, Ruling.Kind.FORBIDDEN));
                case RELEASED -> scenarios.release(id, tutor, tutee);
            }
        });
        return "redirect:/matching/scenarios/" + id + "/tutees/" + tutee;
    }

    @GetMapping("/matching/scenarios/{scenario}/publish")
    String confirm(@PathVariable("scenario") ScenarioId id, CurrentUser user, Model model) {
        var scenario = entering.scenario(id, user);
        if (!scenario.isComputed()) return at(id);
        var edition = editions.get(scenario.edition());
        model.addAttribute("scenario", scenario);
        model.addAttribute("edition", edition);
        model.addAttribute(
                "mandatory",
                edition.relationship(scenario.relationship()).matching().mandatory());
        model.addAttribute("publication", publication(scenario.edition(), scenario.relationship()));
        model.addAttribute("stale", scenarios.isStale(scenario));
        model.addAttribute("unplaced", unplaced.of(id, UNPLACED_SHOWN));
        return "matching/publish";
    }

    @PostMapping("/matching/scenarios/{scenario}/publish")
    String publish(@PathVariable("scenario") ScenarioId id, CurrentUser user, Reply reply) {
        var scenario = entering.scenario(id, user);
        try {
            reply.says("matching.said.published", publications.publish(id, user.account()));
            return edition(scenario);
        } catch (RuleBroken refused) {
            reply.refuses(refused);
            return "redirect:/matching/scenarios/" + id + "/publish";
        }
    }
}
