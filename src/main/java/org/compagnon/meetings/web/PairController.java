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
import org.compagnon.pages.Reply;
import org.compagnon.pairs.PairId;
import org.compagnon.shared.RuleBroken;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
        return meeting(accompaniments.of(pair, user), meeting, model, "", "");
    }

    /// @param reason why somebody disputes it, as they typed it
    private String meeting(Accompaniment who, MeetingId meeting, Model model, String reason, String problem) {
        model.addAttribute("who", who);
        model.addAttribute("opened", timeline.open(who, meeting));
        model.addAttribute("form", UUID.randomUUID());
        model.addAttribute("reason", reason);
        model.addAttribute("problem", problem);
        return "meetings/meeting";
    }

    @PostMapping("/meetings/pairs/{pair}/{meeting}/cancel")
    String cancel(@ModelAttribute Pressed button, CurrentUser user, Reply reply) {
        var who = accompaniments.of(button.pair(), user);
        return told(
                who,
                "meetings.said.cancelled",
                reply,
                () -> meetings.cancel(who, button.meeting(), button.version(), button.form()));
    }

    @PostMapping("/meetings/pairs/{pair}/{meeting}/confirm")
    String confirm(@ModelAttribute Pressed button, CurrentUser user, Reply reply) {
        var who = accompaniments.of(button.pair(), user);
        return told(
                who,
                "meetings.said.confirmed",
                reply,
                () -> meetings.confirm(who, button.meeting(), button.version(), button.form()));
    }

    @PostMapping("/meetings/pairs/{pair}/{meeting}/dispute")
    String dispute(
            @ModelAttribute Pressed button,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user,
            Model model,
            Reply reply) {
        var who = accompaniments.of(button.pair(), user);
        try {
            meetings.dispute(who, button.meeting(), button.version(), button.form(), reason);
        } catch (RuleBroken refused) {
            return reply.again(meeting(who, button.meeting(), model, reason, refused.in(reply.words())));
        } catch (OptimisticLockingFailureException stale) {
            var problem = reply.words().of("pages.meanwhile");
            return reply.outdated(meeting(who, button.meeting(), model, reason, problem));
        }
        reply.says("meetings.said.disputed", who.other().givenName());
        return backTo(who);
    }

    private static String told(Accompaniment who, String said, Reply reply, Runnable deed) {
        reply.does(deed, said, who.other().givenName());
        return backTo(who);
    }

    private static String backTo(Accompaniment who) {
        return "redirect:/meetings/pairs/" + who.pair();
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
}
