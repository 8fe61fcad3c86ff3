package org.compagnon.demo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.compagnon.accounts.SignIn;
import org.compagnon.demo.Estuaire;
import org.compagnon.demo.Persona;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Lets a visitor of the demonstration be any of its personas.
@ConditionalOnBooleanProperty("compagnon.demo")
@Controller
class DemoController {

    private final Estuaire estuaire;
    private final SignIn signIn;

    DemoController(Estuaire estuaire, SignIn signIn) {
        this.estuaire = estuaire;
        this.signIn = signIn;
    }

    @GetMapping("/demo")
    String personas(Model model) {
        if (estuaire.organisation().isEmpty()) return "demo/preparing";
        model.addAttribute("personas", Persona.ALL);
        return "demo/personas";
    }

    @PostMapping("/demo")
    String enter(@RequestParam String persona, HttpServletRequest request, HttpServletResponse response) {
        var chosen = Persona.ALL.stream()
                .filter(one -> one.key().equals(persona))
                .findFirst()
                .orElseThrow();
        var organisation = estuaire.organisation();
        if (organisation.isEmpty()) return "demo/preparing";
        signIn.as(estuaire.accountOf(chosen), organisation.get(), request, response);
        return "redirect:/";
    }
}
