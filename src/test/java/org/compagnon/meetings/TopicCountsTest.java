package org.compagnon.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.compagnon.meetings.TopicCounts.Telling;
import org.compagnon.meetings.TopicCounts.Ticked;
import org.junit.jupiter.api.Test;

/// Rule 11: topics are shown only in aggregate over at least five pairs.
class TopicCountsTest {

    static List<Ticked> pairs(int number, String... topics) {
        return IntStream.range(0, number)
                .mapToObj(n -> new Ticked(UUID.randomUUID(), List.of(topics)))
                .toList();
    }

    @Test
    void under_five_pairs_nothing_is_told() {
        assertThat(TopicCounts.of(pairs(4, "career")).isTold()).isFalse();
        assertThat(TopicCounts.of(pairs(5, "career")).isTold()).isTrue();
    }

    @Test
    void many_meetings_of_one_pair_do_not_make_five_pairs() {
        var one = new Ticked(UUID.randomUUID(), List.of("career"));

        assertThat(TopicCounts.of(List.of(one, one, one, one, one, one)).isTold())
                .isFalse();
    }

    @Test
    void a_topic_of_one_to_four_pairs_is_not_given_as_a_number() {
        var ticked = new ArrayList<>(pairs(11, "career"));
        ticked.addAll(pairs(4, "thesis"));

        var counts = TopicCounts.of(ticked);
        assertThat(counts.pairs()).isEqualTo(15);
        assertThat(counts.telling("thesis")).isEqualTo(Telling.FEWER_THAN_FIVE);
        assertThat(counts.telling("never-ticked")).isEqualTo(Telling.FEWER_THAN_FIVE);
    }

    @Test
    void nor_one_that_all_but_one_to_four_pairs_talked_about() {
        var ticked = new ArrayList<>(pairs(13, "career"));
        ticked.addAll(pairs(2, "thesis"));

        assertThat(TopicCounts.of(ticked).telling("career")).isEqualTo(Telling.ALL_BUT_FEWER_THAN_FIVE);
    }

    @Test
    void in_between_the_number_is_exact() {
        var ticked = new ArrayList<>(pairs(8, "career"));
        ticked.addAll(pairs(7, "thesis"));

        assertThat(TopicCounts.of(ticked).telling("career")).isEqualTo(Telling.EXACTLY);
        assertThat(TopicCounts.of(ticked).count("career")).isEqualTo(8);
    }

    @Test
    void looking_before_and_after_one_record_tells_nothing() {
        var before = pairs(10, "career");
        var after = new ArrayList<>(before);
        for (var more = 1; more <= 4; more++) {
            after.addAll(pairs(1, "thesis"));
            assertThat(TopicCounts.of(after)).isEqualTo(TopicCounts.of(before));
        }
        after.addAll(pairs(1, "thesis"));
        assertThat(TopicCounts.of(after).pairs()).isEqualTo(15);
    }
}
