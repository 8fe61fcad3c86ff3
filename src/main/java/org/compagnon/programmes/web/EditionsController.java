package org.compagnon.programmes.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.pages.Reply;
import org.compagnon.programmes.Definitions;
import org.compagnon.programmes.Edition;
import org.compagnon.programmes.EditionCard;
import org.compagnon.programmes.EditionFigures;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.Editions;
import org.compagnon.programmes.NewEdition;
import org.compagnon.programmes.Notices;
import org.compagnon.shared.RuleBroken;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The editions, a new one, and the page from which a coordinator runs one.
@Controller
class EditionsController {

    private final Editions editions;
    private final Definitions definitions;
    private final EditionFigures figures;
    private final Notices notices;
    private final List<EditionCard> cards;

    EditionsController(
            Editions editions,
            Definitions definitions,
            EditionFigures figures,
            Notices notices,
            ObjectProvider<EditionCard> cards) {
        this.editions = editions;
        this.definitions = definitions;
        this.figures = figures;
        this.notices = notices;
        this.cards = cards.stream()
                .sorted(Comparator.comparingInt(EditionCard::order))
                .toList();
    }

    @GetMapping("/programmes")
    String list(CurrentUser user, Model model) {
        model.addAttribute(
                "editions",
                editions.all().stream()
                        .filter(edition -> user.actsIn(edition.id().value()))
                        .toList());
        model.addAttribute("sizes", figures.sizes());
        model.addAttribute("today", editions.today(user.organisation()));
        model.addAttribute("everywhere", user.actsEverywhere());
        return "programmes/editions";
    }

    @GetMapping("/programmes/editions/new")
    String form(@RequestParam(defaultValue = "") String from, CurrentUser user, Model model) {
        user.mustActEverywhere();
        var choices = Choice.all(definitions);
        var chosen = choices.stream()
                .filter(choice -> choice.value().equals(from))
                .findFirst()
                .orElse(choices.getFirst());
        var proposed = NewEdition.proposed(chosen.definition(), editions.today(user.organisation()));
        return form(
                choices,
                new NewEditionForm(
                        chosen.value(),
                        "",
                        proposed.from().toString(),
                        proposed.until().toString(),
                        ""),
                user,
                model);
    }

    /// The proposed dates alone, for a page that is already open.
    @GetMapping("/programmes/editions/new/dates")
    String dates(@RequestParam String from, CurrentUser user, Model model) {
        user.mustActEverywhere();
        var choice = Choice.of(from, definitions);
        var proposed = NewEdition.proposed(choice.definition(), editions.today(user.organisation()));
        model.addAttribute(
                "form",
                new NewEditionForm(
                        from, "", proposed.from().toString(), proposed.until().toString(), ""));
        model.addAttribute("chosen", choice.definition());
        return "programmes/edition-dates";
    }

    private String form(List<Choice> choices, NewEditionForm form, CurrentUser user, Model model) {
        model.addAttribute("choices", choices);
        model.addAttribute("form", form);
        model.addAttribute(
                "chosen",
                choices.stream()
                        .filter(choice -> choice.value().equals(form.from()))
                        .findFirst()
                        .map(Choice::definition)
                        .orElseGet(() -> choices.getFirst().definition()));
        return "programmes/edition-new";
    }

    @PostMapping("/programmes/editions")
    String open(@ModelAttribute NewEditionForm form, CurrentUser user, Model model, Reply reply) {
        user.mustActEverywhere();
        var words = reply.words();
        var judged = form.judged(words);
        if (judged.isSound()) {
            try {
                var choice = Choice.of(form.from(), definitions);
                var id = choice.kept(definitions, user);
                var edition = editions.open(
                        user.organisation(),
                        form.name(),
                        id,
                        definitions.get(id).number(),
                        judged.period(),
                        judged.wishesUntilDay());
                reply.says("programmes.edition.opened", form.name().strip());
                return "redirect:/programmes/editions/" + edition;
            } catch (RuleBroken refused) {
                judged.problem(refused.key().contains("name") ? "name" : "wishesUntil", refused.in(words));
            }
        }
        return reply.again(form(Choice.all(definitions), judged, user, model));
    }

    @GetMapping("/programmes/editions/{edition}")
    String hub(@PathVariable UUID edition, CurrentUser user, Model model) {
        var shown = mine(edition, user);
        model.addAttribute("edition", shown);
        model.addAttribute("figures", figures.of(shown));
        model.addAttribute("cards", cards);
        model.addAttribute("followed", editions.followed(shown.id()));
        model.addAttribute("today", editions.today(user.organisation()));
        model.addAttribute("everywhere", user.actsEverywhere());
        return "programmes/edition";
    }

    @GetMapping("/programmes/editions/{edition}/settings")
    String settings(@PathVariable UUID edition, CurrentUser user, Model model) {
        var shown = mine(edition, user);
        return settings(
                shown,
                new NewEditionForm(
                        "",
                        shown.name(),
                        shown.period().from().toString(),
                        shown.period().until().toString(),
                        Optional.ofNullable(shown.preferencesUntil())
                                .map(Object::toString)
                                .orElse("")),
                model);
    }

    private static String settings(Edition edition, NewEditionForm form, Model model) {
        model.addAttribute("edition", edition);
        model.addAttribute("form", form);
        return "programmes/edition-settings";
    }

    @PostMapping("/programmes/editions/{edition}/settings")
    String set(
            @PathVariable UUID edition,
            @ModelAttribute NewEditionForm form,
            @RequestParam int version,
            CurrentUser user,
            Model model,
            Reply reply) {
        var shown = mine(edition, user);
        var words = reply.words();
        var judged = form.judged(words);
        if (judged.isSound()) {
            try {
                editions.rename(shown.id(), form.name(), judged.period(), judged.wishesUntilDay(), version);
                reply.says("programmes.edition.saved");
                return "redirect:/programmes/editions/" + edition;
            } catch (OptimisticLockingFailureException stale) {
                judged.problem("", words.of("pages.typed-meanwhile"));
                return reply.outdated(settings(shown, judged, model));
            } catch (RuleBroken refused) {
                judged.problem(refused.key().contains("name") ? "name" : "wishesUntil", refused.in(words));
            }
        }
        return reply.again(settings(shown, judged, model));
    }

    @PostMapping("/programmes/editions/{edition}/close")
    String close(@PathVariable UUID edition, CurrentUser user, Reply reply) {
        var closing = mine(edition, user).id();
        reply.does(() -> editions.close(closing), "programmes.edition.closed.done");
        return "redirect:/programmes/editions/" + edition;
    }

    @PostMapping("/programmes/editions/{edition}/invitations")
    String invite(@PathVariable UUID edition, CurrentUser user, Reply reply) {
        var told = mine(edition, user).id();
        reply.does(() -> reply.says("programmes.edition.told", notices.tellThoseNotYetTold(told)));
        return "redirect:/programmes/editions/" + edition;
    }

    /// Another organisation’s edition is not found; one that somebody else coordinates is refused.
    private Edition mine(UUID id, CurrentUser user) {
        var edition = editions.get(new EditionId(id));
        user.mustActIn(id);
        return edition;
    }
}
