package org.compagnon.programmes.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Two relationships side by side, each with all the rules of its own.
class JointProgrammeTest {

    private static final String HEAD =
            Sample.TEXT.substring(0, Sample.TEXT.indexOf("roles:")).replace("form: personal_tutoring", "form: joint");

    private static String relationship(String key) {
        var rules = Sample.TEXT.substring(Sample.TEXT.indexOf("roles:"));
        var body = "key: %s\nname: {fr: Un, en: One}\nform: personal_tutoring\n".formatted(key) + rules;
        return "  - " + body.lines().collect(Collectors.joining("\n    ")) + "\n";
    }

    private static String joint(String... keys) {
        var text = new StringBuilder(HEAD).append("relationships:\n");
        for (var key : keys) text.append(relationship(key));
        return text.toString();
    }

    @Test
    void reads_each_with_its_own_rules() {
        var definition =
                DefinitionReader.read("joint.yaml", joint("one", "two").replaceFirst("led_by: tutor", "led_by: both"));

        assertThat(definition.relationships()).extracting(Relationship::key).containsExactly("one", "two");
        assertThat(definition.relationships()).extracting(Relationship::ledBy).containsExactly(LedBy.BOTH, LedBy.TUTOR);
    }

    @Test
    void needs_two_with_different_keys_and_forms_of_their_own() {
        assertThat(Told.about(joint("one")))
                .singleElement()
                .asString()
                .contains("at least two relationships side by side; there is 1");
        assertThat(Told.about(joint("one", "one"))).singleElement().asString().contains("already used");
        assertThat(Told.about(joint("one", "two").replace("form: personal_tutoring", "form: joint")))
                .hasSize(2)
                .allSatisfy(told -> assertThat(told).contains("a form of its own"));
    }

    @Test
    void tells_in_which_of_them_something_is_wrong() {
        var wrong = joint("one", "two").replaceFirst("(?s)(key: two.*)for_phases: \\[alpha]", "$1for_phases: [omega]");

        assertThat(Told.about(wrong))
                .singleElement()
                .asString()
                .contains("key “relationships[2].for_phases”: The phase “omega”");
    }

    @Test
    void has_no_rules_beside_theirs() {
        assertThat(Told.about(joint("one", "two") + "led_by: tutor\n"))
                .singleElement()
                .asString()
                .contains("The key “led_by” is unknown here.");
        assertThat(Told.about(Sample.TEXT + "relationships: []\n"))
                .singleElement()
                .asString()
                .contains("The key “relationships” is unknown here.");
    }
}
