package org.compagnon.surveys.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.compagnon.surveys.OpenWaves;
import org.compagnon.surveys.Quiet;
import org.compagnon.surveys.WaveId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// No more mails of surveys, for whoever got one.
@Controller
class QuietController {

    private final OpenWaves openWaves;
    private final Quiet quiet;

    QuietController(OpenWaves openWaves, Quiet quiet) {
        this.openWaves = openWaves;
        this.quiet = quiet;
    }

    @GetMapping("/surveys/quiet/{wave}")
    String form(@PathVariable UUID wave, Model model, HttpServletResponse response) {
        return page(wave, "", model, response);
    }

    @PostMapping("/surveys/quiet/{wave}")
    String say(
            @PathVariable UUID wave,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "true") boolean stop,
            Model model,
            HttpServletResponse response) {
        if (quiet.say(new WaveId(wave), code, stop))
            return page(wave, stop ? "surveys.quiet.stopped" : "surveys.quiet.resumed", model, response);
        response.setStatus(422);
        return page(wave, "surveys.quiet.unknown", model, response);
    }

    /// Of a closed wave no invitation is left that a link could name.
    private String page(UUID wave, String outcome, Model model, HttpServletResponse response) {
        var asked = openWaves.find(new WaveId(wave));
        if (asked.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return "surveys/quiet-over";
        }
        model.addAttribute("wave", asked.get());
        model.addAttribute("outcome", outcome);
        return "surveys/quiet";
    }
}
