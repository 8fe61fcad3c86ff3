package org.compagnon.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.compagnon.accounts.Accounts;
import org.compagnon.accounts.Entry;
import org.compagnon.accounts.MailLinks;
import org.compagnon.accounts.MailLinks.Purpose;
import org.compagnon.accounts.Organisations;
import org.compagnon.accounts.PasswordCheck;
import org.compagnon.pages.Reply;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Coming in: with an address and a password, or with a link sent by mail.
@Controller
@ConditionalOnWebApplication
class SignInController {

    private static final String PROVED = SignInController.class.getName() + ".proved";

    private final PasswordCheck check;
    private final MailLinks links;
    private final Organisations organisations;
    private final Threshold threshold;

    SignInController(PasswordCheck check, MailLinks links, Organisations organisations, Threshold threshold) {
        this.check = check;
        this.links = links;
        this.organisations = organisations;
        this.threshold = threshold;
    }

    @GetMapping("/accounts/sign-in")
    String form(Model model) {
        return form(model, "", "");
    }

    @PostMapping("/accounts/sign-in")
    String signIn(
            @RequestParam String email,
            @RequestParam String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Reply reply) {
        var proved = check.of(email, password);
        if (proved.isEmpty()) return reply.again(form(model, email, "accounts.sign-in.wrong"));
        if (proved.size() > 1) {
            // Not signed in yet: which house to enter is still to be said. A fresh session, which nobody planted.
            request.getSession();
            request.changeSessionId();
            request.getSession().setAttribute(PROVED, new ArrayList<>(texts(proved)));
            return "redirect:/accounts/sign-in/organisation";
        }
        return threshold
                .cross(proved.getFirst(), request, response)
                .orElseGet(() -> reply.again(form(model, email, "accounts.sign-in.no-role")));
    }

    private static List<String> texts(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.account() + " " + entry.organisation())
                .toList();
    }

    @GetMapping("/accounts/sign-in/organisation")
    String organisations(Model model, HttpServletRequest request) {
        var proved = proved(request);
        if (proved.isEmpty()) return "redirect:/";
        model.addAttribute("organisations", organisations.among(proved));
        return "accounts/organisation";
    }

    @PostMapping("/accounts/sign-in/organisation")
    String enter(
            @RequestParam String organisation,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Reply reply) {
        var chosen = proved(request).stream()
                .filter(entry -> entry.organisation().toString().equals(organisation))
                .findFirst();
        if (chosen.isEmpty()) return "redirect:/";
        request.getSession().removeAttribute(PROVED);
        return threshold
                .cross(chosen.get(), request, response)
                .orElseGet(() -> reply.again(form(model, "", "accounts.sign-in.no-role")));
    }

    @SuppressWarnings("unchecked")
    private static List<Entry> proved(HttpServletRequest request) {
        var session = request.getSession(false);
        var kept = session == null ? null : (List<String>) session.getAttribute(PROVED);
        return kept == null ? List.of() : kept.stream().map(Threshold::entry).toList();
    }

    @PostMapping("/accounts/sign-in/send")
    String send(@RequestParam(defaultValue = "") String email, Model model, Reply reply) {
        if (!Accounts.isAnAddress(email)) {
            model.addAttribute("linkProblem", notAnAddress(email, reply));
            return reply.again(form(model, email, ""));
        }
        links.askFor(Purpose.SIGN_IN, email, reply.words().language());
        return sent(model, email, "accounts.link.sent");
    }

    static String notAnAddress(String email, Reply reply) {
        return email.isBlank()
                ? reply.words().of("accounts.rule.address-missing")
                : reply.words().of("accounts.rule.not-an-address", email.strip());
    }

    @GetMapping("/accounts/sign-in/link")
    String link(Model model) {
        return link(model, "", "");
    }

    @PostMapping("/accounts/sign-in/link")
    String useLink(
            @RequestParam String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Reply reply) {
        var entry = links.spend(Purpose.SIGN_IN, code);
        if (entry.isEmpty()) return reply.again(link(model, code, "accounts.link.unknown"));
        return threshold
                .cross(entry.get(), request, response)
                .orElseGet(() -> reply.again(link(model, "", "accounts.sign-in.no-role")));
    }

    static String sent(Model model, String email, String key) {
        model.addAttribute("email", email.strip());
        model.addAttribute("key", key);
        return "accounts/link-sent";
    }

    /// What was typed stays, to be compared with the mail.
    private static String link(Model model, String code, String problem) {
        model.addAttribute("code", code);
        model.addAttribute("problem", problem);
        return "accounts/sign-in-link";
    }

    private static String form(Model model, String email, String problem) {
        model.addAttribute("email", email);
        model.addAttribute("problem", problem);
        return "accounts/sign-in";
    }
}
