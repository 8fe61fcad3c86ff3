package org.compagnon.meetings.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.meetings.Accompaniment;
import org.compagnon.meetings.Accompaniments;
import org.compagnon.meetings.MeetingId;
import org.compagnon.meetings.MeetingStatus;
import org.compagnon.meetings.MeetingTimeline;
import org.compagnon.meetings.MeetingTimeline.Opened;
import org.compagnon.meetings.Meetings;
import org.compagnon.meetings.Notes;
import org.compagnon.pages.Reply;
import org.compagnon.pairs.PairId;
import org.compagnon.programmes.definition.Relationship;
import org.compagnon.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Recording a meeting in three minutes, correcting what was recorded, adding one's notes. Nothing typed is lost on a
/// refusal: the form comes back as it was sent.
@Controller
class RecordController {

    private static final String RECORD = "meetings/record";

    private final Accompaniments accompaniments;
    private final MeetingTimeline timeline;
    private final Meetings meetings;
    private final Clock clock;

    RecordController(Accompaniments accompaniments, MeetingTimeline timeline, Meetings meetings, Clock clock) {
        this.accompaniments = accompaniments;
        this.timeline = timeline;
        this.meetings = meetings;
        this.clock = clock;
    }

    @GetMapping("/meetings/pairs/{pair}/record")
    String record(@PathVariable PairId pair, CurrentUser user, Model model) {
        var who = accompaniments.of(pair, user);
        if (!who.mayRecord()) throw new RuleBroken("meetings.rule.cannot-record");
        var now = clock.instant();
        var zone = who.organisation().zone();
        var rules = who.relationship().meetings();
        var began = LocalTime.ofInstant(now, zone).truncatedTo(ChronoUnit.HOURS);
        var form = MeetingForm.blank(rules.minutes(), who.usualModalities(), LocalDate.ofInstant(now, zone), began)
                .with("outcome", "held");
        return show(page(who, null, true, form, Map.of()), model);
    }

    @PostMapping("/meetings/pairs/{pair}/record")
    String record(
            @PathVariable PairId pair,
            @RequestParam MultiValueMap<String, String> typed,
            CurrentUser user,
            Model model,
            Reply reply) {
        return recorded(accompaniments.of(pair, user), null, MeetingForm.sent(typed), model, reply);
    }

    @GetMapping("/meetings/pairs/{pair}/{meeting}/record")
    String correct(@PathVariable PairId pair, @PathVariable MeetingId meeting, CurrentUser user, Model model) {
        var who = accompaniments.of(pair, user);
        if (!who.mayRecord()) throw new RuleBroken("meetings.rule.cannot-record");
        return show(page(who, timeline.open(who, meeting), true), model);
    }

    @PostMapping("/meetings/pairs/{pair}/{meeting}/record")
    String correct(
            @PathVariable PairId pair,
            @PathVariable MeetingId meeting,
            @RequestParam MultiValueMap<String, String> typed,
            CurrentUser user,
            Model model,
            Reply reply) {
        var who = accompaniments.of(pair, user);
        return recorded(who, timeline.open(who, meeting), MeetingForm.sent(typed), model, reply);
    }

    @GetMapping("/meetings/pairs/{pair}/{meeting}/notes")
    String notes(@PathVariable PairId pair, @PathVariable MeetingId meeting, CurrentUser user, Model model) {
        var who = accompaniments.of(pair, user);
        return show(page(who, timeline.open(who, meeting), false), model);
    }

    @PostMapping("/meetings/pairs/{pair}/{meeting}/notes")
    String notes(
            @PathVariable PairId pair,
            @PathVariable MeetingId meeting,
            @RequestParam MultiValueMap<String, String> typed,
            CurrentUser user,
            Model model,
            Reply reply) {
        var who = accompaniments.of(pair, user);
        var opened = timeline.open(who, meeting);
        var form = MeetingForm.sent(typed);
        var reading = new FormReading(form);
        var written = reading.notes(opened.relationship(), who.side(), opened.notes(), false);
        // Topics are ticked by who records; without them in the form they stay as they are.
        var kept = new Notes(opened.notes().topics(), written.answers(), written.shared(), written.own());
        var page = page(who, opened, false, form, reading.problems());
        return new SentForm(page, opened.entry().version(), RECORD, "meetings.said.noted")
                .keep(() -> meetings.write(who, meeting, form.version(), form.form(), kept), model, reply);
    }

    private String recorded(Accompaniment who, @Nullable Opened opened, MeetingForm form, Model model, Reply reply) {
        var reading = new FormReading(form);
        var held = reading.held();
        var arrangement = reading.arrangement(who.organisation().zone());
        var day =
                arrangement == null ? null : arrangement.day(who.organisation().zone());
        var relationship = relationship(who, opened, day);
        var written = reading.notes(
                relationship, who.side(), opened == null ? Notes.NONE : opened.notes(), Boolean.TRUE.equals(held));
        var page = page(who, opened, true, form, reading.problems());
        var now = opened == null ? 0 : opened.entry().version();
        return new SentForm(page, now, RECORD, "meetings.said.recorded")
                .keep(
                        () -> {
                            if (held == null || arrangement == null) return;
                            if (opened == null) meetings.recordUnplanned(who, form.form(), held, arrangement, written);
                            else
                                meetings.record(
                                        who,
                                        opened.entry().id(),
                                        form.version(),
                                        form.form(),
                                        held,
                                        arrangement,
                                        written);
                        },
                        model,
                        reply);
    }

    private Relationship relationship(Accompaniment who, @Nullable Opened opened, @Nullable LocalDate day) {
        if (opened != null) return opened.relationship();
        return timeline.relationshipOn(who, day == null ? who.edition().period().from() : day);
    }

    private MeetingPage page(Accompaniment who, Opened opened, boolean facts) {
        var entry = opened.entry();
        var form = MeetingForm.of(
                        entry.version(),
                        entry.arrangement(),
                        opened.notes(),
                        who.organisation().zone())
                .with("outcome", entry.status() == MeetingStatus.MISSED ? "missed" : "held");
        return page(who, opened, facts, form, Map.of());
    }

    private MeetingPage page(
            Accompaniment who,
            @Nullable Opened opened,
            boolean facts,
            MeetingForm form,
            Map<String, RuleBroken> problems) {
        var today = LocalDate.ofInstant(clock.instant(), who.organisation().zone());
        var path = "/meetings/pairs/" + who.pair()
                + (opened == null ? "" : "/" + opened.entry().id());
        return new MeetingPage(
                who,
                opened == null ? timeline.relationshipOn(who, today) : opened.relationship(),
                form,
                problems,
                opened == null ? Notes.NONE : opened.notes(),
                false,
                path + (facts ? "/record" : "/notes"),
                facts);
    }

    private static String show(MeetingPage page, Model model) {
        model.addAttribute("it", page);
        return RECORD;
    }
}
