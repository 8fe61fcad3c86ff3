package org.compagnon.surveys.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Problem;
import org.compagnon.surveys.exchange.LimeSurvey.Group;
import org.compagnon.surveys.exchange.LimeSurvey.Question;
import org.compagnon.surveys.study.Condition;
import org.compagnon.surveys.study.Item;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Plan;
import org.compagnon.surveys.study.Questionnaire;
import org.compagnon.surveys.study.Study;
import org.compagnon.surveys.study.StudyLimits;
import org.jspecify.annotations.Nullable;

/// Makes a study of a LimeSurvey survey: a page for each group, an item for each question.
final class FromLimeSurvey {

    /// What opens the description of a group that stands for no section of ours.
    static final String NO_SECTION = "none";

    private final String file;
    private final LimeSurvey survey;
    private final LeftOut leftOut;
    private final Translating translating;
    private final Conditions conditions = new Conditions();
    private final Codes codes = new Codes(Codes.Form.ITEM);
    private final List<Item> items = new ArrayList<>();

    private FromLimeSurvey(String file, LimeSurvey survey) {
        this.file = file;
        this.survey = survey;
        this.leftOut = new LeftOut(file);
        this.translating = new Translating(leftOut);
    }

    static Brought bring(String file, LimeSurvey survey, Target target) {
        return new FromLimeSurvey(file, survey).study(target);
    }

    private Brought study(Target target) {
        translating.judge(survey.languages());
        survey.extras().forEach((extra, many) -> leftOut.note(0, null, "extra." + extra.replace('_', '-'), many));
        var many = survey.groups().stream()
                .mapToInt(group -> group.questions().size())
                .sum();
        if (many > StudyLimits.MOST_ITEMS) throw tooMany(file, "too-many", many);
        var number = 0;
        for (var group : survey.groups()) group(group, ++number);
        mustBeAsked(file, items);
        var title = translating.text(survey.title(), 0, null);
        var questionnaire = new Questionnaire(
                target.population(),
                target.wave(),
                title,
                translating.text(survey.welcome(), 0, null),
                translating.text(survey.end(), 0, null),
                items);
        var study = new Study(
                Target.key(title == null ? "" : title.en()),
                title,
                List.of(target.populationNamed()),
                List.of(target.waveNamed()),
                Study.USUAL_MINIMUM_CELL,
                Study.USUAL_CONFIDENCE,
                List.of(questionnaire),
                Plan.NOTHING);
        return new Brought(study, leftOut.all());
    }

    /// Whoever sends more questions than a study holds means harm; tables that become many are merely too large.
    static InputRefused tooMany(String file, String reason, int many) {
        return new InputRefused(Problem.inFile(
                file, "surveys.exchange." + reason, String.valueOf(many), String.valueOf(StudyLimits.MOST_ITEMS)));
    }

    /// Something is, and not more than anybody answers.
    static void mustBeAsked(String file, List<Item> items) {
        if (items.stream().allMatch(item -> item.kind() instanceof Kind.Section))
            throw new InputRefused(Problem.inFile(file, "surveys.exchange.nothing-carried"));
        if (items.size() > StudyLimits.MOST_ITEMS) throw tooMany(file, "too-many-items", items.size());
    }

    private void group(Group group, int number) {
        var named = group.name().any().orElse("");
        var tag = Tag.in(group.description().any().orElse("")).orElseGet(Tag::empty);
        if (!tag.get("id").orElse("").equals(NO_SECTION)) {
            var id = codes.fresh(tag.get("id").orElse("page" + number));
            items.add(new Item(
                    id,
                    translating.text(group.name(), id, group.line(), named),
                    translating.text(group.description(), group.line(), named),
                    new Kind.Section(),
                    false,
                    null,
                    null));
        }
        if (!group.randomised().isBlank()) leftOut.note(group.line(), named, "group-order");
        var shown = condition(group.relevance(), group.line(), named, "condition-of-a-group");
        for (var question : group.questions()) question(question, shown);
    }

    private void question(Question question, @Nullable Condition groupShown) {
        var own = condition(question.relevance(), question.line(), question.code(), "condition");
        if (question.conditions() > 0 && question.relevance().strip().matches("1?"))
            leftOut.note(question.line(), question.code(), "condition-old", question.conditions());
        var shown = both(groupShown, own);
        if (shown != null && !shown.isWritable()) {
            leftOut.note(question.line(), question.code(), "condition-too-long", shown);
            shown = null;
        }
        var made = new LimeQuestion(question, translating, leftOut, codes).carried();
        for (var one : made) {
            items.add(one.asked(shown));
            one.variables().forEach(conditions::learn);
        }
    }

    private @Nullable Condition condition(String relevance, int line, String where, String reason) {
        var outcome = conditions.read(relevance);
        if (outcome.obstacle() != null) leftOut.note(line, where, reason, relevance.strip(), outcome.obstacle());
        return outcome.condition();
    }

    private static @Nullable Condition both(@Nullable Condition one, @Nullable Condition other) {
        if (one == null) return other;
        if (other == null || one.equals(other)) return one;
        return new Condition.And(
                Stream.of(one, other).flatMap(FromLimeSurvey::parts).distinct().toList());
    }

    private static Stream<Condition> parts(Condition condition) {
        return condition instanceof Condition.And(var all) ? all.stream() : Stream.of(condition);
    }
}
