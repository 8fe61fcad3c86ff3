package org.compagnon.matching.web;

import java.util.List;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.matching.Criteria;
import org.compagnon.matching.Publications;
import org.compagnon.matching.Scenario;
import org.compagnon.matching.ScenarioId;
import org.compagnon.matching.ScenarioResults;
import org.compagnon.matching.Scenarios;
import org.compagnon.matching.StandingConflicts;
import org.compagnon.matching.Unaccompanied;
import org.compagnon.pages.Reply;
import org.compagnon.programmes.Edition;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.definition.Relationship;
import org.compagnon.shared.RuleBroken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where an edition's assignment stands, and its scenarios side by side.
@Controller
class AssignmentController {

    private final Entering entering;
    private final Scenarios scenarios;
    private final ScenarioResults results;
    private final Publications publications;
    private final StandingConflicts conflicts;
    private final Unaccompanied unaccompanied;

    AssignmentController(
            Entering entering,
            Scenarios scenarios,
            ScenarioResults results,
            Publications publications,
            StandingConflicts conflicts,
            Unaccompanied unaccompanied) {
        this.entering = entering;
        this.scenarios = scenarios;
        this.results = results;
        this.publications = publications;
        this.conflicts = conflicts;
        this.unaccompanied = unaccompanied;
    }

    @GetMapping("/matching/editions/{edition}")
    String edition(
            @PathVariable EditionId edition,
            @RequestParam(defaultValue = "") String relationship,
            CurrentUser user,
            Model model,
            Reply reply) {
        var shown = entering.edition(edition, user);
        var among = relationship(shown, relationship);
        var name = reply.words()
                .of("matching.scenario.default-name", scenariosOf(shown, among).size() + 1);
        return edition(shown, among, CriteriaForm.of(name, Criteria.of(among.matching())), model);
    }

    private String edition(Edition edition, Relationship among, CriteriaForm form, Model model) {
        model.addAttribute("edition", edition);
        model.addAttribute("relationship", among);
        model.addAttribute("scenarios", scenariosOf(edition, among));
        model.addAttribute(
                "publication", publications.find(edition.id(), among.key()).orElse(null));
        model.addAttribute("flagged", conflicts.of(edition.id(), among.key()));
        model.addAttribute("waiting", unaccompanied.of(edition.id(), among.key()));
        model.addAttribute("form", form);
        return "matching/edition";
    }

    private List<Scenario> scenariosOf(Edition edition, Relationship among) {
        return scenarios.of(edition.id()).stream()
                .filter(one -> one.relationship().equals(among.key()))
                .toList();
    }

    @PostMapping("/matching/editions/{edition}/scenarios")
    String compute(
            @PathVariable EditionId edition,
            @RequestParam String relationship,
            @ModelAttribute CriteriaForm form,
            CurrentUser user,
            Model model,
            Reply reply) {
        var shown = entering.edition(edition, user);
        var among = relationship(shown, relationship);
        var criteria = form.criteria();
        if (criteria == null) return reply.again(edition(shown, among, form, model));
        try {
            return "redirect:/matching/scenarios/" + scenarios.create(edition, among.key(), form.title(), criteria);
        } catch (RuleBroken refused) {
            reply.refuses(refused);
            return "redirect:/matching/editions/" + edition + "?relationship=" + among.key();
        }
    }

    /// Two scenarios side by side; another number of them is sent back to choose.
    @GetMapping("/matching/editions/{edition}/compare")
    String compare(
            @PathVariable EditionId edition,
            @RequestParam(name = "scenario", defaultValue = "") List<ScenarioId> chosen,
            CurrentUser user,
            Model model) {
        var shown = entering.edition(edition, user);
        var compared = chosen.stream()
                .distinct()
                .limit(2)
                .map(id -> entering.scenario(id, user))
                .filter(one -> one.edition().equals(edition) && one.result() != null)
                .toList();
        if (compared.size() < 2) return "redirect:/matching/editions/" + edition + "?chooseTwo";
        model.addAttribute("edition", shown);
        model.addAttribute("one", compared.getFirst());
        model.addAttribute("other", compared.getLast());
        model.addAttribute("spreadOfOne", results.spread(compared.getFirst()));
        model.addAttribute("spreadOfOther", results.spread(compared.getLast()));
        return "matching/compare";
    }

    static Relationship relationship(Edition edition, String key) {
        return key.isEmpty() ? edition.definition().first() : edition.relationship(key);
    }
}
