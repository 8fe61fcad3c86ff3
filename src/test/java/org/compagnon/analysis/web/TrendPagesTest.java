package org.compagnon.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A planned trend stands among the comparisons, with its question, and in what was published.
class TrendPagesTest extends OdilesStudy {

    private static final String PHASES = STUDY.replace("study: suivi", "study: open")
            .replace("waves:\n", "minimum_cell: 0\nwaves:\n")
            .replace(
                    "          - {id: PA, text: {fr: Approfondissement, en: Deepening}}\n",
                    "          - {id: PA, text: {fr: Approfondissement, en: Deepening}}\n"
                            + "          - {id: PC, text: {fr: Consolidation, en: Consolidation}}\n");
    private static final String FOLLOWED =
            "  trend:\n    - {item: useful, between: phase, of: [PS, PA, PC], population: intern, wave: before}\n";

    /// Of eight in each phase one, then four, then seven.
    private void closedWith(String text) {
        study = surveys.study(researcher, text, true);
        surveys.close(
                researcher,
                open(Stream.of(phase("PS", 1), phase("PA", 4), phase("PC", 7))
                        .flatMap(List::stream)
                        .toList()));
    }

    private static List<Map<String, List<String>>> phase(String phase, int useful) {
        return IntStream.range(0, 8)
                .mapToObj(one -> answer(phase, one < useful ? "4" : "2"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "fr, 'Le tutorat est utile – part positive (internes, avant)', tendance de Cochran-Armitage, '3,00',"
                + " 'la part des réponses « 4 » ou « 5 » augmente', '12,5 % pour le premier (Socle)'",
        "en, 'Tutoring is useful – positive share (residents, before)', Cochran-Armitage trend, 3.00,"
                + " 'the share of answers “4” or “5” rises', '12.5% in the first (Core)'"
    })
    void it_is_read_among_the_comparisons_and_with_its_question(
            String language, String question, String test, String z, String rises, String first) throws Exception {
        closedWith(PHASES + FOLLOWED);
        publishes(odile, 1, 1, 0);

        for (var who : List.of(odile, maud))
            for (var page : List.of(home(), home() + "/answers/useful"))
                assertThat(read(who, page, language).replaceAll("[\u202f\u00a0]", " "))
                        .as("%s, %s", who.name(), page)
                        .contains(question, test, z, rises, first)
                        .doesNotContain("explorato");
    }

    @Test
    void added_after_the_answers_were_in_it_is_exploratory() throws Exception {
        closedWith(PHASES);
        world.in(nantes, () -> studies.save(researcher, study, PHASES + FOLLOWED, 1));

        assertThat(read(odile, home(), "en"))
                .contains("positive share (residents, before) (exploratory)", "This comparison was added after")
                .contains("0.003");
    }
}
