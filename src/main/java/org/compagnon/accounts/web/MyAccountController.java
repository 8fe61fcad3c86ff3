package org.compagnon.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.compagnon.accounts.AccountList;
import org.compagnon.accounts.Accounts;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.accounts.EditionNames;
import org.compagnon.accounts.ListedAddress;
import org.compagnon.accounts.MailLinks;
import org.compagnon.accounts.PasswordCheck;
import org.compagnon.accounts.Role;
import org.compagnon.accounts.SignIn;
import org.compagnon.accounts.SignInAddress;
import org.compagnon.pages.LanguageChoice;
import org.compagnon.pages.MenuEntry;
import org.compagnon.pages.Reply;
import org.compagnon.shared.RuleBroken;
import org.compagnon.shared.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One's start, role, language, name, address and password.
@Controller
@ConditionalOnWebApplication
class MyAccountController {

    private final Accounts accounts;
    private final AccountList list;
    private final PasswordCheck check;
    private final MailLinks links;
    private final SignInAddress address;
    private final ObjectProvider<ListedAddress> listed;
    private final SignIn signIn;
    private final LanguageChoice languages;
    private final ObjectProvider<EditionNames> editions;
    private final List<MenuEntry> menu;

    MyAccountController(
            Accounts accounts,
            AccountList list,
            PasswordCheck check,
            MailLinks links,
            SignInAddress address,
            ObjectProvider<ListedAddress> listed,
            SignIn signIn,
            LanguageChoice languages,
            ObjectProvider<EditionNames> editions,
            ObjectProvider<MenuEntry> menu) {
        this.accounts = accounts;
        this.list = list;
        this.check = check;
        this.links = links;
        this.address = address;
        this.listed = listed;
        this.signIn = signIn;
        this.languages = languages;
        this.editions = editions;
        this.menu =
                menu.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
    }

    /// Everybody starts where the menu of their role starts.
    @GetMapping("/")
    String start(CurrentUser user) {
        return menu.stream()
                .filter(entry -> entry.roles().contains(user.role().name()))
                .findFirst()
                .map(entry -> "redirect:" + entry.href())
                .orElse("redirect:/accounts/me");
    }

    @GetMapping("/accounts/me")
    String me(CurrentUser user, Model model) {
        return me(list.one(user.account()), model);
    }

    private String me(AccountList.Entry me, Model model) {
        model.addAttribute("me", me);
        model.addAttribute("editions", editionNames());
        model.addAttribute(
                "listed",
                listed.stream()
                        .flatMap(lists -> lists.of(me.account()).stream())
                        .filter(email -> !email.equalsIgnoreCase(me.email()))
                        .findFirst()
                        .orElse(""));
        if (!model.containsAttribute("name")) model.addAttribute("name", me.name());
        return "accounts/me";
    }

    private Map<java.util.UUID, String> editionNames() {
        var names = editions.getIfAvailable();
        return names == null ? Map.of() : names.all();
    }

    @PostMapping("/accounts/me/name")
    String rename(@RequestParam String name, CurrentUser user, Model model, Reply reply) {
        try {
            accounts.rename(user.account(), name);
        } catch (RuleBroken refused) {
            model.addAttribute("name", name);
            model.addAttribute("nameProblem", refused.in(reply.words()));
            return reply.again(me(list.one(user.account()), model));
        }
        reply.says("accounts.me.name-kept");
        return "redirect:/accounts/me";
    }

    @PostMapping("/accounts/me/password")
    String changePassword(
            @RequestParam String current,
            @RequestParam String password,
            CurrentUser user,
            Model model,
            HttpServletRequest request,
            Reply reply) {
        try {
            check.confirm(user, current);
            accounts.choosePassword(
                    user.account(), password, request.getSession().getId());
        } catch (RuleBroken refused) {
            model.addAttribute("passwordProblem", refused.in(reply.words()));
            return reply.again(me(list.one(user.account()), model));
        }
        request.changeSessionId();
        reply.says("accounts.me.password-kept");
        return "redirect:/accounts/me";
    }

    @PostMapping("/accounts/me/address")
    String changeAddress(
            @RequestParam String email,
            @RequestParam(defaultValue = "") String current,
            CurrentUser user,
            Model model,
            Reply reply) {
        try {
            address.ask(user, email, current, reply.words().language());
        } catch (RuleBroken refused) {
            model.addAttribute("email", email);
            model.addAttribute("emailProblem", refused.in(reply.words()));
            return reply.again(me(list.one(user.account()), model));
        }
        reply.says("accounts.me.address-link-sent", email.strip());
        return "redirect:/accounts/me";
    }

    /// For those who have none yet, or forgot it.
    @PostMapping("/accounts/me/password-link")
    String sendPasswordLink(CurrentUser user, Reply reply) {
        links.askFor(MailLinks.Purpose.PASSWORD, user.email(), reply.words().language());
        reply.says("accounts.me.password-link-sent");
        return "redirect:/accounts/me";
    }

    @PostMapping("/accounts/me/sign-out-everywhere")
    String signOutEverywhere(CurrentUser user, HttpServletRequest request) {
        accounts.signOutEverywhere(user);
        var session = request.getSession(false);
        if (session != null) session.invalidate();
        return "redirect:/";
    }

    @PostMapping("/accounts/role")
    String act(@RequestParam Role role, CurrentUser user, HttpServletRequest request, HttpServletResponse response) {
        signIn.switchTo(role, user, request, response);
        return "redirect:/";
    }

    @PostMapping("/accounts/language")
    String speak(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var chosen = Words.nearest(Locale.of(language));
        languages.setLocale(request, response, chosen);
        if (request.getAttribute(CurrentUser.class.getName()) instanceof CurrentUser user)
            accounts.chooseLanguage(user.account(), chosen.getLanguage());
        // Only ever back into this house.
        return "redirect:" + (back.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*") || back.equals("/") ? back : "/");
    }
}
