package org.compagnon.programmes.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.accounts.Role;
import org.compagnon.pages.Reply;
import org.compagnon.programmes.Edition;
import org.compagnon.programmes.Editions;
import org.compagnon.programmes.Participant;
import org.compagnon.programmes.ParticipantId;
import org.compagnon.programmes.Participants;
import org.compagnon.programmes.Wishes;
import org.compagnon.programmes.definition.Side;
import org.compagnon.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A participant’s own page: the charter, and a tutee’s wishes. Nobody opens somebody else’s.
@Controller
class MineController {

    private static final int SHOWN = 30;

    private final Participants participants;
    private final Wishes wishes;
    private final Editions editions;

    MineController(Participants participants, Wishes wishes, Editions editions) {
        this.participants = participants;
        this.wishes = wishes;
        this.editions = editions;
    }

    @GetMapping("/programmes/mine")
    String all(CurrentUser user, Model model) {
        var side = user.role() == Role.TUTOR ? Side.TUTOR : Side.TUTEE;
        var parts = participants.of(user.account()).stream()
                .filter(part -> part.side() == side)
                .map(part -> new MyPart(part, editions.get(part.edition())))
                .toList();
        if (parts.size() == 1)
            return "redirect:/programmes/mine/" + parts.getFirst().participant().id();
        model.addAttribute("parts", parts);
        return "programmes/mine-all";
    }

    @GetMapping("/programmes/mine/{participant}")
    String one(
            @PathVariable UUID participant,
            @RequestParam(defaultValue = "") String search,
            CurrentUser user,
            Model model) {
        return show(mine(participant, user), search, model);
    }

    private String show(Participant mine, String search, Model model) {
        var edition = editions.get(mine.edition());
        model.addAttribute("mine", mine);
        model.addAttribute("edition", edition);
        model.addAttribute("relationship", edition.relationship(mine.relationship()));
        model.addAttribute("search", search);
        model.addAttribute("wishes", wishes(mine, edition, search));
        return "programmes/mine";
    }

    private MyWishes wishes(Participant mine, Edition edition, String search) {
        if (mine.isTutor() || edition.preferencesUntil() == null)
            return new MyWishes(false, false, List.of(), List.of(), List.of(), 0, List.of());
        var tutors = participants.named(edition.id(), Side.TUTOR).stream()
                .filter(named -> named.participant().relationship().equals(mine.relationship()))
                .filter(named -> !named.participant().hasLeft()
                        && !named.participant().person().equals(mine.person()))
                .toList();
        var ranking = new ArrayList<Participant.Named>();
        for (var id : wishes.preferencesOf(mine.id()))
            tutors.stream().filter(named -> named.id().equals(id)).findFirst().ifPresent(ranking::add);
        var confided = wishes.declinedBy(mine.id());
        var declined =
                tutors.stream().filter(named -> confided.contains(named.id())).toList();
        var taken = new HashSet<ParticipantId>(confided);
        ranking.forEach(named -> taken.add(named.id()));
        var matching = tutors.stream()
                .filter(named -> !taken.contains(named.id()))
                .filter(named -> isFound(named, search))
                .toList();
        var subjects = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        subjects.addAll(mine.interests());
        tutors.forEach(named -> subjects.addAll(named.participant().interests()));
        return new MyWishes(
                true,
                edition.takesWishesOn(editions.today(edition.organisation())) && !mine.hasLeft(),
                ranking,
                declined,
                matching.stream().limit(SHOWN).toList(),
                Math.max(0, matching.size() - SHOWN),
                List.copyOf(subjects));
    }

    private static boolean isFound(Participant.Named tutor, String search) {
        var text = (tutor.name() + " " + (tutor.place() == null ? "" : tutor.place()) + " "
                        + String.join(" ", tutor.participant().interests()))
                .toLowerCase(Locale.ROOT);
        return Stream.of(search.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(text::contains);
    }

    @PostMapping("/programmes/mine/{participant}/charter")
    String accept(
            @PathVariable UUID participant,
            @RequestParam(defaultValue = "false") boolean agreed,
            CurrentUser user,
            Reply reply,
            RedirectAttributes flash) {
        var mine = mine(participant, user);
        if (agreed) reply.does(() -> participants.acceptCharter(mine.id()), "programmes.mine.charter.done");
        else flash.addFlashAttribute("notAgreed", true);
        return "redirect:/programmes/mine/" + participant;
    }

    /// What a button of the ranking does with one tutor.
    public enum Move {
        ADD,
        UP,
        DOWN,
        REMOVE
    }

    /// What is told stands beside the ranking, where whoever presses its buttons again and again is looking.
    @PostMapping("/programmes/mine/{participant}/ranking")
    String rank(
            @PathVariable UUID participant,
            @RequestParam Move move,
            @RequestParam UUID tutor,
            @RequestParam(defaultValue = "") String search,
            CurrentUser user,
            Reply reply,
            RedirectAttributes flash) {
        var mine = mine(participant, user);
        var ranking = new ArrayList<>(wishes.preferencesOf(mine.id()));
        var id = new ParticipantId(tutor);
        var place = ranking.indexOf(id);
        switch (move) {
            case ADD -> {
                if (place < 0) ranking.add(id);
            }
            case REMOVE -> ranking.remove(id);
            case UP -> {
                if (place > 0) ranking.add(place - 1, ranking.remove(place));
            }
            case DOWN -> {
                if (place >= 0 && place < ranking.size() - 1) ranking.add(place + 1, ranking.remove(place));
            }
        }
        reply.does(() -> {
            wishes.wish(mine.id(), ranking, mine.interests());
            var now = ranking.indexOf(id) + 1;
            var name = participants.named(id).name();
            flash.addFlashAttribute(
                    "ranked",
                    now == 0
                            ? reply.words().of("programmes.mine.wishes.removed", name)
                            : reply.words().of("programmes.mine.wishes.now", name, now));
        });
        return reply.hasRefused() ? "redirect:/programmes/mine/" + participant : at(participant, search, "wishes");
    }

    @PostMapping("/programmes/mine/{participant}/interests")
    String interests(
            @PathVariable UUID participant,
            @RequestParam(required = false) @Nullable List<String> subject,
            @RequestParam(defaultValue = "") String others,
            CurrentUser user,
            Model model,
            Reply reply) {
        var mine = mine(participant, user);
        var chosen = new ArrayList<>(subject == null ? List.<String>of() : subject);
        for (var other : ParticipantForm.listed(others)) if (!chosen.contains(other)) chosen.add(other);
        try {
            wishes.wish(mine.id(), wishes.preferencesOf(mine.id()), chosen);
        } catch (RuleBroken refused) {
            model.addAttribute("chosen", subject == null ? List.of() : subject);
            model.addAttribute("others", others);
            model.addAttribute("interestsRefused", refused.in(reply.words()));
            return reply.again(show(mine, "", model));
        }
        reply.says("programmes.mine.interests.done");
        return "redirect:/programmes/mine/" + participant;
    }

    @PostMapping("/programmes/mine/{participant}/declined")
    String decline(
            @PathVariable UUID participant,
            @RequestParam UUID tutor,
            @RequestParam(defaultValue = "true") boolean declined,
            CurrentUser user,
            Reply reply) {
        var mine = mine(participant, user);
        var confided = new HashSet<>(wishes.declinedBy(mine.id()));
        if (declined) confided.add(new ParticipantId(tutor));
        else confided.remove(new ParticipantId(tutor));
        reply.does(
                () -> wishes.decline(mine.id(), confided),
                declined ? "programmes.mine.declined.done" : "programmes.mine.declined.undone");
        return "redirect:/programmes/mine/" + participant;
    }

    private static String at(UUID participant, String search, String part) {
        return "redirect:/programmes/mine/" + participant
                + (search.isBlank() ? "" : "?search=" + URLEncoder.encode(search, StandardCharsets.UTF_8)) + "#"
                + part;
    }

    private Participant mine(UUID id, CurrentUser user) {
        return participants.of(user.account()).stream()
                .filter(part -> part.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Not a part of theirs: " + id));
    }
}
