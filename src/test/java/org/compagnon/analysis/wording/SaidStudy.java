package org.compagnon.analysis.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.ComparisonResult;
import org.compagnon.analysis.ResponsesFile;
import org.compagnon.files.Limits;
import org.compagnon.files.Tables;
import org.compagnon.shared.Words;
import org.compagnon.surveys.study.StudyReader;

/// A small study, its answers as a test types them in, and what is said of them.
final class SaidStudy {

    static final String STUDY = """
            study: said
            populations:
              - {id: intern, text: {fr: Internes, en: Residents}}
              - {id: tutor, text: {fr: Tuteurs, en: Tutors}}
            waves:
              - {id: before, text: {fr: Avant, en: Before}}
              - {id: after, text: {fr: Après, en: After}}
            minimum_cell: %2$d
            questionnaires:
            %1$s
            analysis:
              breakdown: [site]
              compare:
            %3$s
              adjust: %4$s
            """;
    static final String ASKED = """
              - population: %s
                wave: %s
                items:
                  - {id: helps, type: likert, levels: 5, positive: [4, 5], text: {fr: Cela m’aide., en: It helps me.}}
                  - {id: useful, type: single, options: [yes, no], text: {fr: "Utile ?", en: "Useful?"}}
                  - {id: order, type: ranking, options: [a, b, c]}
                  - {id: age, type: number, min: 0, max: 100, text: {fr: Âge, en: Age}}
            """;
    static final String INTERN_OR_TUTOR = "    - {item: %s, between: population, of: [intern, tutor], wave: after}";
    static final String BEFORE_OR_AFTER = "    - {item: %s, between: wave, of: [before, after], population: intern}";
    static final String NOTHING = INTERN_OR_TUTOR.formatted("age");
    static final String SITES = "    - {item: helps, between: site, of: [A, B, C], population: intern, wave: after}";

    private SaidStudy() {}

    static Analysis analysis(int minimum, String compare, String adjust, List<String> rows) {
        var asked = ASKED.formatted("intern", "before")
                + ASKED.formatted("intern", "after")
                + ASKED.formatted("tutor", "after");
        var study = StudyReader.read("study.yaml", STUDY.formatted(asked, minimum, compare, adjust));
        var file = new ResponsesFile(study);
        var text = "population,wave,site,link,helps,useful,order,age\n" + String.join("\n", rows) + "\n";
        file.read(Tables.read("responses.csv", text.getBytes(StandardCharsets.UTF_8), Limits.WEB));
        assertThat(file.problems()).isEmpty();
        return Analysis.of(study, file.collected());
    }

    static Analysis analysis(String compare, List<String> rows) {
        return analysis(0, compare, "holm", rows);
    }

    /// So many who answered alike.
    static List<String> people(int number, String row) {
        return Collections.nCopies(number, row);
    }

    @SafeVarargs
    static List<String> all(List<String>... rows) {
        return List.of(rows).stream().flatMap(List::stream).toList();
    }

    static String said(Analysis analysis, String item, Words words) {
        var sentences = new Sentences(analysis, words);
        return analysis.tables().stream()
                .filter(table ->
                        table.place().item().equals(item) && table.place().isOverall())
                .map(sentences::of)
                .collect(Collectors.joining("\n"));
    }

    /// With ordinary spaces, to be read here.
    static String french(Analysis analysis, String item) {
        return said(analysis, item, Words.in(Words.FRENCH)).replaceAll("[\u202f\u00a0]", " ");
    }

    static String french(Analysis analysis) {
        return compared(analysis, Words.in(Words.FRENCH)).replaceAll("[\u202f\u00a0]", " ");
    }

    static String english(Analysis analysis, String item) {
        return said(analysis, item, Words.in(Words.ENGLISH)).replaceAll("[\u202f\u00a0]", " ");
    }

    static String compared(Analysis analysis, Words words) {
        var sentences = new Sentences(analysis, words);
        return analysis.comparisons().stream()
                .filter(result -> !result.paired())
                .map(sentences::of)
                .collect(Collectors.joining("\n"));
    }

    static String paired(Analysis analysis, Words words) {
        var sentences = new Sentences(analysis, words);
        return analysis.comparisons().stream()
                .filter(ComparisonResult::paired)
                .map(sentences::of)
                .collect(Collectors.joining("\n"));
    }

    static String english(Analysis analysis) {
        return compared(analysis, Words.in(Words.ENGLISH)).replaceAll("[\u202f\u00a0]", " ");
    }

    static List<String> helps(String group, int low, int high) {
        return all(people(low, group + ",,2,yes,a|b|c,30"), people(high, group + ",,5,no,a|b|c,40"));
    }
}
