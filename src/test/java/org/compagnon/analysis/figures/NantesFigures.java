package org.compagnon.analysis.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.compagnon.shared.Words;
import org.compagnon.statistics.Proportion;

/// Figures of a real evaluation: the counts that the Nantes study published in 2025.
final class NantesFigures {

    private final Locale language;
    private final boolean french;

    private NantesFigures(Locale language) {
        this.language = language;
        this.french = language.equals(Words.FRENCH);
    }

    static Map<String, Figure> in(Locale language) {
        var nantes = new NantesFigures(language);
        var all = new LinkedHashMap<String, Figure>();
        all.put("scales", nantes.scales());
        all.put("importance", nantes.importance());
        all.put("reasons", nantes.reasons());
        all.put("topics", nantes.topics());
        all.put("expectations", nantes.expectations());
        all.put("phases", nantes.phases());
        all.put("sides", nantes.sides());
        all.put("curve", nantes.curve());
        all.put("withheld", nantes.withheld());
        return all;
    }

    private String say(String french, String english) {
        return this.french ? french : english;
    }

    private Figure figure(String title, String base, String note, Chart chart) {
        return new Figure(
                Notation.in(language),
                title,
                base,
                note,
                say("étude du tutorat, DMG de Nantes, 2025", "tutoring study, Nantes, 2025"),
                chart);
    }

    private List<String> agreement() {
        return french
                ? List.of(
                        "Pas du tout d’accord",
                        "Plutôt pas d’accord",
                        "Neutre",
                        "Plutôt d’accord",
                        "Tout à fait d’accord")
                : List.of("Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree");
    }

    private String interns() {
        return say("Internes", "Residents");
    }

    private String tutors() {
        return say("Tuteurs", "Tutors");
    }

    Figure scales() {
        var detects = say(
                "Le tutorat permet de repérer un interne en difficulté",
                "Tutoring helps to notice a resident in difficulty");
        return figure(
                say("Ce que le tutorat apporte, et ce qu’il coûte", "What tutoring brings, and what it costs"),
                say("Internes et tuteurs, un an après", "Residents and tutors, one year on"),
                "",
                new DivergingBars(
                        Scale.of(agreement()).positive(3, 5),
                        List.of(
                                DivergingBars.Row.of(interns(), 3, 5, 26, 32, 25)
                                        .in(detects),
                                DivergingBars.Row.of(tutors(), 0, 1, 24, 28, 25).in(detects),
                                DivergingBars.Row.of(interns(), 6, 23, 25, 16, 21)
                                        .in(say(
                                                "Le tutorat devrait durer les trois années de l’internat",
                                                "Tutoring should last for all three years")),
                                DivergingBars.Row.of(tutors(), 14, 47, 11, 4, 2)
                                        .in(say(
                                                "Le tutorat prend beaucoup de temps",
                                                "Tutoring takes a lot of time")))));
    }

    Figure importance() {
        var levels = french
                ? List.of("Nulle", "Faible", "Moyenne", "Forte", "Très forte")
                : List.of("None", "Weak", "Moderate", "Strong", "Very strong");
        return figure(
                say(
                        "Pourquoi devenir tuteur : importance de chaque motif",
                        "Why become a tutor: importance of each motive"),
                say("78 tuteurs, avant le début du tutorat", "78 tutors, before tutoring starts"),
                "",
                new DivergingBars(
                        Scale.cutAfter(levels, 2).positive(4, 5),
                        List.of(
                                DivergingBars.Row.of(
                                        say("Attirer sur le territoire", "Making the area attractive"),
                                        12,
                                        13,
                                        27,
                                        12,
                                        14),
                                DivergingBars.Row.of(
                                        say(
                                                "Soutenir psychologiquement les internes",
                                                "Psychological support of residents"),
                                        0,
                                        1,
                                        16,
                                        22,
                                        39),
                                DivergingBars.Row.of(
                                        say("Rassurer, avec bienveillance", "Kindness and reassurance"),
                                        0,
                                        0,
                                        5,
                                        13,
                                        60),
                                DivergingBars.Row.of(
                                        say("Transmettre le métier", "Handing on the profession"), 0, 0, 5, 27, 46),
                                DivergingBars.Row.of(
                                        say(
                                                "Alerter quand un interne est en difficulté",
                                                "Alerting when a resident is in difficulty"),
                                        1,
                                        1,
                                        14,
                                        29,
                                        33),
                                DivergingBars.Row.of(
                                        say("Suivre la formation d’un interne", "Following a resident’s training"),
                                        4,
                                        2,
                                        23,
                                        35,
                                        14),
                                DivergingBars.Row.of(
                                        say(
                                                "Être le référent en cas de problème",
                                                "Being the referent when there is a problem"),
                                        1,
                                        4,
                                        17,
                                        34,
                                        22),
                                DivergingBars.Row.of(say("Être rémunéré", "Being paid"), 56, 13, 6, 2, 1))));
    }

    Figure reasons() {
        long[] mentions = {36, 32, 29, 14, 6, 4, 3, 1, 0};
        var options = french
                ? List.of(
                        "Questions sur le parcours professionnel",
                        "N’a rencontré aucune difficulté",
                        "Questions sur la profession",
                        "Aide pour la thèse",
                        "Difficultés en stage",
                        "Difficultés personnelles",
                        "Autre",
                        "Difficultés avec les traces d’apprentissage",
                        "Questions sur les exigences du cursus")
                : List.of(
                        "Questions about the career path",
                        "Met no difficulty",
                        "Questions about the profession",
                        "Help with the thesis",
                        "Difficulties on placement",
                        "Personal difficulties",
                        "Other",
                        "Difficulties with learning records",
                        "Questions about the requirements");
        return figure(
                say("Pourquoi les internes ont contacté leur tuteur", "Why residents contacted their tutor"),
                say(
                        "71 des 91 internes : ceux pour qui le tuteur est une personne ressource ; plusieurs réponses possibles",
                        "71 of 91 residents: those for whom the tutor is a resource person; several answers possible"),
                "",
                new ShareBars(ShareBars.Of.RESPONDENTS, bars("", options, mentions, 71)));
    }

    private static List<ShareBars.Bar> bars(String group, List<String> labels, long[] counts, long base) {
        return IntStream.range(0, counts.length)
                .mapToObj(at -> new ShareBars.Bar(group, labels.get(at), share(counts[at], base)))
                .toList();
    }

    static Share share(long count, long base) {
        return new Proportion(count, base)
                .interval(.95)
                .map(range -> Share.of(count, base).within(range.inPercent()))
                .orElseGet(() -> Share.of(count, base));
    }

    Figure topics() {
        long[] mentions = {65, 63, 56, 44, 33, 20, 6};
        var options = french
                ? List.of(
                        "Difficultés en stage",
                        "Projet professionnel",
                        "Difficultés personnelles",
                        "Attendus du programme",
                        "Choix des stages",
                        "Aide pour la thèse",
                        "Autre")
                : List.of(
                        "Difficulties on placement",
                        "Career project",
                        "Personal difficulties",
                        "What the programme expects",
                        "Choice of placements",
                        "Help with the thesis",
                        "Other");
        return figure(
                say("Ce dont les rencontres ont traité", "What the meetings were about"),
                say(
                        "78 tuteurs, un an après ; plusieurs réponses possibles",
                        "78 tutors, one year on; several answers possible"),
                "",
                new ShareBars(ShareBars.Of.RESPONDENTS, bars("", options, mentions, 78)));
    }

    Figure phases() {
        double[][] published = {{63.0, 50.0, 62.5, 94.0}, {44.1, 76.2, 58.3, 73.5}, {64.6, 73.8, 91.0, 76.5}};
        long[] bases = {127, 42, 24, 34};
        var items = french
                ? List.of(
                        "Une personne ressource en cas de difficulté personnelle",
                        "Une personne ressource en cas de difficulté en stage",
                        "Réfléchir à un sujet de thèse")
                : List.of(
                        "Someone to turn to in personal difficulty",
                        "Someone to turn to in difficulty on placement",
                        "Thinking about a thesis topic");
        var populations = List.of(say("Ensemble", "All"), "PS", "PA1", "PA2");
        var bars = new ArrayList<ShareBars.Bar>();
        for (var item = 0; item < 3; item++)
            for (var phase = 0; phase < 4; phase++)
                bars.add(new ShareBars.Bar(
                        items.get(item),
                        populations.get(phase),
                        Share.published(published[item][phase], Count.of(bases[phase]))));
        return figure(
                say("Ce que les internes attendent, selon leur phase", "What residents expect, by phase"),
                say("Internes, avant le début du tutorat", "Residents, before tutoring starts"),
                say(
                        "Pourcentages publiés ; les phases ne forment pas une partition de l’ensemble.",
                        "Percentages as published; the phases are no partition of all."),
                new ShareBars(ShareBars.Of.RESPONDENTS, bars));
    }

    Figure expectations() {
        return figure(
                say("Attendu, puis vécu", "Expected, then lived"),
                say("Internes, avant et un an après", "Residents, before and one year on"),
                say(
                        "Effectifs « avant » déduits des pourcentages publiés.",
                        "Counts “before” inferred from the published percentages."),
                new BeforeAfter(
                        say("Avant", "Before"),
                        say("Un an après", "One year on"),
                        List.of(
                                new BeforeAfter.Item(
                                        "",
                                        say("Aide pour la thèse", "Help with the thesis"),
                                        share(82, 127),
                                        share(14, 71)),
                                new BeforeAfter.Item(
                                        "",
                                        say("Difficultés personnelles", "Personal difficulties"),
                                        share(80, 127),
                                        share(4, 71)),
                                new BeforeAfter.Item(
                                        "",
                                        say("Difficultés en stage", "Difficulties on placement"),
                                        share(56, 127),
                                        share(6, 71)),
                                new BeforeAfter.Item(
                                        "",
                                        say(
                                                "Projet professionnel et choix des stages",
                                                "Career project and choice of placements"),
                                        share(73, 127),
                                        share(36, 71)))));
    }

    Figure sides() {
        return figure(
                say("Les deux côtés d’une même rencontre", "Two sides of the same meeting"),
                "",
                "",
                new BeforeAfter(
                        interns(),
                        tutors(),
                        List.of(
                                new BeforeAfter.Item(
                                        "",
                                        say(
                                                "Repérer une difficulté : au moins « neutre »",
                                                "Noticing difficulty: at least “neutral”"),
                                        share(83, 91),
                                        share(77, 78)),
                                new BeforeAfter.Item(
                                        "",
                                        say("Difficultés en stage", "Difficulties on placement"),
                                        share(6, 91),
                                        share(65, 78)),
                                new BeforeAfter.Item("", say("Thèse", "Thesis"), share(14, 91), share(20, 78)))));
    }

    Figure curve() {
        return figure(
                say("Taux de réponse, jour après jour", "Response rate, day by day"),
                say("Vague « un an après »", "Wave “one year on”"),
                "",
                new ResponseCurve(
                        LocalDate.of(2026, 9, 14),
                        List.of(
                                new ResponseCurve.Population(interns(), 127, growing(91, 42, 14, 28)),
                                new ResponseCurve.Population(tutors(), 96, growing(78, 42, 14, 28))),
                        List.of(LocalDate.of(2026, 9, 28), LocalDate.of(2026, 10, 12))));
    }

    /// Answers come soon after an invitation, then ever more rarely.
    static List<Long> growing(long last, int days, int... reminders) {
        var curve = new ArrayList<Long>();
        for (var day = 0; day <= days; day++) {
            var share = .5 * (1 - Math.exp(-day / 3.0));
            for (var reminder : reminders)
                if (day >= reminder) share += .5 / reminders.length * (1 - Math.exp(-(day - reminder + 1) / 2.5));
            curve.add(Math.min(last, Math.round(last * share / .999)));
        }
        curve.set(days, last);
        return curve;
    }

    Figure withheld() {
        return figure(
                say("Quand un petit groupe pourrait se reconnaître", "When a small group could recognise itself"),
                say("Internes, par phase, un an après", "Residents, by phase, one year on"),
                "",
                new DivergingBars(
                        Scale.of(agreement()).positive(4, 5),
                        List.of(
                                new DivergingBars.Row("", "PS", known(12, 8, 14, 21, 16), Count.of(71), Count.of(4)),
                                new DivergingBars.Row(
                                        "",
                                        "PA1",
                                        List.of(Count.WITHHELD, Count.WITHHELD, Count.of(6), Count.of(9), Count.of(7)),
                                        Count.of(29),
                                        Count.of(0)),
                                new DivergingBars.Row(
                                        "",
                                        "PA2",
                                        List.of(Count.of(5), Count.WITHHELD, Count.of(6), Count.WITHHELD, Count.of(7)),
                                        Count.of(24),
                                        Count.of(1)),
                                new DivergingBars.Row(
                                        "",
                                        say("Autre", "Other"),
                                        List.of(
                                                Count.WITHHELD,
                                                Count.WITHHELD,
                                                Count.WITHHELD,
                                                Count.WITHHELD,
                                                Count.WITHHELD),
                                        Count.WITHHELD,
                                        Count.WITHHELD),
                                new DivergingBars.Row(
                                        "",
                                        say("Personne", "Nobody"),
                                        known(0, 0, 0, 0, 0),
                                        Count.of(0),
                                        Count.of(0)))));
    }

    static List<Count> known(long... counts) {
        return java.util.Arrays.stream(counts).mapToObj(Count::of).toList();
    }
}
