package org.compagnon.people.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.people.People;
import org.compagnon.people.Person;
import org.compagnon.people.PersonId;
import org.compagnon.people.PersonPart;
import org.compagnon.people.Placement;
import org.compagnon.people.Placements;
import org.compagnon.people.roster.HalfYear;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The people of the organisation, one of them, and where everybody trains.
@Controller
class PersonsController {

    private static final int A_PAGE = 50;

    private final People people;
    private final Placements placements;
    private final List<PersonPart> parts;
    private final Clock clock;

    PersonsController(People people, Placements placements, ObjectProvider<PersonPart> parts, Clock clock) {
        this.people = people;
        this.placements = placements;
        this.parts = parts.stream().toList();
        this.clock = clock;
    }

    @GetMapping("/people")
    String list(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "1") int at,
            CurrentUser user,
            Model model) {
        user.mustActEverywhere();
        var page = Math.max(1, at);
        model.addAttribute("search", search);
        model.addAttribute("found", people.search(search, (page - 1) * A_PAGE, A_PAGE));
        model.addAttribute("at", page);
        model.addAttribute("aPage", A_PAGE);
        return "people/list";
    }

    @GetMapping("/people/{person}")
    String one(@PathVariable UUID person, CurrentUser user, Model model) {
        user.mustActEverywhere();
        var shown = people.get(new PersonId(person));
        model.addAttribute("person", shown);
        model.addAttribute(
                "parts",
                parts.stream().flatMap(part -> part.of(shown.id()).stream()).toList());
        model.addAttribute("trains", rows(placements.of(shown.id())));
        model.addAttribute("supervises", rows(placements.under(shown.id())));
        return "people/person";
    }

    @GetMapping("/people/placements")
    String placements(@RequestParam(defaultValue = "") String halfYear, CurrentUser user, Model model) {
        user.mustActEverywhere();
        var today = LocalDate.now(clock.withZone(user.zone()));
        var current = HalfYear.including(today);
        var shown = HalfYear.read(halfYear).orElse(current);
        model.addAttribute("shown", shown);
        model.addAttribute(
                "halfYears",
                List.of(
                        new HalfYear(current.begins().plusMonths(6)),
                        current,
                        new HalfYear(current.begins().minusMonths(6)),
                        new HalfYear(current.begins().minusMonths(12))));
        model.addAttribute("rows", rows(placements.during(shown.period())));
        return "people/placements";
    }

    private List<PlacementLine> rows(List<Placement> shown) {
        var ids = new HashSet<PersonId>();
        for (var placement : shown) {
            ids.add(placement.tutee());
            if (placement.supervisor() != null) ids.add(placement.supervisor());
        }
        Map<PersonId, Person> named =
                people.all(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        var rows = new ArrayList<PlacementLine>();
        for (var placement : shown)
            rows.add(new PlacementLine(
                    placement,
                    name(named, placement.tutee(), ""),
                    name(named, placement.supervisor(), placement.supervisorName())));
        rows.sort(Comparator.comparing(PlacementLine::tutee, String.CASE_INSENSITIVE_ORDER));
        return rows;
    }

    private static String name(Map<PersonId, Person> named, @Nullable PersonId id, @Nullable String otherwise) {
        var person = id == null ? null : named.get(id);
        return person == null ? (otherwise == null ? "" : otherwise) : person.name();
    }
}
