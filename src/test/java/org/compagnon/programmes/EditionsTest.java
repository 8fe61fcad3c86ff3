package org.compagnon.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.OrganisationId;
import org.compagnon.testing.EditionWorld;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

/// Rules 1 to 3: the definition decides, an edition keeps its version, a contradiction is refused.
@InTheHouse
class EditionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final String FOUR_MEETINGS = EditionWorld.TUTORING.replace(
            "meetings: 3, per: university_year, due: [01-31, 05-31, 08-31]", "meetings: 4, per: university_year");

    @Autowired
    World world;

    @Autowired
    EditionWorld editionWorld;

    @Autowired
    Editions editions;

    @Autowired
    EditionStore store;

    @Autowired
    Definitions definitions;

    private OrganisationId nantes;
    private EditionId edition;

    @BeforeEach
    void an_edition_under_way() {
        nantes = world.organisation("Nantes");
        edition = editionWorld.edition(nantes, "Tutorat 2026-2027");
    }

    @Test
    void a_running_edition_keeps_its_definition_version() {
        var id = world.in(nantes, () -> editions.get(edition)).definitionId();
        world.in(nantes, () -> definitions.save(id, nantes, FOUR_MEETINGS, 1, null));

        var read = world.in(nantes, () -> editions.get(edition));

        assertThat(read.definitionVersion()).isEqualTo(1);
        assertThat(meetings(TODAY)).isEqualTo(3);
    }

    @Test
    void a_new_version_applies_from_a_stated_date_and_what_was_recorded_before_keeps_its_meaning() {
        var id = world.in(nantes, () -> editions.get(edition)).definitionId();
        var january = LocalDate.of(2027, 1, 1);
        world.in(nantes, () -> {
            var number = definitions.save(id, nantes, FOUR_MEETINGS, 1, null);
            editions.apply(edition, id, number, january);
        });

        assertThat(meetings(january.minusDays(1))).isEqualTo(3);
        assertThat(meetings(january)).isEqualTo(4);
        assertThat(world.in(nantes, () -> editions.get(edition)).definitionVersion())
                .isEqualTo(1);
    }

    @Test
    void a_new_version_does_not_apply_to_days_past() {
        var id = world.in(nantes, () -> editions.get(edition)).definitionId();
        world.in(nantes, () -> definitions.save(id, nantes, FOUR_MEETINGS, 1, null));

        assertThatThrownBy(() -> world.in(nantes, () -> {
                    editions.apply(edition, id, 2, TODAY.minusDays(1));
                    return id;
                }))
                .hasMessage("programmes.rule.version-from-the-past");
    }

    @Test
    void a_version_that_drops_a_phase_in_use_does_not_apply() {
        editionWorld.tutee(nantes, edition, "Inès Martin");
        var id = world.in(nantes, () -> editions.get(edition)).definitionId();
        var withoutCore = EditionWorld.TUTORING.replace("code: PS,", "code: OTHER,");
        world.in(nantes, () -> definitions.save(id, nantes, withoutCore, 1, null));

        assertThatThrownBy(() -> world.in(nantes, () -> {
                    editions.apply(edition, id, 2, TODAY);
                    return id;
                }))
                .hasMessage("programmes.rule.version-drops-phases");
    }

    @Test
    void a_definition_that_contradicts_itself_is_refused_with_the_line_the_key_and_the_reason() {
        var negative = EditionWorld.TUTORING.replace("distance: 1,", "distance: -1,");

        assertThatThrownBy(() -> world.in(nantes, () -> definitions.adopt(nantes, negative)))
                .isInstanceOfSatisfying(InputRefused.class, refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.line()).isNotNull();
                            assertThat(problem.column()).contains("distance");
                        }));
    }

    @Test
    void of_two_editors_the_second_is_told() {
        var id = world.in(nantes, () -> editions.get(edition)).definitionId();
        world.in(nantes, () -> definitions.save(id, nantes, FOUR_MEETINGS, 1, null));

        assertThatThrownBy(() -> world.in(nantes, () -> definitions.save(id, nantes, EditionWorld.TUTORING, 1, null)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    private int meetings(LocalDate day) {
        return world.in(nantes, () -> store.get(edition, day).definition())
                .first()
                .meetings()
                .minimums()
                .getFirst()
                .meetings();
    }
}
