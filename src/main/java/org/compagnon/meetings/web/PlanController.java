package org.compagnon.meetings.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.meetings.Accompaniment;
import org.compagnon.meetings.Accompaniments;
import org.compagnon.meetings.MeetingId;
import org.compagnon.meetings.MeetingTimeline;
import org.compagnon.meetings.Meetings;
import org.compagnon.meetings.Notes;
import org.compagnon.pages.Reply;
import org.compagnon.pairs.PairId;
import org.compagnon.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Planning a meeting, or moving one.
@Controller
class PlanController {

    private static final String PLAN = "meetings/plan";

    private final Accompaniments accompaniments;
    private final MeetingTimeline timeline;
    private final Meetings meetings;
    private final Clock clock;

    PlanController(Accompaniments accompaniments, MeetingTimeline timeline, Meetings meetings, Clock clock) {
        this.accompaniments = accompaniments;
        this.timeline = timeline;
        this.meetings = meetings;
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
        model.addAttribute("it", page(who, form, Map.of(), null));
        return PLAN;
    }

    @PostMapping("/meetings/pairs/{pair}/plan")
    String plan(
            @PathVariable PairId pair,
            @RequestParam MultiValueMap<String, String> typed,
            CurrentUser user,
            Model model,
            Reply reply) {
        var who = accompaniments.of(pair, user);
        var form = MeetingForm.sent(typed);
        var reading = new FormReading(form);
        var arrangement = reading.arrangement(who.organisation().zone());
        var sent = new SentForm(page(who, form, reading.problems(), null), 0, PLAN, "meetings.said.proposed");
        return sent.keep(() -> meetings.propose(who, form.form(), Objects.requireNonNull(arrangement)), model, reply);
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
        model.addAttribute("it", page(who, form, Map.of(), meeting));
        return PLAN;
    }

    @PostMapping("/meetings/pairs/{pair}/{meeting}/plan")
    String change(
            @PathVariable PairId pair,
            @PathVariable MeetingId meeting,
            @RequestParam MultiValueMap<String, String> typed,
            CurrentUser user,
            Model model,
            Reply reply) {
        var who = accompaniments.of(pair, user);
        var now = timeline.entry(who, meeting).version();
        var form = MeetingForm.sent(typed);
        var reading = new FormReading(form);
        var arrangement = reading.arrangement(who.organisation().zone());
        var sent = new SentForm(page(who, form, reading.problems(), meeting), now, PLAN, "meetings.said.changed");
        return sent.keep(
                () -> meetings.rearrange(
                        who, meeting, form.version(), form.form(), Objects.requireNonNull(arrangement)),
                model,
                reply);
    }

    private static MeetingPage page(
            Accompaniment who, MeetingForm form, Map<String, RuleBroken> problems, @Nullable MeetingId meeting) {
        var action = "/meetings/pairs/" + who.pair() + (meeting == null ? "" : "/" + meeting) + "/plan";
        return new MeetingPage(who, who.relationship(), form, problems, Notes.NONE, false, action, true);
    }
}
