package org.compagnon.surveys.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.pages.PageFrame;
import org.compagnon.shared.RuleBroken;
import org.compagnon.shared.Words;
import org.compagnon.surveys.WaveId;
import org.compagnon.surveys.WaveMail.Kind;
import org.compagnon.surveys.WaveMails;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The words of a wave's mails, each with its preview.
@Controller
class WaveMailController {

    private static final List<Locale> LANGUAGES = List.of(Words.FRENCH, Words.ENGLISH);

    private final WaveMails mails;
    private final WavesShown shown;
    private final PageFrame frame;

    WaveMailController(WaveMails mails, WavesShown shown, PageFrame frame) {
        this.mails = mails;
        this.shown = shown;
        this.frame = frame;
    }

    @GetMapping("/surveys/waves/{wave}/mails")
    String all(@PathVariable UUID wave, CurrentUser user, Model model) {
        var held = shown.held(new WaveId(wave), user);
        var id = held.wave().id();
        var all = new ArrayList<MailShown>();
        for (var kind : Kind.values())
            for (var language : LANGUAGES)
                all.add(new MailShown(mails.of(id, kind, language), language, mails.preview(id, kind, language)));
        model.addAttribute("shown", held);
        model.addAttribute("mails", all);
        return "surveys/mails";
    }

    @GetMapping("/surveys/waves/{wave}/mails/{mailKind}/{language}")
    String form(
            @PathVariable UUID wave,
            @PathVariable String mailKind,
            @PathVariable String language,
            CurrentUser user,
            Model model) {
        var held = shown.held(new WaveId(wave), user);
        if (held.wave().isClosed()) return "redirect:" + held.address();
        var kind = kind(mailKind);
        var mail = mails.of(held.wave().id(), kind, tongue(language));
        return form(
                held,
                kind,
                tongue(language),
                new TypedMail(mail.subject(), mail.opening(), null),
                mail.changed(),
                mails.preview(held.wave().id(), kind, tongue(language)),
                model);
    }

    private static String form(
            WaveShown held,
            Kind kind,
            Locale language,
            TypedMail typed,
            boolean changed,
            WaveMails.@Nullable Letter letter,
            Model model) {
        model.addAttribute("shown", held);
        model.addAttribute("kind", kind);
        model.addAttribute("language", language);
        model.addAttribute("typed", typed);
        model.addAttribute("changed", changed);
        model.addAttribute("letter", letter);
        return "surveys/mail";
    }

    /// @param act `preview` shows what would be sent; `ours` goes back to our own words; anything else keeps
    @PostMapping("/surveys/waves/{wave}/mails/{mailKind}/{language}")
    String word(
            @PathVariable UUID wave,
            @PathVariable String mailKind,
            @PathVariable String language,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String opening,
            @RequestParam(defaultValue = "keep") String act,
            CurrentUser user,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes told) {
        var held = shown.held(new WaveId(wave), user);
        var id = held.wave().id();
        var kind = kind(mailKind);
        var tongue = tongue(language);
        var words = frame.words(request);
        var changed = mails.of(id, kind, tongue).changed();
        try {
            if (act.equals("preview"))
                return form(
                        held,
                        kind,
                        tongue,
                        new TypedMail(subject, opening, null),
                        changed,
                        mails.preview(id, kind, tongue, subject, opening),
                        model);
            if (act.equals("ours")) mails.forget(user, id, kind, tongue);
            else mails.word(user, id, kind, tongue, subject, opening);
        } catch (RuleBroken refused) {
            response.setStatus(422);
            return form(held, kind, tongue, new TypedMail(subject, opening, refused.in(words)), changed, null, model);
        }
        told.addFlashAttribute(PageFrame.SAID, words.of("surveys.mails.kept"));
        return "redirect:" + held.address() + "/mails";
    }

    private static Kind kind(String text) {
        for (var kind : Kind.values()) if (kind.name().equalsIgnoreCase(text)) return kind;
        throw new NoSuchElementException("No mail " + text);
    }

    private static Locale tongue(String text) {
        for (var language : LANGUAGES) if (language.getLanguage().equals(text)) return language;
        throw new NoSuchElementException("No language " + text);
    }
}
