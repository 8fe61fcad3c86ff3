package org.compagnon.pairs.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.compagnon.accounts.AccessLog;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.files.Export;
import org.compagnon.pages.PageFrame;
import org.compagnon.pages.Reply;
import org.compagnon.pairs.EndReason;
import org.compagnon.pairs.Pair;
import org.compagnon.pairs.PairId;
import org.compagnon.pairs.PairList;
import org.compagnon.pairs.PairList.Show;
import org.compagnon.pairs.Pairs;
import org.compagnon.programmes.Edition;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.Editions;
import org.compagnon.shared.RuleBroken;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pairs of an edition, for its coordinator: found, paused, resumed, ended, taken away as a file.
@Controller
class PairsController {

    private final Pairs pairs;
    private final PairList list;
    private final Editions editions;
    private final AccessLog log;
    private final PageFrame frame;

    PairsController(Pairs pairs, PairList list, Editions editions, AccessLog log, PageFrame frame) {
        this.pairs = pairs;
        this.list = list;
        this.editions = editions;
        this.log = log;
        this.frame = frame;
    }

    @GetMapping("/pairs/editions/{edition}")
    String list(
            @PathVariable EditionId edition,
            @RequestParam(defaultValue = "STANDING") Show show,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "1") int at,
            @RequestParam(defaultValue = "false") boolean whole,
            CurrentUser user,
            Model model) {
        var shown = edition(edition, user);
        model.addAttribute("edition", shown);
        model.addAttribute("show", show);
        model.addAttribute("search", search);
        model.addAttribute("counts", list.counts(shown));
        model.addAttribute("found", whole ? list.whole(shown, show, search) : list.page(shown, show, search, at));
        return "pairs/list";
    }

    @GetMapping("/pairs/editions/{edition}/export")
    void export(
            @PathVariable EditionId edition,
            @RequestParam(defaultValue = "STANDING") Show show,
            @RequestParam(defaultValue = "") String search,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var shown = edition(edition, user);
        var words = frame.words(request);
        log.note(user.organisation(), AccessLog.Action.EXPORTED, edition.value(), "pairs");
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(words.of("pairs.export.file") + ".xlsx")
                        .build()
                        .toString());
        try (var file = Export.xlsx(response.getOutputStream(), words.of("pairs.title"))) {
            file.row(Stream.of(
                            "tutee",
                            "tutee-email",
                            "phase",
                            "tutor",
                            "tutor-email",
                            "status",
                            "began",
                            "ended",
                            "reason")
                    .map(column -> words.of("pairs.column." + column))
                    .toList());
            for (var row : list.whole(shown, show, search).rows()) {
                var reason = row.endReason();
                file.row(
                        row.tuteeName(),
                        row.tuteeEmail(),
                        row.phase(),
                        row.tutorName(),
                        row.tutorEmail(),
                        words.of("pairs.status." + row.status()),
                        row.beganOn(),
                        row.endedOn(),
                        reason == null ? null : words.of("pairs.end." + reason));
            }
        }
    }

    /// One pair, with what may be done about it.
    @GetMapping("/pairs/{pair}")
    String one(@PathVariable PairId pair, CurrentUser user, Model model) {
        var shown = pair(pair, user);
        return one(shown, model, today(shown).toString(), EndReason.TUTOR_LEFT, "");
    }

    /// @param on the last day and the reason, as somebody typed them
    private String one(Pair pair, Model model, String on, EndReason reason, String problem) {
        var edition = editions.get(pair.edition());
        model.addAttribute("edition", edition);
        model.addAttribute("row", list.one(edition, pair.id()));
        model.addAttribute("pauses", pairs.pausesOf(pair.id()));
        model.addAttribute("on", on);
        model.addAttribute("reason", reason);
        model.addAttribute("problem", problem);
        return "pairs/one";
    }

    @PostMapping("/pairs/{pair}/end")
    String end(
            @PathVariable PairId pair,
            @RequestParam(defaultValue = "") String on,
            @RequestParam EndReason reason,
            CurrentUser user,
            Model model,
            Reply reply) {
        var shown = pair(pair, user);
        try {
            pairs.end(pair, LocalDate.parse(on.strip()), reason);
            reply.says("pairs.said.ended");
            return "redirect:/pairs/" + pair;
        } catch (DateTimeException noDay) {
            return reply.again(one(shown, model, on, reason, reply.noDay(on)));
        } catch (RuleBroken refused) {
            return reply.again(one(shown, model, on, reason, refused.in(reply.words())));
        }
    }

    @PostMapping("/pairs/{pair}/pause")
    String pause(@PathVariable PairId pair, CurrentUser user, Reply reply) {
        var today = today(pair(pair, user));
        reply.does(() -> pairs.pause(pair, today), "pairs.said.paused");
        return "redirect:/pairs/" + pair;
    }

    @PostMapping("/pairs/{pair}/resume")
    String resume(@PathVariable PairId pair, CurrentUser user, Reply reply) {
        var today = today(pair(pair, user));
        reply.does(() -> pairs.resume(pair, today), "pairs.said.resumed");
        return "redirect:/pairs/" + pair;
    }

    private LocalDate today(Pair pair) {
        return editions.today(editions.get(pair.edition()).organisation());
    }

    private Edition edition(EditionId id, CurrentUser user) {
        var edition = editions.get(id);
        user.mustActIn(id.value());
        return edition;
    }

    private Pair pair(PairId id, CurrentUser user) {
        var pair = pairs.get(id);
        user.mustActIn(pair.edition().value());
        return pair;
    }
}
