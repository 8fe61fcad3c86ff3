package org.compagnon.surveys.study;

import java.util.stream.Stream;
import org.compagnon.files.yaml.Text;
import org.jspecify.annotations.Nullable;

/// What a questionnaire asks of people’s time: reading its words at the pace of silent reading, and deciding.
///
/// A rule of thumb, on the long side: 238 words a minute is the mean of Brysbaert (2019), Journal of Memory and
/// Language 109, 104047; a choice adds some seconds, own words half a minute.
final class Effort {

    private static final double WORDS_A_SECOND = 238 / 60.0;

    private Effort() {}

    static int minutes(Questionnaire questionnaire) {
        var seconds = Stream.of(questionnaire.introduction(), questionnaire.thanks())
                        .mapToDouble(Effort::reading)
                        .sum()
                + questionnaire.items().stream().mapToDouble(Effort::seconds).sum();
        return (int) Math.max(1, Math.ceil(seconds / 60));
    }

    private static double seconds(Item item) {
        var kind = item.kind();
        var words = Stream.of(
                        Stream.of(item).flatMap(one -> Stream.ofNullable(one.text())),
                        Stream.ofNullable(item.help()),
                        kind.choicesIfAny().stream()
                                .flatMap(choices -> choices.options().stream())
                                .flatMap(option -> Stream.ofNullable(option.text())),
                        kind.scaleIfAny().stream().flatMap(scale -> scale.labels().stream()))
                .flatMap(texts -> texts)
                .mapToDouble(Effort::reading)
                .sum();
        return words + deciding(kind);
    }

    private static double deciding(Kind kind) {
        return switch (kind) {
            case Kind.Section _ -> 0;
            case Kind.Likert _, Kind.Single _ -> 4;
            case Kind.Matrix matrix ->
                matrix.rows().stream()
                        .mapToDouble(row -> 4 + reading(row.text()))
                        .sum();
            case Kind.Multiple multiple -> 4 + multiple.choices().codes().size();
            case Kind.Ranking ranking -> 4.0 * ranking.choices().codes().size();
            case Kind.Number _, Kind.Day _ -> 8;
            case Kind.FreeText _ -> 30;
        };
    }

    /// French takes more words to say the same.
    private static double reading(@Nullable Text text) {
        return text == null ? 0 : text.fr().split("\\s+").length / WORDS_A_SECOND;
    }
}
