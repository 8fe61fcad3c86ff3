package org.compagnon.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.compagnon.accounts.Accounts;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.accounts.Role;
import org.compagnon.accounts.SignIn;
import org.compagnon.pages.LanguageChoice;
import org.compagnon.pages.MenuEntry;
import org.compagnon.shared.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One's start, role and language.
@Controller
class MyAccountController {

    private final Accounts accounts;
    private final SignIn signIn;
    private final LanguageChoice languages;
    private final List<MenuEntry> menu;

    MyAccountController(Accounts accounts, SignIn signIn, LanguageChoice languages, ObjectProvider<MenuEntry> menu) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.languages = languages;
        this.menu = menu.stream()
                .sorted(java.util.Comparator.comparingInt(MenuEntry::order))
                .toList();
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
        return "redirect:" + (back.startsWith("/") && !back.startsWith("//") && !back.contains("\\") ? back : "/");
    }
}
