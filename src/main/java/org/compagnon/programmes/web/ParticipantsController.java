package org.compagnon.programmes.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;
import org.compagnon.accounts.AccessLog;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.files.CsvStyle;
import org.compagnon.files.Export;
import org.compagnon.pages.PageFrame;
import org.compagnon.programmes.Edition;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.Editions;
import org.compagnon.programmes.Participant;
import org.compagnon.programmes.Participants;
import org.compagnon.shared.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Who takes part in an edition, as its coordinator sees them. What a tutee confided is nowhere here.
@Controller
class ParticipantsController {

    private static final int A_PAGE = 50;

    private final Editions editions;
    private final Participants participants;
    private final AccessLog log;
    private final PageFrame frame;

    ParticipantsController(Editions editions, Participants participants, AccessLog log, PageFrame frame) {
        this.editions = editions;
        this.participants = participants;
        this.log = log;
        this.frame = frame;
    }

    @GetMapping("/programmes/editions/{edition}/participants")
    String list(
            @PathVariable UUID edition,
            @ModelAttribute ParticipantFilter filter,
            @RequestParam(defaultValue = "1") int at,
            @RequestParam(defaultValue = "false") boolean whole,
            CurrentUser user,
            Model model) {
        var shown = mine(edition, user);
        var found = participants.named(shown.id()).stream().filter(filter::lets).toList();
        var page = Math.max(1, at);
        var aPage = whole ? Math.max(1, found.size()) : A_PAGE;
        model.addAttribute("edition", shown);
        model.addAttribute("filter", filter);
        model.addAttribute("total", found.size());
        model.addAttribute(
                "rows", found.stream().skip((page - 1L) * aPage).limit(aPage).toList());
        model.addAttribute("at", page);
        model.addAttribute("aPage", aPage);
        return "programmes/participants";
    }

    @GetMapping("/programmes/editions/{edition}/participants/list.{format}")
    void export(
            @PathVariable UUID edition,
            @PathVariable String format,
            @ModelAttribute ParticipantFilter filter,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var shown = mine(edition, user);
        var xlsx = format.equals("xlsx");
        if (!xlsx && !format.equals("csv")) throw new NoSuchElementException("No format " + format);
        var found = participants.named(shown.id()).stream().filter(filter::lets).toList();
        log.note(user.organisation(), AccessLog.Action.EXPORTED, edition, "participants " + found.size());
        response.setContentType(
                xlsx ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(shown.name() + "." + format, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        var words = frame.words(request);
        try (var export = xlsx
                ? Export.xlsx(response.getOutputStream(), words.of("programmes.participants"))
                : Export.csv(response.getOutputStream(), CsvStyle.FRENCH_EXCEL)) {
            write(export, found, shown, words);
        }
    }

    private static void write(Export export, List<Participant.Named> found, Edition edition, Words words)
            throws IOException {
        export.row(Stream.of(
                        "people.column.id",
                        "people.column.family_name",
                        "people.column.given_name",
                        "people.column.email",
                        "programmes.participant.side",
                        "people.column.phase",
                        "people.column.capacity",
                        "people.column.trained",
                        "programmes.participant.charter",
                        "people.column.interests",
                        "programmes.participant.left-on")
                .map(words::of)
                .toList());
        for (var named : found) {
            var one = named.participant();
            export.row(
                    one.reference(),
                    named.familyName(),
                    named.givenName(),
                    named.email(),
                    edition.relationship(one.relationship())
                            .roles()
                            .of(one.side())
                            .in(words.language()),
                    one.phase(),
                    one.isTutor() ? Integer.valueOf(one.capacity()) : null,
                    one.isTutor() ? yesOrNo(one.trained(), words) : null,
                    yesOrNo(one.charterAccepted(), words),
                    String.join(" | ", one.interests()),
                    one.leftOn());
        }
    }

    private static String yesOrNo(boolean is, Words words) {
        return words.of(is ? "programmes.yes" : "programmes.no");
    }

    private Edition mine(UUID id, CurrentUser user) {
        var edition = editions.get(new EditionId(id));
        user.mustActIn(id);
        return edition;
    }
}
