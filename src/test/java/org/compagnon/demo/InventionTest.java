package org.compagnon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import org.compagnon.files.Coordinates;
import org.compagnon.people.roster.TuteeRow;
import org.compagnon.people.roster.TutorRow;
import org.junit.jupiter.api.Test;

/// What `simulate` writes and the demonstration shows.
class InventionTest {

    private final Invention cohort = Invention.of(120, 80, 7);

    @Test
    void the_same_seed_invents_the_same_people_and_another_seed_others() {
        assertThat(Invention.of(120, 80, 7)).isEqualTo(cohort);
        assertThat(Invention.of(120, 80, 8)).isNotEqualTo(cohort);
    }

    @Test
    void has_as_many_people_as_asked_each_with_an_id_and_an_address_of_their_own() {
        assertThat(cohort.tutors()).hasSize(80).extracting(TutorRow::id).doesNotHaveDuplicates();
        assertThat(cohort.tutees()).hasSize(120).extracting(TuteeRow::id).doesNotHaveDuplicates();
        var addresses = new HashSet<String>();
        cohort.tutors().forEach(tutor -> addresses.add(tutor.email()));
        cohort.tutees().forEach(tutee -> addresses.add(tutee.email()));
        assertThat(addresses).hasSize(200).allMatch(address -> address.matches("[a-z.-]+[0-9]+@estuaire\\.example"));
    }

    @Test
    void capacities_range_from_none_to_six_and_suffice() {
        assertThat(cohort.tutors()).allMatch(tutor -> tutor.capacity() >= 0 && tutor.capacity() <= 6);
        assertThat(cohort.tutors().stream().mapToInt(TutorRow::capacity).sum()).isGreaterThan(120);
    }

    @Test
    void nobody_wishes_for_a_tutor_they_decline_and_nobody_kept_supervises_them() {
        assertThat(cohort.tutees())
                .allMatch(tutee -> tutee.preferences().stream().noneMatch(tutee.excluded()::contains))
                .anyMatch(tutee -> tutee.preferences().size() > 1)
                .anyMatch(tutee -> !tutee.excluded().isEmpty());
        assertThat(cohort.current()).isNotEmpty().allMatch(pair -> cohort.conflicts().stream()
                .noneMatch(conflict -> conflict.tutorId().equals(pair.tutorId())
                        && conflict.tuteeId().equals(pair.tuteeId())));
    }

    @Test
    void a_country_lies_in_many_regions_far_apart() {
        var country = Invention.of(12_000, 7_000, 1);

        var longitudes = country.tutors().stream()
                .flatMap(tutor -> Optional.ofNullable(tutor.place()).stream())
                .mapToDouble(Coordinates::longitude)
                .summaryStatistics();
        assertThat(longitudes.getMax() - longitudes.getMin()).isGreaterThan(5);
    }
}
