package org.compagnon.analysis.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.compagnon.statistics.Interval;

/// Figures that no study should need, and some will.
final class Extremes {

    static final String SENTENCE =
            "Le tutorat m’a permis de mieux comprendre ce que l’on attend de moi pendant les stages, et d’en parler ";

    private Extremes() {}

    static Map<String, Figure> in(Locale language) {
        var all = new LinkedHashMap<String, Figure>();
        all.put("one item", bars(language, five(), List.of(DivergingBars.Row.of("Le seul", 3, 5, 26, 32, 25))));
        all.put("forty items", bars(language, five(), forty()));
        all.put("forty long items", bars(language, five(), forty(SENTENCE + SENTENCE)));
        all.put(
                "eleven levels",
                bars(language, eleven(), List.of(eleven("Recommander le tutorat", 4), eleven("Autre", 9))));
        all.put("two levels", bars(language, List.of("Non", "Oui"), List.of(DivergingBars.Row.of("D’accord", 4, 9))));
        all.put("nobody", bars(language, five(), List.of(DivergingBars.Row.of("Personne", 0, 0, 0, 0, 0))));
        all.put(
                "all alike",
                bars(
                        language,
                        five(),
                        List.of(
                                DivergingBars.Row.of("Tous", 0, 0, 0, 0, 9),
                                DivergingBars.Row.of("Aucun", 9, 0, 0, 0, 0))));
        all.put(
                "long words",
                bars(
                        language,
                        longWords(),
                        List.of(DivergingBars.Row.of("x".repeat(300), 1, 2, 3, 4, 5)
                                .in("y".repeat(300)))));
        all.put(
                "large numbers",
                bars(
                        language,
                        five(),
                        List.of(DivergingBars.Row.of("Tous les pays", 1_234_567, 2_345_678, 34, 1, 987_654_321))));
        all.put("strange letters", strange(language));
        all.put("withheld", withheld(language));
        all.put(
                "no words",
                new Figure(
                        Notation.in(language),
                        "",
                        "",
                        "",
                        "",
                        new ShareBars(ShareBars.Of.ANSWERS, List.of(new ShareBars.Bar("", "a", Share.of(1, 3))))));
        all.put("shares", shares(language));
        all.put("forty pairs", pairs(language, 40));
        all.put("pairs of different bases", pairs(language, 3));
        all.put("eight lines", lines(language, 8, 30));
        all.put("one day", lines(language, 1, 0));
        all.put("a year", lines(language, 2, 365));
        all.put(
                "not begun",
                new Figure(
                        Notation.in(language),
                        "Rien",
                        "",
                        "",
                        "",
                        new ResponseCurve(
                                LocalDate.of(2026, 9, 1),
                                List.of(new ResponseCurve.Population("Internes", 12, List.of())),
                                List.of())));
        return all;
    }

    private static Figure bars(Locale language, List<String> levels, List<DivergingBars.Row> rows) {
        return new Figure(
                Notation.in(language),
                "Un titre",
                "La base",
                "Une note",
                "une source",
                new DivergingBars(Scale.of(levels).positive(levels.size(), levels.size()), rows));
    }

    static List<String> five() {
        return List.of("Pas du tout", "Plutôt non", "Ni oui ni non", "Plutôt oui", "Tout à fait");
    }

    private static List<String> longWords() {
        return IntStream.range(0, 5)
                .mapToObj(level -> SENTENCE + SENTENCE + level)
                .toList();
    }

    private static List<String> eleven() {
        return IntStream.rangeClosed(0, 10).mapToObj(Integer::toString).toList();
    }

    private static DivergingBars.Row eleven(String label, int factor) {
        return DivergingBars.Row.of(
                label,
                IntStream.rangeClosed(0, 10)
                        .mapToLong(level -> 1 + level * factor % 11)
                        .toArray());
    }

    private static List<DivergingBars.Row> forty() {
        return forty("Item ");
    }

    private static List<DivergingBars.Row> forty(String label) {
        return IntStream.range(0, 40)
                .mapToObj(row -> DivergingBars.Row.of(label + row, row, 40 - row, 7, row * row, 12)
                        .in("Groupe " + row / 4))
                .toList();
    }

    private static Figure strange(Locale language) {
        return new Figure(
                Notation.in(language),
                "<b>Titre</b> & \"guillemets\" \u0007 \ud83d\ude00",
                "العربية 中文 Ελληνικά",
                "a\nb\tc",
                "\ud800",
                new ShareBars(
                        ShareBars.Of.RESPONDENTS,
                        List.of(new ShareBars.Bar(
                                "</svg>", "<script>alert(1)</script> \ud83d\ude00", Share.of(3, 9)))));
    }

    private static Figure withheld(Locale language) {
        return new Figure(
                Notation.in(language),
                "Non publié",
                "",
                "",
                "",
                new ShareBars(
                        ShareBars.Of.MENTIONS,
                        List.of(
                                new ShareBars.Bar("", "Retenu", Share.withheld(Count.WITHHELD)),
                                new ShareBars.Bar("", "Retenu, base connue", Share.withheld(Count.of(12))),
                                new ShareBars.Bar("", "Personne", Share.of(0, 0)),
                                new ShareBars.Bar("", "Publié", Share.published(12.34, Count.of(1234))))));
    }

    private static Figure shares(Locale language) {
        return new Figure(
                Notation.in(language),
                SENTENCE.repeat(6),
                SENTENCE.repeat(6),
                SENTENCE.repeat(9),
                SENTENCE.repeat(6),
                new ShareBars(
                        ShareBars.Of.RESPONDENTS,
                        List.of(
                                new ShareBars.Bar(SENTENCE, "0 %", NantesFigures.share(0, 7)),
                                new ShareBars.Bar(SENTENCE, "100 %", NantesFigures.share(7, 7)),
                                new ShareBars.Bar(
                                        SENTENCE + "2", SENTENCE.repeat(8), NantesFigures.share(123_456, 1_234_567)))));
    }

    private static Figure pairs(Locale language, int items) {
        var all = new ArrayList<BeforeAfter.Item>();
        for (var item = 0; item < items; item++)
            all.add(new BeforeAfter.Item(
                    "", SENTENCE + item, NantesFigures.share(item, 40 + item), NantesFigures.share(40, 41)));
        all.add(new BeforeAfter.Item("", "Égal", Share.of(3, 9), Share.of(3, 9)));
        all.add(new BeforeAfter.Item("", "Retenu", Share.withheld(Count.of(9)), Share.of(3, 9)));
        all.add(new BeforeAfter.Item("", "Personne avant", Share.of(0, 0), Share.of(3, 9)));
        all.add(new BeforeAfter.Item("", "Personne", Share.of(0, 0), Share.of(0, 0)));
        all.add(new BeforeAfter.Item("", "Certain", Share.of(0, 9).within(new Interval(0, 100)), Share.of(9, 9)));
        return new Figure(
                Notation.in(language),
                "Deux fois",
                "",
                "",
                "",
                new BeforeAfter("Avant la première rencontre", "Un an après", all));
    }

    private static Figure lines(Locale language, int populations, int days) {
        return new Figure(
                Notation.in(language),
                "Des lignes",
                "",
                "",
                "",
                new ResponseCurve(
                        LocalDate.of(2026, 9, 1),
                        IntStream.range(0, populations)
                                .mapToObj(line -> new ResponseCurve.Population(
                                        "Population numéro " + line + (line == 3 ? SENTENCE : ""),
                                        1000,
                                        IntStream.rangeClosed(0, days)
                                                .mapToObj(day -> Math.min(1000L, 700L + line + day))
                                                .toList()))
                                .toList(),
                        List.of(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 2), LocalDate.of(2028, 1, 1))));
    }
}
