package org.compagnon.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.compagnon.accounts.Accounts;
import org.compagnon.accounts.MailLinks;
import org.compagnon.accounts.MailLinks.Purpose;
import org.compagnon.pages.Reply;
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

    PasswordController(MailLinks links, Threshold threshold) {
        this.links = links;
        this.threshold = threshold;
    }

    @GetMapping("/accounts/password")
    String forgotten() {
        return "accounts/password-forgotten";
    }

    @PostMapping("/accounts/password")
    String send(@RequestParam(defaultValue = "") String email, Model model, Reply reply) {
        if (!Accounts.isAnAddress(email)) {
            model.addAttribute("email", email);
            model.addAttribute("problem", SignInController.notAnAddress(email, reply));
            return reply.again("accounts/password-forgotten");
        }
        links.askFor(Purpose.PASSWORD, email, reply.words().language());
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
            HttpServletResponse response,
            Reply reply) {
        var words = reply.words();
        try {
            var entry = links.choosePassword(code, password);
            if (entry.isEmpty()) return reply.again(form(model, code, words.of("accounts.link.unknown")));
            return threshold
                    .cross(entry.get(), request, response)
                    .orElseGet(() -> reply.again(form(model, "", words.of("accounts.sign-in.no-role"))));
        } catch (RuleBroken refused) {
            return reply.again(form(model, code, refused.in(words)));
        }
    }

    /// The code stays in the form while the password is being bettered: it is not spent yet.
    private static String form(Model model, String code, String problem) {
        model.addAttribute("code", code);
        model.addAttribute("problem", problem);
        return "accounts/password-choose";
    }
}
