package org.compagnon.surveys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.pages.PageFrame;
import org.compagnon.shared.RuleBroken;
import org.compagnon.surveys.AskedWave;
import org.compagnon.surveys.Draws;
import org.compagnon.surveys.Draws.Invited;
import org.compagnon.surveys.OpenWaves;
import org.compagnon.surveys.WaveId;
import org.compagnon.surveys.ballots.BlindedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// Where an invited person draws a ballot: the last address that knows who they are. It never sees the ballot.
@Controller
class DoorController {

    private static final String WHO = "org.compagnon.accounts.CurrentUser";

    private final OpenWaves waves;
    private final Draws draws;
    private final PageFrame frame;
    private final Clock clock;

    DoorController(OpenWaves waves, Draws draws, PageFrame frame, Clock clock) {
        this.waves = waves;
        this.draws = draws;
        this.frame = frame;
        this.clock = clock;
    }

    @GetMapping("/surveys/invited")
    String mine(CurrentUser user, Model model) {
        model.addAttribute("waves", waves.invitedTo(user.account()));
        model.addAttribute(
                "toDraw",
                waves.notDrawnBy(user.account()).stream().map(AskedWave::id).collect(Collectors.toSet()));
        return "surveys/mine";
    }

    @GetMapping("/surveys/invited/{wave}")
    String door(
            @PathVariable String wave,
            @RequestAttribute(name = WHO, required = false) @Nullable CurrentUser user,
            HttpServletRequest request,
            Model model) {
        var asked = asked(wave);
        var invited = user == null ? Optional.<Invited>empty() : draws.byAccount(asked, user.account());
        model.addAttribute(
                "it",
                DoorView.of(
                        asked,
                        frame.words(request),
                        invited.map(Invited::hasDrawn).orElse(false),
                        invited.isPresent()));
        return "surveys/door";
    }

    /// @param link what stood after the `#` of a personal link; empty for somebody who is signed in
    /// @return the signature, or why there is none, in words
    @PostMapping("/surveys/invited/{wave}/draw")
    ResponseEntity<String> draw(
            @PathVariable String wave,
            @RequestParam(defaultValue = "") String link,
            @RequestParam(defaultValue = "") String request,
            @RequestAttribute(name = WHO, required = false) @Nullable CurrentUser user,
            HttpServletRequest asking) {
        var asked = asked(wave);
        try {
            var invited = invited(asked, link, user).orElseThrow(() -> new RuleBroken("surveys.door.not-invited"));
            return plain(200, draws.draw(invited, new BlindedRequest(request)).text());
        } catch (RuleBroken refused) {
            return plain(422, refused.in(frame.words(asking)));
        }
    }

    private Optional<Invited> invited(AskedWave asked, String link, @Nullable CurrentUser user) {
        if (!link.isEmpty()) return draws.byLink(asked, link);
        return user == null ? Optional.empty() : draws.byAccount(asked, user.account());
    }

    private AskedWave asked(String wave) {
        var asked = find(wave).orElseThrow(() -> new NoSuchElementException("No open wave " + wave));
        if (!asked.isOpenOn(LocalDate.now(clock.withZone(asked.zone()))))
            throw new NoSuchElementException("Wave " + wave + " takes nothing today");
        return asked;
    }

    private Optional<AskedWave> find(String wave) {
        try {
            return waves.find(WaveId.of(wave));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static ResponseEntity<String> plain(int status, String text) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8))
                .header("Cache-Control", "no-store")
                .body(text);
    }
}
