package org.compagnon.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.compagnon.demo.PublishedCounts.Line;
import org.compagnon.surveys.study.Answers;
import org.compagnon.surveys.study.Column;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Questionnaire;

/// Invents respondents whose answers give the published counts to the unit. Who thinks well of tutoring does so in one
/// answer after the other, more or less; which respondent gives which answer is published nowhere.
final class PublishedAnswers {

    private static final Leanings LEANINGS = new Leanings();
    private static final String PHASE = "phase";

    private final Questionnaire questionnaire;
    private final PublishedCounts counts;
    private final RandomGenerator chance;
    private final List<Somebody> all;

    private static final class Somebody {

        final double opinion;
        final Map<String, List<String>> given = new LinkedHashMap<>();

        Somebody(double opinion) {
            this.opinion = opinion;
        }

        List<String> mentions(Column column) {
            return given.computeIfAbsent(column.name(), nothing -> new ArrayList<>());
        }

        String phase() {
            return given.getOrDefault(PHASE, List.of("")).getFirst();
        }
    }

    private PublishedAnswers(Questionnaire questionnaire, PublishedCounts counts, RandomGenerator chance) {
        this.questionnaire = questionnaire;
        this.counts = counts;
        this.chance = chance;
        this.all = IntStream.range(0, size())
                .mapToObj(number -> new Somebody(chance.nextGaussian()))
                .toList();
    }

    /// What each of them answers, by column.
    static List<Map<String, List<String>>> to(
            Questionnaire questionnaire, PublishedCounts counts, RandomGenerator chance) {
        var respondents = new PublishedAnswers(questionnaire, counts, chance);
        questionnaire.columns().forEach(respondents::answer);
        return respondents.all.stream().map(one -> Map.copyOf(one.given)).toList();
    }

    /// As many as answered the question that most answered.
    private int size() {
        return questionnaire.columns().stream()
                .filter(column -> !isMultiple(column))
                .mapToInt(column -> lines(column).stream().mapToInt(Line::all).sum())
                .max()
                .orElseThrow();
    }

    private static boolean isMultiple(Column column) {
        return column.item().kind() instanceof Kind.Multiple;
    }

    private List<Line> lines(Column column) {
        return counts.of(questionnaire.population(), questionnaire.wave(), column.name());
    }

    private void answer(Column column) {
        var lines = lines(column);
        if (lines.isEmpty()) return;
        var asked = all.stream()
                .filter(one -> Answers.shown(questionnaire, one.given)
                        .contains(column.item().id()))
                .toList();
        if (lines.getFirst().byPhase().isEmpty()) {
            answer(column, asked, lines, Line::all);
        } else {
            asked.stream()
                    .collect(Collectors.groupingBy(Somebody::phase, TreeMap::new, Collectors.toList()))
                    .forEach((phase, group) -> answer(
                            column, group, lines, phase.isEmpty() ? Line::outsidePhases : line -> line.of(phase)));
        }
    }

    private interface Share {
        int of(Line line);
    }

    private void answer(Column column, List<Somebody> group, List<Line> lines, Share share) {
        if (isMultiple(column)) mention(column, group, lines, share);
        else choose(column, group, lines, share);
    }

    /// Those least drawn to it give the first answer, and so on.
    private void choose(Column column, List<Somebody> group, List<Line> lines, Share share) {
        var drawn = drawn(column.name(), group);
        var inOrder = group.stream().sorted(Comparator.comparing(drawn::get)).iterator();
        for (var line : lines)
            for (var left = share.of(line); left > 0; left--)
                inOrder.next().given.put(column.name(), List.of(line.answer()));
    }

    private Map<Somebody, Double> drawn(String what, List<Somebody> group) {
        var drawn = new HashMap<Somebody, Double>();
        for (var one : group)
            drawn.put(one, LEANINGS.drawn(questionnaire.population() + "." + what, one.opinion, chance));
        return drawn;
    }

    /// Those most drawn to an option mention it.
    private void mention(Column column, List<Somebody> group, List<Line> lines, Share share) {
        for (var line : lines) {
            var drawn = drawn(column.name() + "." + line.answer(), group);
            group.stream()
                    .sorted(Comparator.comparing(drawn::get, Comparator.reverseOrder()))
                    .limit(share.of(line))
                    .forEach(one -> one.mentions(column).add(line.answer()));
        }
        letEverybodySpeak(column, group);
    }

    /// Nobody left the question out: whoever mentions nothing takes something over from whoever mentions most.
    private void letEverybodySpeak(Column column, List<Somebody> group) {
        for (var silent : group) {
            if (!silent.mentions(column).isEmpty()) continue;
            var most = group.stream()
                    .map(one -> one.mentions(column))
                    .max(Comparator.comparing(List::size))
                    .orElseThrow();
            silent.mentions(column).add(most.size() > 1 ? most.remove(chance.nextInt(most.size())) : Kind.NONE);
        }
    }
}
