package org.compagnon.matching.web;

import java.util.LinkedHashMap;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.matching.Explanations;
import org.compagnon.matching.Publications;
import org.compagnon.matching.Ruling;
import org.compagnon.matching.ScenarioId;
import org.compagnon.matching.Scenarios;
import org.compagnon.pages.Reply;
import org.compagnon.programmes.Editions;
import org.compagnon.programmes.ParticipantId;
import org.compagnon.programmes.Participants;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A tutee in a scenario: why this tutor, what another would change, and what the coordinator rules of a pair.
@Controller
class RulingController {

    private final Entering entering;
    private final Scenarios scenarios;
    private final Explanations explanations;
    private final Publications publications;
    private final Editions editions;
    private final Participants participants;

    RulingController(
            Entering entering,
            Scenarios scenarios,
            Explanations explanations,
            Publications publications,
            Editions editions,
            Participants participants) {
        this.entering = entering;
        this.scenarios = scenarios;
        this.explanations = explanations;
        this.publications = publications;
        this.editions = editions;
        this.participants = participants;
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
        var here = "redirect:/matching/scenarios/" + id;
        return scenarios.get(id).isFailed() ? here : here + "/tutees/" + tutee;
    }
}
