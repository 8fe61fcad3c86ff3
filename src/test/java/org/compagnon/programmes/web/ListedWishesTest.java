package org.compagnon.programmes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.compagnon.programmes.ParticipantId;
import org.compagnon.programmes.Wishes;
import org.compagnon.programmes.definition.Side;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What a list says of wishes, beside what the tutees said themselves.
class ListedWishesTest extends BroughtLists {

    @Autowired
    Wishes wishes;

    @Test
    void wishes_of_the_list_are_resolved_and_those_stated_by_the_tutee_stay() throws Exception {
        confirmed(uploaded("tutors", TUTORS), false);
        confirmed(uploaded("tutees", "id;nom;phase;vœux\n1;Martin;PS;T2|T1\n"), false);
        var ines = world.in(nantes, () -> participants.of(edition, Side.TUTEE)).getFirst();
        var byName = tutors();
        assertThat(world.in(nantes, () -> wishes.preferencesOf(ines.id())))
                .containsExactly(byName.get(0).id(), byName.get(1).id());

        world.in(nantes, () -> wishes.wish(ines.id(), List.of(byName.get(1).id()), List.of()));
        confirmed(uploaded("tutees", "id;nom;phase;vœux\n1;Martin;PS;T2\n"), false);

        assertThat(world.in(nantes, () -> wishes.preferencesOf(ines.id())))
                .containsExactly(byName.get(1).id());
    }

    @Test
    void a_list_neither_tells_nor_erases_what_a_tutee_confided() throws Exception {
        confirmed(uploaded("tutors", TUTORS), false);
        confirmed(uploaded("tutees", "id;nom;phase\n1;Martin;PS\n"), false);
        var ines = world.in(nantes, () -> participants.of(edition, Side.TUTEE)).getFirst();
        var yann = tutors().get(0).id();
        world.in(nantes, () -> wishes.decline(ines.id(), Set.of(yann)));

        var preview = uploaded("tutees", "id;nom;phase;exclus\n1;Martin;PS;\n");

        browser.perform(get(preview).with(maud.signedIn())).andExpect(content().string(not(containsString("Le Goff"))));
        browser.perform(get(preview + "?show=UNCHANGED").with(maud.signedIn()))
                .andExpect(content().string(containsString("Martin")));
        assertThat(world.in(nantes, () -> wishes.refusals(edition))).containsEntry(ines.id(), Set.of(yann));
    }

    @Test
    void what_a_list_says_goes_to_each_tutee_of_it_best_first() throws Exception {
        confirmed(uploaded("tutors", TUTORS), false);
        var list = "id;nom;phase;vœux;exclus\n1;Martin;PS;T2|T1;\n2;Riou;PS;T1;T2\n3;Kerdraon;PS;;T1\n";
        confirmed(uploaded("tutees", list), false);
        assertThat(wishes())
                .containsEntry("1", "T2 T1 -")
                .containsEntry("2", "T1 - T2")
                .containsEntry("3", "- T1");

        confirmed(uploaded("tutees", list.replace("T2|T1;", "T1;T2").replace("T1;T2\n3", "T2;\n3")), false);

        assertThat(wishes())
                .containsEntry("1", "T1 - T2")
                .containsEntry("2", "T2 -")
                .containsEntry("3", "- T1");
    }

    /// For each tutee whom they wish for, best first, and after a dash whom the list declines.
    private Map<String, String> wishes() {
        return world.in(nantes, () -> {
            var name = new HashMap<ParticipantId, String>();
            for (var one : participants.named(edition)) name.put(one.id(), one.reference());
            var preferred = wishes.preferences(edition);
            var declined = wishes.refusals(edition);
            var said = new TreeMap<String, String>();
            for (var tutee : participants.named(edition, Side.TUTEE)) {
                var words = new ArrayList<String>();
                for (var id : preferred.getOrDefault(tutee.id(), List.of())) words.add(name.get(id));
                words.add("-");
                for (var id : declined.getOrDefault(tutee.id(), Set.of())) words.add(name.get(id));
                said.put(tutee.reference(), String.join(" ", words));
            }
            return said;
        });
    }
}
