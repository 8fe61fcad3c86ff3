package org.compagnon.programmes.definition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.compagnon.files.yaml.Part;
import org.compagnon.files.yaml.Text;
import org.compagnon.programmes.definition.Axes.Balance;
import org.compagnon.programmes.definition.Axes.Benefits;
import org.compagnon.programmes.definition.Axes.Commitment;
import org.compagnon.programmes.definition.Axes.Feedback;
import org.compagnon.programmes.definition.Axes.Skill;
import org.compagnon.programmes.definition.Axes.Trust;
import org.compagnon.programmes.definition.Charter.Article;
import org.compagnon.programmes.definition.Charter.Concerns;
import org.compagnon.programmes.definition.Duration.Lasts;
import org.compagnon.programmes.definition.Participation.Engagement;
import org.compagnon.programmes.definition.Setting.Kind;
import org.compagnon.programmes.definition.Setting.Range;
import org.compagnon.programmes.definition.Setting.Sizes;
import org.compagnon.programmes.definition.Training.Module;
import org.jspecify.annotations.Nullable;

/// Reads the rules of one relationship, which stand at the top of an ordinary definition and under `relationships`
/// in a joint one.
final class RelationshipReader {

    private static final int LARGEST_GROUP = 100;
    private static final BigDecimal HEAVIEST_SKILL = new BigDecimal(3);
    private static final BigDecimal LONGEST_MODULE = new BigDecimal(200);

    private RelationshipReader() {}

    static Relationship read(Part part, String key, Text name, Form form) {
        var ledBy = part.word("led_by", LedBy.class);
        var gridPart = part.optionalPart("grid");
        var matchingPart = part.optionalPart("matching");
        var relationship = new Relationship(
                key,
                name,
                form,
                roles(part.part("roles")),
                participation(part.part("participation")),
                new HashSet<>(part.codes("for_phases")),
                setting(part.part("setting")),
                part.word("evaluating", Evaluating.class),
                ledBy,
                MeetingRulesReader.read(part.part("meetings")),
                gridPart == null ? Grid.NONE : GridReader.read(gridPart, ledBy),
                topics(part),
                charter(part.part("charter")),
                training(part.optionalPart("training")),
                PayReader.read(part),
                matchingPart == null ? Matching.UNSTATED : MatchingReader.read(matchingPart),
                duration(part.part("duration")),
                axes(part.part("axes")));
        Contradictions.in(relationship, part);
        return relationship;
    }

    private static Roles roles(Part part) {
        var roles = new Roles(part.both("tutor"), part.both("tutee"));
        part.done();
        return roles;
    }

    private static Participation participation(Part part) {
        var participation =
                new Participation(part.word("tutors", Engagement.class), part.word("tutees", Engagement.class));
        part.done();
        return participation;
    }

    private static Setting setting(Part part) {
        var kinds = part.words("kinds", Kind.class, true);
        var groupPart = part.optionalPart("group");
        var findings = part.findings();
        if (groupPart != null && !kinds.contains(Kind.GROUP) && !findings.doubt(part.at("kinds")))
            findings.at(part.at("group"), "contradiction.individual-with-sizes");
        if (groupPart == null && kinds.contains(Kind.GROUP) && !findings.doubt(part.at("group")))
            findings.at(part.path(), "contradiction.group-without-sizes");
        var setting = new Setting(kinds, groupPart == null ? null : sizes(groupPart));
        part.done();
        return setting;
    }

    private static Sizes sizes(Part part) {
        var tutors = part.optionalPart("tutors");
        var sizes = new Sizes(tutors == null ? new Range(1, 1) : range(tutors, 0), range(part.part("tutees"), 1));
        part.done();
        return sizes;
    }

    private static Range range(Part part, int least) {
        var range = new Range(part.whole("min", least, LARGEST_GROUP), part.whole("max", 1, LARGEST_GROUP));
        part.done();
        if (range.min() > range.max() && !part.findings().doubt(part.path()))
            part.findings().minAboveMax(part.at("max"), range.min(), range.max());
        return range;
    }

    private static List<Topic> topics(Part part) {
        if (!part.has("topics")) return List.of();
        var codes = new ArrayList<String>();
        return part.list("topics", false, one -> {
            var topic = new Topic(one.code("code"), one.both("label"));
            one.done();
            if (!topic.code().isEmpty() && codes.contains(topic.code()))
                one.findings().idTwice(one.at("code"), topic.code());
            codes.add(topic.code());
            return topic;
        });
    }

    private static Charter charter(Part part) {
        var charter =
                new Charter(part.whole("version", 1, 1000), part.both("preamble"), part.list("articles", true, one -> {
                    var article =
                            new Article(one.word("concerns", Concerns.class), one.both("title"), one.both("text"));
                    one.done();
                    return article;
                }));
        part.done();
        return charter;
    }

    private static Training training(@Nullable Part part) {
        if (part == null) return new Training(false, List.of());
        var codes = new ArrayList<String>();
        var training = new Training(part.requiredFlag("required"), part.list("modules", false, one -> {
            var module = new Module(
                    one.code("code"), one.both("title"), one.decimal("hours", BigDecimal.ZERO, LONGEST_MODULE));
            one.done();
            if (!module.code().isEmpty() && codes.contains(module.code()))
                one.findings().idTwice(one.at("code"), module.code());
            codes.add(module.code());
            return module;
        }));
        part.done();
        return training;
    }

    private static Duration duration(Part part) {
        var lasts = part.word("lasts", Lasts.class);
        var months = part.optionalWhole("months", 1, 240);
        part.done();
        var findings = part.findings();
        if (!findings.doubt(part.path())) {
            if (lasts == Lasts.MONTHS && months == null) findings.at(part.path(), "contradiction.months-not-said");
            if (lasts == Lasts.OPEN_ENDED && months != null)
                findings.at(part.at("months"), "contradiction.open-ended-with-months");
        }
        return new Duration(lasts, months);
    }

    private static Axes axes(Part part) {
        var axes = new Axes(
                part.word("commitment", Commitment.class),
                part.word("benefits", Benefits.class),
                part.word("trust", Trust.class),
                part.word("balance", Balance.class),
                part.requiredFlag("transactional"),
                part.word("feedback", Feedback.class),
                skills(part.part("skills")));
        part.done();
        return axes;
    }

    private static Map<Skill, BigDecimal> skills(Part part) {
        var weights = new EnumMap<Skill, BigDecimal>(Skill.class);
        for (var skill : Skill.values()) {
            var weight =
                    part.optionalDecimal(skill.name().toLowerCase(Locale.ROOT), BigDecimal.ZERO, HEAVIEST_SKILL, false);
            weights.put(skill, weight == null ? BigDecimal.ZERO : weight);
        }
        part.done();
        return weights;
    }
}
