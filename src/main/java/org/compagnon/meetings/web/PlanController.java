package org.compagnon.meetings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.meetings.Accompaniment;
import org.compagnon.meetings.Accompaniments;
import org.compagnon.meetings.MeetingId;
import org.compagnon.meetings.MeetingTimeline;
import org.compagnon.meetings.Meetings;
import org.compagnon.meetings.Notes;
import org.compagnon.pages.PageFrame;
import org.compagnon.pairs.PairId;
import org.compagnon.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Planning a meeting, or moving one.
@Controller
class PlanController {

    private final Accompaniments accompaniments;
    private final MeetingTimeline timeline;
    private final Meetings meetings;
    private final PageFrame frame;
    private final Clock clock;

    PlanController(
            Accompaniments accompaniments, MeetingTimeline timeline, Meetings meetings, PageFrame frame, Clock clock) {
        this.accompaniments = accompaniments;
        this.timeline = timeline;
        this.meetings = meetings;
        this.frame = frame;
        this.clock = clock;
    }

    @GetMapping("/meetings/pairs/{pair}/plan")
    String plan(@PathVariable PairId pair, CurrentUser user, Model model) {
        var who = accompaniments.of(pair, user);
        if (!who.mayPropose()) throw new RuleBroken("meetings.rule.cannot-plan");
        var rules = who.relationship().meetings();
        var inAWeek =
                LocalDate.ofInstant(clock.instant(), who.organisation().zone()).plusWeeks(1);
        var form = MeetingForm.blank(rules.minutes(), who.usualModalities(), inAWeek, LocalTime.of(18, 0));
        return show(who, form, Map.of(), null, model);
    }

    @PostMapping("/meetings/pairs/{pair}/plan")
    String plan(
            @PathVariable PairId pair,
            CurrentUser user,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes told) {
        var who = accompaniments.of(pair, user);
        return planned(who, null, "meetings.said.proposed", model, request, response, told);
    }

    @GetMapping("/meetings/pairs/{pair}/{meeting}/plan")
    String change(@PathVariable PairId pair, @PathVariable MeetingId meeting, CurrentUser user, Model model) {
        var who = accompaniments.of(pair, user);
        var entry = timeline.entry(who, meeting);
        var form = MeetingForm.of(
                entry.version(),
                entry.arrangement(),
                Notes.NONE,
                who.organisation().zone());
        return show(who, form, Map.of(), meeting, model);
    }

    @PostMapping("/meetings/pairs/{pair}/{meeting}/plan")
    String change(
            @PathVariable PairId pair,
            @PathVariable MeetingId meeting,
            CurrentUser user,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes told) {
        var who = accompaniments.of(pair, user);
        return planned(who, meeting, "meetings.said.changed", model, request, response, told);
    }

    private String planned(
            Accompaniment who,
            @Nullable MeetingId meeting,
            String said,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes told) {
        var form = MeetingForm.sent(request.getParameterMap());
        var reading = new FormReading(form);
        var arrangement = reading.arrangement(who.organisation().zone());
        try {
            if (arrangement == null) return refused(who, form, reading.problems(), meeting, model, response);
            if (meeting == null) meetings.propose(who, form.form(), arrangement);
            else meetings.rearrange(who, meeting, form.version(), form.form(), arrangement);
        } catch (RuleBroken broken) {
            return refused(who, form, Map.of("", broken), meeting, model, response);
        } catch (OptimisticLockingFailureException stale) {
            var now = meeting == null ? 0 : timeline.entry(who, meeting).version();
            response.setStatus(409);
            return show(
                    who, form.on(now), Map.of("", new RuleBroken("meetings.form.changed-meanwhile")), meeting, model);
        }
        told.addFlashAttribute(
                PageFrame.SAID, frame.words(request).of(said, who.other().givenName()));
        return "redirect:/meetings/pairs/" + who.pair();
    }

    private static String refused(
            Accompaniment who,
            MeetingForm form,
            Map<String, RuleBroken> problems,
            @Nullable MeetingId meeting,
            Model model,
            HttpServletResponse response) {
        response.setStatus(422);
        return show(who, form, problems, meeting, model);
    }

    private static String show(
            Accompaniment who,
            MeetingForm form,
            Map<String, RuleBroken> problems,
            @Nullable MeetingId meeting,
            Model model) {
        var action = "/meetings/pairs/" + who.pair() + (meeting == null ? "" : "/" + meeting) + "/plan";
        model.addAttribute(
                "it", new MeetingPage(who, who.relationship(), form, problems, Notes.NONE, false, action, true));
        model.addAttribute("moving", meeting != null);
        return "meetings/plan";
    }
}
