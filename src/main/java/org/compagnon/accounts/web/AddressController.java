package org.compagnon.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.compagnon.accounts.SignInAddress;
import org.compagnon.pages.Reply;
import org.compagnon.shared.RuleBroken;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the link leads that proves a new address. Opening the page changes nothing: mail scanners open links too.
@Controller
@ConditionalOnWebApplication
class AddressController {

    private final SignInAddress address;
    private final Threshold threshold;

    AddressController(SignInAddress address, Threshold threshold) {
        this.address = address;
        this.threshold = threshold;
    }

    @GetMapping("/accounts/address")
    String form(Model model) {
        return form(model, "", "");
    }

    @PostMapping("/accounts/address")
    String prove(
            @RequestParam String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Reply reply) {
        var words = reply.words();
        try {
            var entry = address.prove(code, words.language());
            if (entry.isEmpty()) return reply.again(form(model, code, words.of("accounts.link.unknown")));
            reply.says("accounts.address.proved");
            return threshold
                    .cross(entry.get(), request, response)
                    .orElseGet(() -> reply.again(form(model, "", words.of("accounts.sign-in.no-role"))));
        } catch (RuleBroken refused) {
            return reply.again(form(model, code, refused.in(words)));
        }
    }

    private static String form(Model model, String code, String problem) {
        model.addAttribute("code", code);
        model.addAttribute("problem", problem);
        return "accounts/address";
    }
}
