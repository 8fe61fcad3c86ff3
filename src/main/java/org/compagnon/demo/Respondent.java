package org.compagnon.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.compagnon.shared.Words;
import org.compagnon.surveys.study.Answers;
import org.compagnon.surveys.study.Item;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Questionnaire;

/// Answers any questionnaire as somebody might: mostly content, in one answer as in the next more or less, sometimes
/// silent, asked only what is shown.
final class Respondent {

    private static final Leanings LEANINGS = new Leanings();
    private static final String PHASE = "phase";
    private static final int SKIPS_PERCENT = 4;
    private static final int WRITES_PERCENT = 12;
    private static final int REMARKS = 6;

    private final Questionnaire questionnaire;
    private final RandomGenerator chance;
    private final double opinion;
    private final Map<String, List<String>> given = new LinkedHashMap<>();

    private Respondent(Questionnaire questionnaire, RandomGenerator chance) {
        this.questionnaire = questionnaire;
        this.chance = chance;
        this.opinion = chance.nextGaussian();
    }

    /// By column.
    ///
    /// @param phase in which they are; empty: in none
    static Map<String, List<String>> answer(Questionnaire questionnaire, String phase, RandomGenerator chance) {
        var respondent = new Respondent(questionnaire, chance);
        var known =
                questionnaire.item(PHASE).filter(item -> item.kind().answers().contains(phase));
        known.ifPresent(item -> respondent.given.put(item.id(), List.of(phase)));
        for (var item : questionnaire.items())
            if (Answers.shown(questionnaire, respondent.given).contains(item.id())) respondent.answer(item);
        return respondent.given;
    }

    private void answer(Item item) {
        if (given.containsKey(item.id()) || !item.required() && chance.nextInt(100) < SKIPS_PERCENT) return;
        switch (item.kind()) {
            case Kind.Likert(var scale) -> given.put(item.id(), List.of(level(scale, item.id())));
            case Kind.Matrix matrix ->
                matrix.rows().forEach(row -> {
                    var column = item.id() + "." + row.id();
                    given.put(column, List.of(level(matrix.scale(), column)));
                });
            case Kind.Single(var choices) -> given.put(item.id(), List.of(one(codes(choices))));
            case Kind.Multiple multiple -> given.put(item.id(), some(multiple));
            case Kind.Ranking(var choices) -> given.put(item.id(), shuffled(codes(choices)));
            case Kind.Number number -> given.put(item.id(), List.of(within(number)));
            case Kind.FreeText _ -> {
                if (item.required() || chance.nextInt(100) < WRITES_PERCENT)
                    given.put(
                            item.id(),
                            List.of(Words.in(Words.FRENCH).of("demo.remark." + (1 + chance.nextInt(REMARKS)))));
            }
            case Kind.Day _, Kind.Section _ -> {}
        }
    }

    /// A little above the middle.
    private String level(Kind.Scale scale, String column) {
        var drawn = LEANINGS.drawn(questionnaire.population() + "." + column, opinion, chance);
        var level = (scale.levels() + 1) / 2.0 + 0.4 + drawn * scale.levels() / 5;
        return Long.toString(Math.clamp(Math.round(level), 1, scale.levels()));
    }

    private static List<String> codes(Kind.Choices choices) {
        return choices.options().stream().map(option -> option.id()).toList();
    }

    private String one(List<String> codes) {
        // Earlier options a little more often than later ones.
        return codes.get(Math.min(chance.nextInt(codes.size()), chance.nextInt(codes.size())));
    }

    private List<String> some(Kind.Multiple multiple) {
        var codes = codes(multiple.choices()).stream()
                .filter(code -> !multiple.exclusive().contains(code))
                .toList();
        var most = multiple.most() == null ? codes.size() : Math.min(multiple.most(), codes.size());
        var fewest = Math.max(1, multiple.fewest());
        var many = Math.min(most, fewest + chance.nextInt(Math.max(1, Math.min(3, most - fewest + 1))));
        return shuffled(codes).subList(0, many);
    }

    private List<String> shuffled(List<String> codes) {
        var order = new ArrayList<>(codes);
        Collections.shuffle(order, Random.from(chance));
        return order;
    }

    private String within(Kind.Number number) {
        var least = number.min() == null ? BigDecimal.ZERO : number.min();
        var most = number.max() == null ? least.add(BigDecimal.TEN) : number.max();
        var span = most.subtract(least).intValue();
        return Integer.toString(least.intValue() + (span <= 0 ? 0 : chance.nextInt(span + 1)));
    }
}
