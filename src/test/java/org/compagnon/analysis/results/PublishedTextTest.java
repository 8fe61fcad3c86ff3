package org.compagnon.analysis.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.ComparisonResult;
import org.compagnon.analysis.Consistency;
import org.compagnon.analysis.Nantes;
import org.compagnon.analysis.Years;
import org.compagnon.statistics.Interval;
import org.junit.jupiter.api.Test;

class PublishedTextTest {

    @Test
    void what_was_published_is_read_as_it_was_written_to_the_last_decimal() {
        var analysis = Nantes.analysis();

        assertThat(PublishedText.read(analysis.study(), PublishedText.of(analysis)))
                .isEqualTo(analysis);
    }

    @Test
    void what_is_said_of_subscales_is_kept_with_it() {
        var consistency = new Consistency(
                "trust",
                List.of("safe", "honest"),
                List.of("honest"),
                "intern",
                "after",
                OptionalLong.of(40),
                OptionalDouble.of(0.8123456789),
                Optional.of(new Interval(0.7, 0.9)),
                OptionalDouble.empty(),
                false,
                true);
        var nantes = Nantes.analysis();
        var analysis = new Analysis(
                nantes.study(), nantes.tables(), nantes.comparisons(), List.of(consistency, consistency.withheld()));

        assertThat(PublishedText.read(analysis.study(), PublishedText.of(analysis)))
                .isEqualTo(analysis);
    }

    @Test
    void what_was_published_before_there_were_any_is_still_read() {
        var analysis = Nantes.analysis();
        var before = PublishedText.of(analysis).replaceFirst(",\"consistencies\":\\[]", "");

        assertThat(before).doesNotContain("consistencies");
        assertThat(PublishedText.read(analysis.study(), before)).isEqualTo(analysis);
    }

    @Test
    void a_trend_is_kept_like_any_other_comparison() {
        var analysis = Years.analysis(5, 10, 20, 30);

        assertThat(analysis.comparisons()).extracting(ComparisonResult::test).contains("cochran_armitage");
        assertThat(PublishedText.read(analysis.study(), PublishedText.of(analysis)))
                .isEqualTo(analysis);
        assertThat(PublishedText.of(analysis)).doesNotContain("\"trend\"");
    }
}
