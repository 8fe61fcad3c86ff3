package org.compagnon.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.compagnon.files.Fixtures.line;
import static org.compagnon.files.Fixtures.xlsx;

import java.util.List;
import java.util.Random;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Problem;
import org.compagnon.shared.Words;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// Whatever happens to the bytes of a file, its reader says something that a secretary understands, in both languages.
class BrokenFilesTest {

    static final byte[] WORKBOOK = xlsx(sheet -> {
        line(sheet, 1, "id", "prénom", "capacité");
        for (var i = 2; i < 60; i++) line(sheet, i, "T" + i, "Inès", i);
    });
    static final byte[] LIST = "id;prénom;capacité\nT1;\"Inès; dite \"\"Nina\"\"\";2\nT2;Paul;1\n".getBytes(UTF_8);

    @RepeatedTest(60)
    void never_an_exception_of_a_library(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        for (var sound : List.of(WORKBOOK, LIST)) {
            var broken = sound.clone();
            for (var i = 0; i <= random.nextInt(20); i++)
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            for (var problem : problems(broken)) {
                assertThat(problem.in(Words.in(Words.FRENCH))).startsWith("abîmé");
                assertThat(problem.in(Words.in(Words.ENGLISH))).startsWith("abîmé");
            }
        }
    }

    private static List<Problem> problems(byte[] content) {
        try {
            return Tables.read("abîmé", content, Limits.WEB).problems();
        } catch (InputRefused refused) {
            assertThat(refused.problems()).isNotEmpty();
            return refused.problems();
        }
    }
}
