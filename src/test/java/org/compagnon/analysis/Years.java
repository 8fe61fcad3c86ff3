package org.compagnon.analysis;

import static org.compagnon.analysis.Same.same;

/// Residents of three years, of whom so many of 50 find it useful, and a study that follows their share.
public final class Years {

    private static final String STUDY = """
            study: years
            title: {fr: Trois promotions, en: Three years}
            populations: [{id: resident, text: {fr: Internes, en: Residents}}]
            waves: [{id: after, text: {fr: Après, en: After}}]
            minimum_cell: %d
            questionnaires:
              - population: resident
                wave: after
                items:
                  - id: useful
                    type: likert
                    levels: 3
                    labels: [{fr: Non, en: No}, {fr: En partie, en: In part}, {fr: Oui, en: Yes}]
                    positive: [3]
                    text: {fr: C’était utile., en: It was useful.}
                  - id: topics
                    type: multiple
                    options:
                      - {id: thesis, text: {fr: La thèse, en: The thesis}}
                      - {id: pay, text: {fr: La paie, en: Pay}}
                    text: {fr: De quoi avez-vous parlé ?, en: What did you talk about?}
                  - id: year
                    type: single
                    options:
                      - {id: first, text: {fr: Promotion 2023, en: Class of 2023}}
                      - {id: second, text: {fr: Promotion 2024, en: Class of 2024}}
                      - {id: third, text: {fr: Promotion 2025, en: Class of 2025}}
                    text: {fr: Votre promotion, en: Your class}
            analysis:
              breakdown: [year]
              trend:
                - {item: useful, between: year, of: [first, second, third], population: resident, wave: after}
                - {item: topics, between: year, of: [first, second, third], population: resident, wave: after}
              adjust: holm
            """;

    private Years() {}

    public static String study(int minimum) {
        return STUDY.formatted(minimum);
    }

    /// @param useful of each year
    public static String responses(int... useful) {
        var text = new StringBuilder("year,useful,topics\n");
        var years = new String[] {"first", "second", "third"};
        for (var year = 0; year < useful.length; year++)
            for (var one = 0; one < 50; one++)
                text.append("%s,%d,%s\n"
                        .formatted(years[year], one < useful[year] ? 3 : 1 + one % 2, one % 2 == 0 ? "thesis" : "pay"));
        return text.toString();
    }

    /// Twenty others answered in each of three waves, and all of these people in every one.
    public static Analysis overWaves(int samePeople) {
        var study = Same.study("      - {id: useful, type: likert, levels: 5, positive: [4, 5]}", """
                analysis:
                  trend:
                    - {item: useful, between: wave, of: [before, after, later], population: intern}
                """);
        var responses = Same.responses(
                "useful",
                same(samePeople, "before after later", "4"),
                same(20, "before", "2"),
                same(20, "after", "4"),
                same(20, "later", "5"));
        return Given.of(study, responses).analysis();
    }

    public static Analysis analysis(int minimum, int... useful) {
        return Given.of(study(minimum), responses(useful)).analysis();
    }
}
