package org.compagnon.programmes.definition;

import static org.compagnon.programmes.definition.Told.isTold;

import org.junit.jupiter.api.Test;

/// Rule 3: a key that is unknown, missing, twice there or of the wrong kind is refused with what would be right.
class DefinitionKeysTest {

    @Test
    void that_is_unknown_gets_the_nearest_or_the_list() {
        isTold(Sample.with("continuity: 500", "continuty: 500"), "Did you mean “continuity”?");
        isTold(
                Sample.with("max_distance_km: 60", "colour: blue"),
                "Known here: mandatory, require_trained, max_distance_km, weights.");
    }

    @Test
    void that_stands_twice_names_the_first_line() {
        isTold(Sample.with("evaluating: no", "led_by: both\nevaluating: no"), "This key already stands on line 15.");
    }

    @Test
    void that_is_missing_or_empty() {
        isTold(Sample.with("programme: sample\n", ""), "“programme” is missing.");
        isTold(Sample.with("programme: sample", "programme:"), "Nothing stands under “programme”.");
    }

    @Test
    void of_the_wrong_kind_says_what_is_expected() {
        isTold(Sample.with("meetings: 3", "meetings: three"), "“three” is not a whole number");
        isTold(Sample.with("meetings: 3", "meetings: \"3\""), "without quotes");
        isTold(Sample.with("amount: 60", "amount: 60,00"), "Write decimals with a point.");
        isTold(Sample.with("modalities: [in_person]", "modalities: in_person"), "A list is expected, not “in_person”");
        isTold(
                Sample.with("{tutors: voluntary, tutees: mandatory}", "[voluntary]"),
                "Keys with their values are expected");
        isTold(Sample.with("programme: sample", "programme: [sample]"), "A text is expected");
        isTold(Sample.with("programme: sample", "programme: deux mots"), "cannot be a code");
        isTold(Sample.with("[in_person]", "[in_persom]"), "Did you mean “in_person”?");
        isTold(Sample.with("[in_person]", "[in_person, in_person]"), "stands twice");
    }

    @Test
    void that_lacks_a_language_says_which() {
        isTold(Sample.with("name: {fr: Exemple, en: Sample}", "name: {fr: Exemple}"), "The English text is missing");
        isTold(
                Sample.with("name: {fr: Exemple, en: Sample}", "name: {fr: \"\", en: Sample}"),
                "The French text is missing");
        isTold(Sample.with("name: {fr: Exemple, en: Sample}", "name: Exemple"), "needed in both languages");
    }

    @Test
    void whose_text_a_comma_cut_says_so() {
        isTold(Sample.with("fr: Un petit exemple.", "fr: Un exemple, tout petit"), "Put the whole text in quotes.");
    }
}
