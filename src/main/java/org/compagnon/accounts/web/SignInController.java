package org.compagnon.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.compagnon.accounts.PasswordCheck;
import org.compagnon.accounts.SignIn;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in with an address and a password.
@Controller
class SignInController {

    private final PasswordCheck check;
    private final SignIn signIn;

    SignInController(PasswordCheck check, SignIn signIn) {
        this.check = check;
        this.signIn = signIn;
    }

    @GetMapping("/accounts/sign-in")
    String form(Model model) {
        return form(model, "", null);
    }

    @PostMapping("/accounts/sign-in")
    String signIn(
            @RequestParam String email,
            @RequestParam String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var proof = check.of(email, password);
        if (proof instanceof PasswordCheck.Refused refused) {
            response.setStatus(422);
            return form(model, email, refused.key());
        }
        var proven = (PasswordCheck.Proven) proof;
        var asked = new HttpSessionRequestCache().getRequest(request, response);
        if (!signIn.as(proven.account(), proven.organisation(), request, response)) {
            response.setStatus(422);
            return form(model, email, "accounts.sign-in.no-role");
        }
        return "redirect:" + (asked == null ? "/" : path(asked.getRedirectUrl()));
    }

    private static String path(String url) {
        var uri = java.net.URI.create(url);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private static String form(Model model, String email, @org.jspecify.annotations.Nullable String problem) {
        model.addAttribute("email", email);
        model.addAttribute("problem", problem);
        return "accounts/sign-in";
    }
}
