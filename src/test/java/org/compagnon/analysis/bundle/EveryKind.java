package org.compagnon.analysis.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Answers invented for a study with questions of every kind, two populations and people who are linked.
final class EveryKind {

    private static final String STUDY = """
            study: every-kind
            populations: [intern, tutor]
            waves: [before, after]
            minimum_cell: %d
            confidence: 0.9
            questionnaires:
              - population: intern
                wave: before
                items:
                  - {id: expects, type: matrix, levels: 5, rows: [thesis, pay], positive: [4, 5], negative: [1, 2]}
                  - {id: hopes, type: multiple, options: [talk, thesis, pay], other: true}
                  - {id: year, type: single, options: [first, second, third]}
                  - {id: hours, type: number, min: 0, max: 80}
              - population: intern
                wave: after
                items:
                  - {id: brings, type: matrix, levels: 5, rows: [thesis, pay], positive: [4, 5], negative: [1, 2]}
                  - {id: got, type: multiple, options: [talk, thesis, pay], other: true}
                  - {id: year, type: single, options: [first, second, third]}
                  - {id: hours, type: number, min: 0, max: 80}
                  - {id: best, type: ranking, options: [talk, thesis, pay], shown_if: year = first}
                  - {id: since, type: date}
                  - {id: remarks, type: text}
              - population: tutor
                wave: after
                items:
                  - {id: brings, type: matrix, levels: 5, rows: [thesis, pay], positive: [4, 5], negative: [1, 2]}
                  - {id: calm, type: matrix, levels: 5, rows: [home, work]}
            analysis:
              breakdown: [site, year]
              compare:
                - {item: [expects, brings], between: wave, of: [before, after], population: intern}
                - {item: [hopes, got], between: wave, of: [before, after], population: intern}
                - {item: year, between: wave, of: [before, after], population: intern}
                - {item: hours, between: wave, of: [before, after], population: intern}
                - {item: brings, between: population, of: [intern, tutor], wave: after}
                - {item: brings, between: site, of: [north, south, west], population: intern, wave: after}
                - {item: year, between: site, of: [north, south, west], population: intern, wave: after}
                - {item: hours, between: year, of: [first, second, third], population: intern, wave: after}
              trend:
                - {item: brings, between: site, of: [south, west, north], population: intern, wave: after}
                - {item: year, between: site, of: [north, south, west], population: intern, wave: after}
                - {item: got, between: site, of: [north, south, west], population: intern, wave: after}
              reliability:
                - {id: expects, items: [expects]}
                - {id: brings, text: {fr: Apports, en: Gains}, items: [brings.pay, brings.thesis], reversed: [brings.pay]}
                - {id: three, items: [brings, calm], reversed: [brings.pay]}
              adjust: %s
            """;
    private static final String COLUMNS = "population,wave,site,link,expects.thesis,expects.pay,hopes,hopes.other,year,"
            + "hours,brings.thesis,brings.pay,got,got.other,best,since,remarks,calm.home,calm.work";

    private EveryKind() {}

    /// @param adjust as the plan says it
    static Given of(int minimum, String adjust, List<String> rows) {
        return Given.of(STUDY.formatted(minimum, adjust), COLUMNS + "\n" + String.join("\n", rows) + "\n");
    }

    static List<String> people(int number, long seed) {
        var chance = new Random(seed);
        var rows = new ArrayList<String>();
        for (var i = 0; i < number; i++) {
            var code = chance.nextInt(number * 2);
            rows.add("intern,before,%s,c%d,%s,%s,%s,,%s,%s,,,,,,,,,"
                    .formatted(
                            site(chance),
                            code,
                            level(chance),
                            level(chance),
                            options(chance),
                            year(chance),
                            hours(chance)));
            var year = year(chance);
            rows.add("intern,after,%s,c%d,,,,,%s,%s,%s,%s,%s,,%s,2026-0%d-1%d,said by c%d,,"
                    .formatted(
                            site(chance),
                            chance.nextInt(number * 2),
                            year,
                            hours(chance),
                            level(chance),
                            level(chance),
                            options(chance),
                            year.equals("first")
                                    ? of(chance, "talk|thesis|pay", "pay|talk|thesis", "thesis|pay|talk")
                                    : "-",
                            1 + chance.nextInt(9),
                            chance.nextInt(10),
                            code));
            if (i % 2 == 0)
                rows.add("tutor,after,,,,,,,,,%s,%s,,,,,,%s,%s"
                        .formatted(level(chance), level(chance), level(chance), level(chance)));
        }
        return rows;
    }

    static String of(Random chance, String... values) {
        return values[chance.nextInt(values.length)];
    }

    private static String site(Random chance) {
        return of(chance, "north", "north", "north", "south", "south", "west", "");
    }

    private static String level(Random chance) {
        return of(chance, "1", "2", "3", "3", "4", "4", "5", "");
    }

    private static String year(Random chance) {
        return of(chance, "first", "first", "second", "third");
    }

    private static String options(Random chance) {
        return of(chance, "talk", "talk|thesis", "thesis", "none", "talk|other", "pay", "");
    }

    private static String hours(Random chance) {
        return of(chance, "5", "7.5", "8", "12", "");
    }
}
