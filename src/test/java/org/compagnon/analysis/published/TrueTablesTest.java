package org.compagnon.analysis.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What is true is possible: no true table is ever called impossible or suspicious, however it is printed.
class TrueTablesTest {

    private static final int TABLES = 4_000;

    @Test
    void no_true_table_is_objected_to() {
        var wrong = LongStream.range(0, TABLES)
                .mapToObj(seed -> new TrueTable(seed).csv())
                .filter(csv -> Published.judged(csv).findings().stream().anyMatch(TrueTablesTest::objects))
                .map(csv -> csv + String.join("\n", Published.english(Published.judged(csv))))
                .limit(3)
                .toList();

        assertThat(wrong).isEmpty();
    }

    /// To ask what kind of item it is, where that is not said, is no objection.
    private static boolean objects(Finding finding) {
        return finding.severity() != Severity.NOTE
                && !(finding instanceof SumFinding.KindUnclear)
                && !(finding instanceof SumFinding.KindUnclearOfCounts);
    }
}
