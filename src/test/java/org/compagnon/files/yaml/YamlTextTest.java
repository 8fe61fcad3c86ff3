package org.compagnon.files.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.compagnon.files.yaml.Yaml.Mapping;
import org.compagnon.files.yaml.Yaml.Scalar;
import org.junit.jupiter.api.Test;

/// Any text that people type is read as they typed it.
class YamlTextTest {

    @Test
    void a_sign_of_two_halves_may_stand_anywhere() {
        for (var before = 900; before < 1_100; before++) {
            var said = "x".repeat(before) + "\uD83D\uDE00";
            var read = YamlText.read("remark: " + said + "\n", new Findings("study.yaml", "surveys.study."));

            assertThat(read).hasValueSatisfying(document -> assertThat(document)
                    .isInstanceOfSatisfying(Mapping.class, keys -> assertThat(keys.value("remark"))
                            .isInstanceOfSatisfying(Scalar.class, value -> assertThat(value.value())
                                    .isEqualTo(said))));
        }
    }
}
