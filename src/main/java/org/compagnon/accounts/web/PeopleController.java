package org.compagnon.accounts.web;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.compagnon.accounts.AccountId;
import org.compagnon.accounts.AccountList;
import org.compagnon.accounts.Accounts;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.accounts.EditionNames;
import org.compagnon.accounts.Grant;
import org.compagnon.accounts.Invitations;
import org.compagnon.accounts.ListedAddress;
import org.compagnon.accounts.Role;
import org.compagnon.accounts.SignInAddress;
import org.compagnon.pages.MenuEntry;
import org.compagnon.pages.Reply;
import org.compagnon.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The administrator's view of who may come in, and as what.
@Controller
class PeopleController {

    private final AccountList list;
    private final Accounts accounts;
    private final Invitations invitations;
    private final SignInAddress address;
    private final ObjectProvider<ListedAddress> listed;
    private final ObjectProvider<EditionNames> editions;

    PeopleController(
            AccountList list,
            Accounts accounts,
            Invitations invitations,
            SignInAddress address,
            ObjectProvider<ListedAddress> listed,
            ObjectProvider<EditionNames> editions) {
        this.list = list;
        this.accounts = accounts;
        this.invitations = invitations;
        this.address = address;
        this.listed = listed;
        this.editions = editions;
    }

    @Bean
    static MenuEntry peopleInTheMenu() {
        return new MenuEntry("accounts.people.title", "/accounts/people", Set.of("ADMINISTRATOR"), 90);
    }

    @GetMapping("/accounts/people")
    String people(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute("search", search);
        model.addAttribute("role", role);
        model.addAttribute("found", list.find(search, role, page));
        model.addAttribute("editions", editionNames());
        return "accounts/people";
    }

    @GetMapping("/accounts/people/new")
    String invitation(Model model) {
        return invitation(model, "", "", "", "", Role.COORDINATOR, "");
    }

    private String invitation(
            Model model, String email, String name, String problem, String wrong, Role role, String edition) {
        model.addAttribute("wrong", wrong);
        model.addAttribute("email", email);
        model.addAttribute("name", name);
        model.addAttribute("problem", problem);
        model.addAttribute("editions", editionNames());
        model.addAttribute("role", role);
        model.addAttribute("edition", edition);
        return "accounts/invitation";
    }

    @PostMapping("/accounts/people/new")
    String invite(
            @RequestParam String email,
            @RequestParam String name,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String edition,
            CurrentUser user,
            Model model,
            Reply reply) {
        var words = reply.words();
        try {
            var account = invitations.invite(
                    user.organisation(), email, name, new Grant(role, edition(edition)), words.language());
            reply.says("accounts.people.invited", email.strip());
            return at(account.value());
        } catch (RuleBroken refused) {
            return reply.again(invitation(model, email, name, refused.in(words), field(refused), role, edition));
        }
    }

    /// Where what a rule refuses was typed; `""` if nowhere.
    private static String field(RuleBroken refused) {
        return switch (refused.key()) {
            case "accounts.rule.not-an-address" -> "email";
            case "accounts.rule.name" -> "name";
            default -> "";
        };
    }

    @GetMapping("/accounts/people/{account}")
    String person(@PathVariable UUID account, CurrentUser user, Model model) {
        return person(account, user, model, "", Role.COORDINATOR, "");
    }

    private String person(UUID account, CurrentUser user, Model model, String problem, Role role, String edition) {
        var shown = list.one(new AccountId(account));
        model.addAttribute("person", shown);
        if (!model.containsAttribute("email"))
            model.addAttribute(
                    "email",
                    listed.stream()
                            .flatMap(lists -> lists.of(shown.account()).stream())
                            .findFirst()
                            .orElse(shown.email()));
        model.addAttribute("editions", editionNames());
        model.addAttribute("myself", user.account().value().equals(account));
        model.addAttribute("problem", problem);
        model.addAttribute("role", role);
        model.addAttribute("edition", edition);
        return "accounts/person";
    }

    @PostMapping("/accounts/people/{account}/grant")
    String grant(
            @PathVariable UUID account,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam int version,
            CurrentUser user,
            Model model,
            Reply reply) {
        try {
            accounts.grant(user.organisation(), new AccountId(account), new Grant(role, edition(edition)), version);
        } catch (RuleBroken refused) {
            return reply.again(person(account, user, model, refused.in(reply.words()), role, edition));
        } catch (OptimisticLockingFailureException stale) {
            var problem = reply.words().of("pages.meanwhile");
            return reply.outdated(person(account, user, model, problem, role, edition));
        }
        reply.says("accounts.people.granted");
        return at(account);
    }

    @PostMapping("/accounts/people/{account}/revoke")
    String revoke(
            @PathVariable UUID account,
            @RequestParam Role role,
            @RequestParam(required = false) @Nullable UUID edition,
            @RequestParam int version,
            CurrentUser user,
            Reply reply) {
        var grant = new Grant(role, edition);
        reply.does(
                () -> accounts.revoke(user.organisation(), new AccountId(account), grant, version),
                "accounts.people.revoked");
        return at(account);
    }

    @PostMapping("/accounts/people/{account}/close")
    String close(@PathVariable UUID account, @RequestParam int version, CurrentUser user, Reply reply) {
        reply.does(
                () -> accounts.close(user.organisation(), new AccountId(account), version), "accounts.people.closed");
        return at(account);
    }

    @PostMapping("/accounts/people/{account}/address")
    String correctAddress(
            @PathVariable UUID account,
            @RequestParam String email,
            @RequestParam int version,
            CurrentUser user,
            Model model,
            Reply reply) {
        var words = reply.words();
        try {
            address.correct(user.organisation(), new AccountId(account), email, version, words.language());
        } catch (RuleBroken refused) {
            model.addAttribute("email", email);
            model.addAttribute("emailProblem", refused.in(words));
            return reply.again(person(account, user, model, "", Role.COORDINATOR, ""));
        } catch (OptimisticLockingFailureException stale) {
            model.addAttribute("email", email);
            model.addAttribute("emailProblem", words.of("pages.meanwhile"));
            return reply.outdated(person(account, user, model, "", Role.COORDINATOR, ""));
        }
        reply.says("accounts.people.address-corrected", email.strip());
        return at(account);
    }

    @PostMapping("/accounts/people/{account}/remind")
    String remind(@PathVariable UUID account, Reply reply) {
        var language = reply.words().language();
        reply.does(() -> invitations.remind(new AccountId(account), language), "accounts.people.reminded");
        return at(account);
    }

    private static String at(UUID account) {
        return "redirect:/accounts/people/" + account;
    }

    /// Only one of the organisation's own.
    private @Nullable UUID edition(String chosen) {
        if (chosen.isEmpty()) return null;
        return editionNames().keySet().stream()
                .filter(edition -> edition.toString().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("accounts.rule.edition-unknown"));
    }

    private Map<UUID, String> editionNames() {
        var names = editions.getIfAvailable();
        return names == null ? Map.of() : names.all();
    }
}
