package org.compagnon.surveys.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Words;
import org.compagnon.surveys.study.StudyReader;
import org.compagnon.surveys.study.StudyText;
import org.junit.jupiter.api.Test;

/// Whatever comes in from elsewhere is a study that can be read, saved and asked, or is refused for a reason that
/// speaks of the file.
class ReadableImportsTest {

    private static final int MANY = 400;

    @Test
    void every_limesurvey_survey_becomes_a_study_that_can_be_read() {
        for (var seed = 0; seed < MANY; seed++) {
            var survey = new OddSurveys(new SplittableRandom(seed)).limeSurvey();
            isReadable("seed " + seed, () -> FromLimeSurvey.bring("survey.lss", survey, Target.USUAL));
        }
    }

    @Test
    void every_data_dictionary_becomes_a_study_that_can_be_read() {
        for (var seed = 0; seed < MANY; seed++) {
            var dictionary = new OddSurveys(new SplittableRandom(seed)).dictionary();
            isReadable(
                    "seed " + seed, () -> Exchange.bring("dictionary.csv", dictionary.getBytes(UTF_8), Target.USUAL));
        }
    }

    private static void isReadable(String what, Supplier<Brought> bringing) {
        Brought brought;
        try {
            brought = bringing.get();
        } catch (InputRefused refused) {
            assertThat(refused.problems()).as(what).isNotEmpty().allMatch(problem -> !problem.key()
                    .startsWith("surveys.study."));
            return;
        }
        var read = new ArrayList<String>();
        try {
            assertThat(StudyText.of(StudyReader.read("study.yaml", brought.text())))
                    .as(what)
                    .isEqualTo(brought.text());
        } catch (InputRefused refused) {
            refused.problems().forEach(problem -> read.add(problem.in(Words.in(Words.ENGLISH))));
        }
        assertThat(read).as(what).isEmpty();
        for (var language : List.of(Words.FRENCH, Words.ENGLISH))
            assertThat(brought.leftOut()).as(what).allSatisfy(left -> assertThat(left.reason(Words.in(language)))
                    .isNotBlank()
                    .doesNotContain("{0}", "{1}"));
    }
}
