package org.compagnon.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.compagnon.accounts.MailLinks;
import org.compagnon.accounts.MailLinks.Purpose;
import org.compagnon.pages.PageFrame;
import org.compagnon.shared.RuleBroken;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Choosing a password with a link: a forgotten one anew, or one's first.
@Controller
@ConditionalOnWebApplication
class PasswordController {

    private final MailLinks links;
    private final Threshold threshold;
    private final PageFrame frame;

    PasswordController(MailLinks links, Threshold threshold, PageFrame frame) {
        this.links = links;
        this.threshold = threshold;
        this.frame = frame;
    }

    @GetMapping("/accounts/password")
    String forgotten() {
        return "accounts/password-forgotten";
    }

    @PostMapping("/accounts/password")
    String send(@RequestParam String email, Model model, HttpServletRequest request) {
        links.askFor(Purpose.PASSWORD, email, frame.words(request).language());
        return SignInController.sent(model, email, "accounts.password.sent");
    }

    @GetMapping("/accounts/password/choose")
    String form(Model model) {
        return form(model, "", "");
    }

    @PostMapping("/accounts/password/choose")
    String choose(
            @RequestParam String code,
            @RequestParam String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var words = frame.words(request);
        try {
            var entry = links.choosePassword(code, password);
            if (entry.isEmpty())
                return SignInController.refused(form(model, "", words.of("accounts.link.unknown")), response);
            return threshold
                    .cross(entry.get(), request, response)
                    .orElseGet(() ->
                            SignInController.refused(form(model, "", words.of("accounts.sign-in.no-role")), response));
        } catch (RuleBroken refused) {
            return SignInController.refused(form(model, code, refused.in(words)), response);
        }
    }

    /// The code stays in the form while the password is being bettered: it is not spent yet.
    private static String form(Model model, String code, String problem) {
        model.addAttribute("code", code);
        model.addAttribute("problem", problem);
        return "accounts/password-choose";
    }
}
