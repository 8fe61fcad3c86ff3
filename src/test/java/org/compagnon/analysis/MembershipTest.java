package org.compagnon.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MembershipTest {

    private final Membership membership = new Membership();

    @Test
    void groups_stand_in_the_order_of_the_alphabet() {
        List.of("Nantes", "Angers", "Nantes", "Blain").forEach(membership::add);

        var division = membership.division("site");

        assertThat(division.groups()).containsExactly(List.of("Angers"), List.of("Blain"), List.of("Nantes"));
        assertThat(division.of()).containsExactly(2, 0, 2, 1);
        assertThat(membership.value(1)).isEqualTo("Angers");
    }

    @Test
    void who_names_no_group_is_in_none() {
        membership.add("Nantes");
        membership.add("");
        membership.add(" ");
        membership.add(null);

        var division = membership.division("site");

        assertThat(division.groups()).containsExactly(List.of("Nantes"));
        assertThat(division.of()).containsExactly(0, Division.NOWHERE, Division.NOWHERE, Division.NOWHERE);
        assertThat(membership.value(2)).isEmpty();
    }
}
