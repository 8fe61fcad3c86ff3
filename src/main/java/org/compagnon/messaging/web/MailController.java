package org.compagnon.messaging.web;

import java.util.Set;
import java.util.UUID;
import org.compagnon.messaging.DemoMails;
import org.compagnon.messaging.Undelivered;
import org.compagnon.pages.MenuEntry;
import org.compagnon.pages.Reply;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Mail that has not left, for the administrator; in a demonstration, all mail for everybody.
@Controller
class MailController {

    private final Undelivered undelivered;
    private final DemoMails demoMails;

    MailController(Undelivered undelivered, DemoMails demoMails) {
        this.undelivered = undelivered;
        this.demoMails = demoMails;
    }

    @Bean
    static MenuEntry mailInTheMenu() {
        return new MenuEntry("messaging.title", "/messaging", Set.of("ADMINISTRATOR"), 92);
    }

    @GetMapping("/messaging")
    String undelivered(Model model) {
        model.addAttribute("state", undelivered.state());
        return "messaging/undelivered";
    }

    @PostMapping("/messaging/{mail}/retry")
    String retry(@PathVariable UUID mail, Reply reply) {
        undelivered.retry(mail);
        reply.says("messaging.retry.done");
        return "redirect:/messaging";
    }

    @GetMapping("/messaging/demo")
    String demo(@RequestParam(defaultValue = "") String search, Model model) {
        model.addAttribute("search", search);
        model.addAttribute("mails", demoMails.latest(search));
        return "messaging/demo";
    }

    @GetMapping("/messaging/demo/{mail}")
    String demo(@PathVariable UUID mail, Model model) {
        model.addAttribute("mail", demoMails.open(mail));
        return "messaging/demo-mail";
    }
}
