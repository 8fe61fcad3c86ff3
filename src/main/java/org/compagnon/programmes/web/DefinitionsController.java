package org.compagnon.programmes.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.pages.Reply;
import org.compagnon.programmes.DefinitionId;
import org.compagnon.programmes.Definitions;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.Editions;
import org.compagnon.programmes.definition.DefinitionDiff;
import org.compagnon.programmes.definition.DefinitionReader;
import org.compagnon.programmes.definition.Template;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// The definitions of an organisation: begun from a template, edited under a live check, kept in versions.
@Controller
class DefinitionsController {

    private static final String FILE = "definition.yaml";

    private final Definitions definitions;
    private final Editions editions;

    DefinitionsController(Definitions definitions, Editions editions) {
        this.definitions = definitions;
        this.editions = editions;
    }

    @GetMapping("/programmes/definitions")
    String list(CurrentUser user, Model model) {
        user.mustActEverywhere();
        var ours = definitions.all();
        model.addAttribute("ours", ours);
        model.addAttribute(
                "templates",
                Template.all().stream()
                        .map(template -> new Choice("template:" + template.key(), true, template.definition()))
                        .filter(choice -> ours.stream().noneMatch(kept -> kept.key()
                                .equals(choice.definition().key())))
                        .toList());
        return "programmes/definitions";
    }

    @GetMapping("/programmes/definitions/templates/{template}")
    String template(@PathVariable("template") String key, CurrentUser user, Model model) {
        user.mustActEverywhere();
        var template = known(key);
        model.addAttribute("template", template);
        model.addAttribute("definition", template.definition());
        return "programmes/definition-template";
    }

    private static Template known(String key) {
        return Template.all().stream()
                .filter(template -> template.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No template " + key));
    }

    @PostMapping("/programmes/definitions/adopt")
    String adopt(@RequestParam String key, CurrentUser user, Reply reply) {
        user.mustActEverywhere();
        var id = definitions.adopt(user.organisation(), known(key).text(), user.account());
        reply.says("programmes.definition.adopted");
        return "redirect:/programmes/definitions/" + id;
    }

    @GetMapping("/programmes/definitions/new")
    String fresh(CurrentUser user, Model model) {
        user.mustActEverywhere();
        return editor(null, "", 0, checked(""), model);
    }

    @PostMapping("/programmes/definitions")
    String add(@RequestParam String yaml, CurrentUser user, Model model, Reply reply) {
        user.mustActEverywhere();
        var checked = checked(yaml);
        if (checked.definition() != null) {
            try {
                var id = definitions.adopt(user.organisation(), yaml, user.account());
                reply.says("programmes.definition.saved", 1);
                return "redirect:/programmes/definitions/" + id;
            } catch (RuleBroken refused) {
                model.addAttribute("refused", refused.in(reply.words()));
            }
        }
        return reply.again(editor(null, yaml, 0, checked, model));
    }

    @GetMapping("/programmes/definitions/{definition}")
    String edit(@PathVariable UUID definition, CurrentUser user, Model model) {
        user.mustActEverywhere();
        var kept = definitions.get(new DefinitionId(definition));
        return editor(kept, kept.yaml(), kept.number(), checked(kept.yaml()), model);
    }

    @PostMapping("/programmes/definitions/{definition}")
    String save(
            @PathVariable UUID definition,
            @RequestParam String yaml,
            @RequestParam int basedOn,
            CurrentUser user,
            Model model,
            Reply reply) {
        user.mustActEverywhere();
        var id = new DefinitionId(definition);
        var kept = definitions.get(id);
        var checked = checked(yaml);
        var words = reply.words();
        if (checked.definition() != null) {
            try {
                var number = definitions.save(id, user.organisation(), yaml, basedOn, user.account());
                reply.says(
                        number == basedOn ? "programmes.definition.unchanged" : "programmes.definition.saved", number);
                return "redirect:/programmes/definitions/" + definition;
            } catch (OptimisticLockingFailureException _) {
                model.addAttribute(
                        "refused", words.of("programmes.definition.changed-meanwhile", kept.number(), basedOn));
                return reply.outdated(editor(kept, yaml, basedOn, checked, model));
            } catch (RuleBroken refused) {
                model.addAttribute("refused", refused.in(words));
            }
        }
        return reply.again(editor(kept, yaml, basedOn, checked, model));
    }

    /// The same check as a page of its own, or, for a page that is open, as the part that it shows beside the text.
    @PostMapping({"/programmes/definitions/{definition}/check", "/programmes/definitions/check"})
    String check(
            @PathVariable(required = false) @Nullable UUID definition,
            @RequestParam String yaml,
            @RequestParam(defaultValue = "0") int basedOn,
            @RequestHeader(value = "HX-Request", defaultValue = "false") boolean part,
            CurrentUser user,
            Model model) {
        user.mustActEverywhere();
        var checked = checked(yaml);
        if (part) {
            model.addAttribute("checked", checked);
            return "programmes/definition-checked";
        }
        return editor(
                definition == null ? null : definitions.get(new DefinitionId(definition)),
                yaml,
                basedOn,
                checked,
                model);
    }

    private String editor(Definitions.@Nullable Kept kept, String yaml, int basedOn, Checked checked, Model model) {
        model.addAttribute("kept", kept);
        model.addAttribute("yaml", yaml);
        model.addAttribute("basedOn", basedOn);
        model.addAttribute("checked", checked);
        model.addAttribute("versions", kept == null ? List.of() : definitions.versions(kept.id()));
        model.addAttribute(
                "editions",
                kept == null
                        ? List.of()
                        : editions.all().stream()
                                .filter(edition -> !edition.closed()
                                        && edition.definitionId().equals(kept.id()))
                                .toList());
        return "programmes/definition";
    }

    private static Checked checked(String yaml) {
        if (yaml.isBlank()) return new Checked(null, List.of());
        try {
            return new Checked(DefinitionReader.read(FILE, yaml), List.of());
        } catch (InputRefused refused) {
            return new Checked(null, refused.problems());
        }
    }

    @GetMapping("/programmes/definitions/{definition}/changes")
    String changes(
            @PathVariable UUID definition,
            @RequestParam int from,
            @RequestParam int to,
            CurrentUser user,
            Model model) {
        user.mustActEverywhere();
        var id = new DefinitionId(definition);
        model.addAttribute("kept", definitions.get(id));
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("diff", DefinitionDiff.between(definitions.read(id, from), definitions.read(id, to)));
        return "programmes/definition-changes";
    }

    @PostMapping("/programmes/definitions/{definition}/apply")
    String apply(
            @PathVariable UUID definition, @ModelAttribute ApplyForm form, CurrentUser user, Model model, Reply reply) {
        user.mustActEverywhere();
        var kept = definitions.get(new DefinitionId(definition));
        try {
            var from = LocalDate.parse(form.from().strip());
            editions.apply(new EditionId(form.edition()), kept.id(), form.number(), from);
            var name = editions.get(new EditionId(form.edition())).name();
            reply.says("programmes.definition.applied", form.number(), name, from);
            return "redirect:/programmes/definitions/" + definition;
        } catch (DateTimeException noDay) {
            model.addAttribute("applyRefused", reply.noDay(form.from()));
        } catch (RuleBroken refused) {
            model.addAttribute("applyRefused", refused.in(reply.words()));
        }
        model.addAttribute("applying", form);
        return reply.again(editor(kept, kept.yaml(), kept.number(), checked(kept.yaml()), model));
    }
}
