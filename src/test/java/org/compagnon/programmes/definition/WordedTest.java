package org.compagnon.programmes.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.compagnon.shared.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every word of a definition can be said to a reader, in French and in English.
class WordedTest {

    static Stream<Worded> words() {
        return Stream.<Worded[]>of(
                        Form.values(),
                        Side.values(),
                        Participation.Engagement.values(),
                        Setting.Kind.values(),
                        Evaluating.values(),
                        LedBy.values(),
                        Modality.values(),
                        MeetingRules.Frequency.values(),
                        PeriodKind.Named.values(),
                        DueDates.Spread.values(),
                        Confidentiality.values(),
                        Grid.FilledBy.values(),
                        Charter.Concerns.values(),
                        Pay.Kind.values(),
                        Pay.Condition.values(),
                        Duration.Lasts.values(),
                        Axes.Commitment.values(),
                        Axes.Benefits.values(),
                        Axes.Trust.values(),
                        Axes.Balance.values(),
                        Axes.Feedback.values(),
                        Axes.Skill.values(),
                        Obligation.Verdict.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("words")
    void is_said_in_both_languages(Worded word) {
        for (var language : List.of(Words.FRENCH, Words.ENGLISH))
            assertThat(Words.in(language).of(word.key())).isNotBlank();
    }
}
