package org.compagnon.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.compagnon.accounts.Role;
import org.compagnon.pages.MenuEntry;
import org.compagnon.pages.PageFrame;
import org.compagnon.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The administrator's view of who may come in, and as what.
@Controller
class PeopleController {

    private final AccountList list;
    private final Accounts accounts;
    private final Invitations invitations;
    private final ObjectProvider<EditionNames> editions;
    private final PageFrame frame;

    PeopleController(
            AccountList list,
            Accounts accounts,
            Invitations invitations,
            ObjectProvider<EditionNames> editions,
            PageFrame frame) {
        this.list = list;
        this.accounts = accounts;
        this.invitations = invitations;
        this.editions = editions;
        this.frame = frame;
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
        return invitation(model, "", "", "");
    }

    private String invitation(Model model, String email, String name, String problem) {
        model.addAttribute("email", email);
        model.addAttribute("name", name);
        model.addAttribute("problem", problem);
        model.addAttribute("editions", editionNames());
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
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        var words = frame.words(request);
        try {
            var account = invitations.invite(
                    user.organisation(), email, name, new Grant(role, edition(edition)), words.language());
            next.addFlashAttribute(PageFrame.SAID, words.of("accounts.people.invited", email.strip()));
            return "redirect:/accounts/people/" + account;
        } catch (RuleBroken refused) {
            return SignInController.refused(invitation(model, email, name, refused.in(words)), response);
        }
    }

    @GetMapping("/accounts/people/{account}")
    String person(@PathVariable UUID account, CurrentUser user, Model model) {
        model.addAttribute("person", list.one(new AccountId(account)));
        model.addAttribute("editions", editionNames());
        model.addAttribute("myself", user.account().value().equals(account));
        return "accounts/person";
    }

    @PostMapping("/accounts/people/{account}/grant")
    String grant(
            @PathVariable UUID account,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam int version,
            CurrentUser user,
            HttpServletRequest request,
            RedirectAttributes next) {
        accounts.grant(user.organisation(), new AccountId(account), new Grant(role, edition(edition)), version);
        return back(account, next, request, "accounts.people.granted");
    }

    @PostMapping("/accounts/people/{account}/revoke")
    String revoke(
            @PathVariable UUID account,
            @RequestParam Role role,
            @RequestParam(required = false) @Nullable UUID edition,
            @RequestParam int version,
            CurrentUser user,
            HttpServletRequest request,
            RedirectAttributes next) {
        accounts.revoke(user.organisation(), new AccountId(account), new Grant(role, edition), version);
        return back(account, next, request, "accounts.people.revoked");
    }

    @PostMapping("/accounts/people/{account}/close")
    String close(
            @PathVariable UUID account,
            @RequestParam int version,
            CurrentUser user,
            HttpServletRequest request,
            RedirectAttributes next) {
        accounts.close(user.organisation(), new AccountId(account), version);
        return back(account, next, request, "accounts.people.closed");
    }

    @PostMapping("/accounts/people/{account}/remind")
    String remind(@PathVariable UUID account, HttpServletRequest request, RedirectAttributes next) {
        invitations.remind(new AccountId(account), frame.words(request).language());
        return back(account, next, request, "accounts.people.reminded");
    }

    private String back(UUID account, RedirectAttributes next, HttpServletRequest request, String key) {
        next.addFlashAttribute(PageFrame.SAID, frame.words(request).of(key));
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
