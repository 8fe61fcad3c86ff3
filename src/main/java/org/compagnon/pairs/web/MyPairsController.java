package org.compagnon.pairs.web;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.accounts.Role;
import org.compagnon.pairs.Pair;
import org.compagnon.pairs.PairsOfPerson;
import org.compagnon.pairs.PairsOfPerson.Mine;
import org.compagnon.people.People;
import org.compagnon.programmes.Edition;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.Editions;
import org.compagnon.programmes.definition.Side;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// A tutor's tutees, a tutee's tutor: how to reach them, and what is missing before they begin.
@Controller
class MyPairsController {

    private final PairsOfPerson pairs;
    private final People people;
    private final Editions editions;

    MyPairsController(PairsOfPerson pairs, People people, Editions editions) {
        this.pairs = pairs;
        this.people = people;
        this.editions = editions;
    }

    @GetMapping("/pairs/mine")
    String mine(CurrentUser user, Model model) {
        var side = user.role() == Role.TUTOR ? Side.TUTOR : Side.TUTEE;
        var mine = people.of(user.account()).map(person -> pairs.of(person.id())).orElse(List.of()).stream()
                .filter(one -> one.side() == side)
                .toList();
        var known = new HashMap<EditionId, Edition>();
        for (var one : mine) known.computeIfAbsent(one.edition(), editions::get);
        // A pair lasts no longer than its edition.
        Predicate<Mine> isOver = one -> one.status() == Pair.Status.ENDED
                || Objects.requireNonNull(known.get(one.edition())).closed();
        model.addAttribute("side", side);
        model.addAttribute(
                "standing",
                mine.stream()
                        .filter(isOver.negate())
                        .map(one -> MyPair.of(one, known))
                        .toList());
        model.addAttribute("over", mine.stream().filter(isOver).toList());
        return "pairs/mine";
    }
}
