package org.compagnon.meetings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.meetings.Accompaniment;
import org.compagnon.meetings.Accompaniments;
import org.compagnon.meetings.MeetingId;
import org.compagnon.meetings.MeetingTimeline;
import org.compagnon.meetings.Meetings;
import org.compagnon.pages.PageFrame;
import org.compagnon.pairs.PairId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The meetings of one pair, for its two: what is due, what comes, what was; and one of them opened.
@Controller
class PairController {

    private final Accompaniments accompaniments;
    private final MeetingTimeline timeline;
    private final Meetings meetings;
    private final PageFrame frame;

    PairController(Accompaniments accompaniments, MeetingTimeline timeline, Meetings meetings, PageFrame frame) {
        this.accompaniments = accompaniments;
        this.timeline = timeline;
        this.meetings = meetings;
        this.frame = frame;
    }

    @GetMapping("/meetings/pairs/{pair}")
    String pair(@PathVariable PairId pair, CurrentUser user, Model model) {
        var who = accompaniments.of(pair, user);
        model.addAttribute("who", who);
        model.addAttribute("timeline", timeline.of(who));
        model.addAttribute("form", UUID.randomUUID());
        return "meetings/pair";
    }

    @GetMapping("/meetings/pairs/{pair}/{meeting}")
    String meeting(@PathVariable PairId pair, @PathVariable MeetingId meeting, CurrentUser user, Model model) {
        var who = accompaniments.of(pair, user);
        model.addAttribute("who", who);
        model.addAttribute("opened", timeline.open(who, meeting));
        model.addAttribute("form", UUID.randomUUID());
        return "meetings/meeting";
    }

    @PostMapping("/meetings/pairs/{pair}/{meeting}/cancel")
    String cancel(
            @PathVariable PairId pair,
            @PathVariable MeetingId meeting,
            @RequestParam int version,
            @RequestParam UUID form,
            CurrentUser user,
            HttpServletRequest request,
            RedirectAttributes told) {
        var who = accompaniments.of(pair, user);
        meetings.cancel(who, meeting, version, form);
        return backTo(who, "meetings.said.cancelled", request, told);
    }

    @PostMapping("/meetings/pairs/{pair}/{meeting}/confirm")
    String confirm(
            @PathVariable PairId pair,
            @PathVariable MeetingId meeting,
            @RequestParam int version,
            @RequestParam UUID form,
            CurrentUser user,
            HttpServletRequest request,
            RedirectAttributes told) {
        var who = accompaniments.of(pair, user);
        meetings.confirm(who, meeting, version, form);
        return backTo(who, "meetings.said.confirmed", request, told);
    }

    @PostMapping("/meetings/pairs/{pair}/{meeting}/dispute")
    String dispute(
            @PathVariable PairId pair,
            @PathVariable MeetingId meeting,
            @RequestParam int version,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user,
            HttpServletRequest request,
            RedirectAttributes told) {
        var who = accompaniments.of(pair, user);
        meetings.dispute(who, meeting, version, form, reason);
        return backTo(who, "meetings.said.disputed", request, told);
    }

    @GetMapping("/meetings/pairs/{pair}/{meeting}/calendar")
    ResponseEntity<byte[]> calendar(
            @PathVariable PairId pair, @PathVariable MeetingId meeting, CurrentUser user, HttpServletRequest request) {
        var who = accompaniments.of(pair, user);
        var file = timeline.calendar(who, meeting, frame.words(request));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("meeting.ics")
                                .build()
                                .toString())
                .body(file.getBytes(StandardCharsets.UTF_8));
    }

    private String backTo(Accompaniment who, String key, HttpServletRequest request, RedirectAttributes told) {
        told.addFlashAttribute(
                PageFrame.SAID, frame.words(request).of(key, who.other().givenName()));
        return "redirect:/meetings/pairs/" + who.pair();
    }
}
