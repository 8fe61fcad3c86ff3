package org.compagnon.meetings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.compagnon.accounts.AccessLog;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.files.CsvStyle;
import org.compagnon.files.Export;
import org.compagnon.meetings.FollowUp;
import org.compagnon.meetings.FollowedPair;
import org.compagnon.meetings.TopicTable;
import org.compagnon.pages.PageFrame;
import org.compagnon.programmes.EditionId;
import org.compagnon.shared.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The coordinator's Tuesday: which pairs met, which are late, which never met. Nothing of what was said.
@Controller
class FollowUpController {

    private final FollowUp followUp;
    private final TopicTable topics;
    private final AccessLog log;
    private final PageFrame frame;

    FollowUpController(FollowUp followUp, TopicTable topics, AccessLog log, PageFrame frame) {
        this.followUp = followUp;
        this.topics = topics;
        this.log = log;
        this.frame = frame;
    }

    @ModelAttribute("view")
    FollowUpView view(
            @RequestParam(defaultValue = "ALL") FollowUpView.Show show,
            @RequestParam(name = "q", defaultValue = "") String name,
            @RequestParam(defaultValue = "LATE") FollowUpView.Sort sort,
            @RequestParam(name = "page", defaultValue = "1") int number) {
        return new FollowUpView(show, name, sort, Math.max(1, number));
    }

    @GetMapping("/meetings/editions/{edition}")
    String pairs(
            @PathVariable EditionId edition,
            @ModelAttribute("view") FollowUpView view,
            @RequestParam(defaultValue = "false") boolean whole,
            CurrentUser user,
            Model model) {
        var overview = followUp.of(edition, user);
        var all = view.of(overview);
        model.addAttribute("overview", overview);
        model.addAttribute("pairs", whole ? all : view.page(all));
        model.addAttribute("found", all.size());
        return "meetings/follow-up";
    }

    @GetMapping("/meetings/editions/{edition}/topics")
    String topics(@PathVariable EditionId edition, CurrentUser user, Model model) {
        model.addAttribute("edition", edition);
        model.addAttribute("table", topics.of(edition, user));
        return "meetings/topics";
    }

    @GetMapping("/meetings/editions/{edition}/xlsx")
    void xlsx(
            @PathVariable EditionId edition,
            @ModelAttribute("view") FollowUpView view,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var words = frame.words(request);
        var pairs = exported(edition, view, user);
        offer(response, words, ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        try (var export = Export.xlsx(response.getOutputStream(), words.of("meetings.export.file"))) {
            write(export, pairs, words);
        }
    }

    @GetMapping("/meetings/editions/{edition}/csv")
    void csv(
            @PathVariable EditionId edition,
            @ModelAttribute("view") FollowUpView view,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var words = frame.words(request);
        var pairs = exported(edition, view, user);
        offer(response, words, ".csv", "text/csv;charset=UTF-8");
        var style = words.isEnglish() ? CsvStyle.PLAIN : CsvStyle.FRENCH_EXCEL;
        try (var export = Export.csv(response.getOutputStream(), style)) {
            write(export, pairs, words);
        }
    }

    private static void offer(HttpServletResponse response, Words words, String ending, String type) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(words.of("meetings.export.file") + ending)
                        .build()
                        .toString());
    }

    /// Found before anything is written, so that what is refused is refused whole.
    private List<FollowedPair> exported(EditionId edition, FollowUpView view, CurrentUser user) {
        var pairs = view.of(followUp.of(edition, user));
        log.note(user.organisation(), AccessLog.Action.EXPORTED, edition.value(), "meetings " + pairs.size());
        return pairs;
    }

    private static void write(Export export, List<FollowedPair> pairs, Words words) throws IOException {
        export.row(
                words.of("meetings.export.tutor-family"),
                words.of("meetings.export.tutor-given"),
                words.of("meetings.export.tutor-email"),
                words.of("meetings.export.tutee-family"),
                words.of("meetings.export.tutee-given"),
                words.of("meetings.export.tutee-email"),
                words.of("meetings.export.phase"),
                words.of("meetings.export.stand"),
                words.of("meetings.export.began"),
                words.of("meetings.export.held"),
                words.of("meetings.export.counted"),
                words.of("meetings.export.due"),
                words.of("meetings.export.owed"),
                words.of("meetings.export.late"),
                words.of("meetings.export.disputed"),
                words.of("meetings.export.last"),
                words.of("meetings.export.planned"),
                words.of("meetings.export.next-due"));
        for (var pair : pairs)
            export.row(
                    pair.tutor().familyName(),
                    pair.tutor().givenName(),
                    pair.tutor().email(),
                    pair.tutee().familyName(),
                    pair.tutee().givenName(),
                    pair.tutee().email(),
                    pair.phase(),
                    words.of("meetings.stand." + pair.stand()),
                    pair.began(),
                    pair.held(),
                    pair.counted(),
                    pair.due(),
                    pair.owed(),
                    pair.late(),
                    pair.disputed(),
                    pair.lastHeld(),
                    pair.nextPlanned(),
                    pair.nextDue());
    }
}
