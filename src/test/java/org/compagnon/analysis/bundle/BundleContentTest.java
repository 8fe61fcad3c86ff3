package org.compagnon.analysis.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The bundle names what it holds, and gives nobody away.
class BundleContentTest {

    @Test
    void it_holds_nobodys_words_and_no_code_that_anybody_knows() {
        var bundle = EveryKind.of(0, "bh", EveryKind.people(40, 5)).bundle();

        bundle.files().forEach((name, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                .as(name)
                .doesNotContain("said by")
                .doesNotContainPattern(",c[0-9]+,"));
        assertThat(text(bundle, "responses.csv")).contains(",*");
    }

    @Test
    void the_order_in_which_answers_came_leaves_no_trace() {
        var rows = EveryKind.people(40, 5);
        var shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(1));

        assertThat(EveryKind.of(0, "bh", shuffled).bundle().zip())
                .isEqualTo(EveryKind.of(0, "bh", rows).bundle().zip());
    }

    /// Rule 22: what no table shows is not in the bundle either.
    @Test
    void where_small_counts_are_withheld_the_data_are_the_counts_shown() {
        var given = EveryKind.of(5, "bh", EveryKind.people(40, 5));
        var bundle = given.bundle();

        assertThat(bundle.files()).doesNotContainKey("responses.csv");
        assertThat(text(bundle, "counts.csv").lines().skip(1).map(line -> line.split(",", -1)))
                .allSatisfy(line -> {
                    if (line[6].equals("answer") && !line[8].isEmpty())
                        assertThat(Integer.parseInt(line[8]))
                                .as("%s", List.of(line))
                                .satisfiesAnyOf(count -> assertThat(count).isZero(), count -> assertThat(count)
                                        .isGreaterThanOrEqualTo(5));
                });
        assertThat(text(bundle, "counts.csv")).doesNotContain("7.5", "2026-");
        assertThat(text(bundle, "README.md")).contains("The study shows no count under 5", "`hours`", "left-out.csv");
        assertThat(text(bundle, "left-out.csv").lines().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("hours,") || line.contains(",true,false,"));
    }

    @Test
    void it_names_every_file_that_it_holds() throws IOException {
        var files = Unpacked.files(Given.nantes().bundle());

        assertThat(files.keySet())
                .containsExactly(
                        "README.md",
                        "codebook.csv",
                        "codebook.md",
                        "comparisons.csv",
                        "formulas.py",
                        "left-out.csv",
                        "recompute.R",
                        "recompute.py",
                        "responses.csv",
                        "settings.csv",
                        "study.yaml",
                        "tables.json");
        assertThat(files.keySet())
                .filteredOn(name -> !name.equals("README.md"))
                .allSatisfy(name -> assertThat(files.get("README.md")).contains("`" + name + "`"));
        assertThat(files.get("codebook.md")).contains("`detects`", "D’accord / Agree – positive share", "“-”");
    }

    private static String text(Bundle bundle, String name) {
        return new String(bundle.files().get(name), StandardCharsets.UTF_8);
    }
}
