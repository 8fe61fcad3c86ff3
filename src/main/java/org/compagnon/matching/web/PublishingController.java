package org.compagnon.matching.web;

import org.compagnon.accounts.CurrentUser;
import org.compagnon.matching.Publications;
import org.compagnon.matching.ScenarioId;
import org.compagnon.matching.Scenarios;
import org.compagnon.matching.UnplacedTutees;
import org.compagnon.pages.Reply;
import org.compagnon.programmes.Editions;
import org.compagnon.shared.RuleBroken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The coordinator's decision: a scenario is read once more, then published.
@Controller
class PublishingController {

    private final Entering entering;
    private final Scenarios scenarios;
    private final UnplacedTutees unplaced;
    private final Publications publications;
    private final Editions editions;

    PublishingController(
            Entering entering,
            Scenarios scenarios,
            UnplacedTutees unplaced,
            Publications publications,
            Editions editions) {
        this.entering = entering;
        this.scenarios = scenarios;
        this.unplaced = unplaced;
        this.publications = publications;
        this.editions = editions;
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
        model.addAttribute(
                "publication",
                publications.find(scenario.edition(), scenario.relationship()).orElse(null));
        model.addAttribute("stale", scenarios.isStale(scenario));
        model.addAttribute("unplaced", unplaced.of(id, ScenarioController.UNPLACED_SHOWN));
        return "matching/publish";
    }

    @PostMapping("/matching/scenarios/{scenario}/publish")
    String publish(@PathVariable("scenario") ScenarioId id, CurrentUser user, Reply reply) {
        var scenario = entering.scenario(id, user);
        try {
            reply.says("matching.said.published", publications.publish(id, user.account()));
            return ScenarioController.edition(scenario);
        } catch (RuleBroken refused) {
            reply.refuses(refused);
            return "redirect:/matching/scenarios/" + id + "/publish";
        }
    }
}
