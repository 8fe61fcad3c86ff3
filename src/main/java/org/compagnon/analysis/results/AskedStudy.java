package org.compagnon.analysis.results;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.compagnon.surveys.Studies;
import org.compagnon.surveys.Wave;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Kind.Scale;
import org.compagnon.surveys.study.Named;
import org.compagnon.surveys.study.Plan;
import org.compagnon.surveys.study.Plan.Comparison;
import org.compagnon.surveys.study.Questionnaire;
import org.compagnon.surveys.study.Study;
import org.compagnon.surveys.study.Subscale;
import org.springframework.stereotype.Component;

/// A study as it must be read: in its latest plan and words, but with the questions as they were asked in the waves
/// that closed, and with the protection that the respondents were promised.
@Component
class AskedStudy {

    private final Studies studies;

    AskedStudy(Studies studies) {
        this.studies = studies;
    }

    /// @param closed the waves that are evaluated
    Study of(Basis basis, List<Wave> closed) {
        var latest = studies.read(basis.study(), basis.version());
        var asked = closed.stream().map(this::asked).toList();
        var questionnaires = new ArrayList<Questionnaire>();
        for (var i = 0; i < closed.size(); i++)
            asked.get(i)
                    .questionnaire(closed.get(i).population(), closed.get(i).code())
                    .ifPresent(questionnaires::add);
        latest.questionnaires().stream()
                .filter(one -> questionnaires.stream().noneMatch(other -> isSame(one, other)))
                .forEach(questionnaires::add);
        var whole = new Study(
                latest.key(),
                latest.title(),
                named(latest.populations(), asked.stream().flatMap(one -> one.populations().stream())),
                named(latest.waves(), asked.stream().flatMap(one -> one.waves().stream())),
                Stream.concat(Stream.of(latest), asked.stream())
                        .mapToInt(Study::minimumCell)
                        .max()
                        .orElseThrow(),
                latest.confidence(),
                inTheirOrder(latest, questionnaires),
                latest.plan());
        return with(whole, fitting(whole));
    }

    private Study asked(Wave wave) {
        return studies.read(wave.study(), Objects.requireNonNull(wave.studyVersion()));
    }

    private static boolean isSame(Questionnaire one, Questionnaire other) {
        return one.population().equals(other.population()) && one.wave().equals(other.wave());
    }

    /// Those that a later version dropped come last.
    private static List<Named> named(List<Named> latest, Stream<Named> asked) {
        var all = new ArrayList<>(latest);
        asked.filter(one -> all.stream().noneMatch(other -> other.id().equals(one.id())))
                .forEach(all::add);
        return all;
    }

    private static List<Questionnaire> inTheirOrder(Study latest, List<Questionnaire> questionnaires) {
        var ordered = new ArrayList<Questionnaire>();
        for (var place : latest.questionnaires())
            questionnaires.stream()
                    .filter(one -> isSame(one, place))
                    .findFirst()
                    .ifPresent(ordered::add);
        questionnaires.stream().filter(one -> !ordered.contains(one)).forEach(ordered::add);
        return ordered;
    }

    /// A later plan may name what had not been asked, or not alike: nothing can be computed of that.
    private static Plan fitting(Study study) {
        return study.plan().only(one -> wasAsked(study, one), scale -> study.questionnaires().stream()
                .anyMatch(asked -> !scale.in(asked).isEmpty()));
    }

    private static boolean wasAsked(Study study, Comparison comparison) {
        var asked = IntStream.range(0, comparison.of().size())
                .mapToObj(group -> study.questionnaire(
                                comparison.populationOf(group).orElse(""),
                                comparison.waveOf(group).orElse(""))
                        .flatMap(one -> one.item(comparison.itemOf(group))))
                .toList();
        return asked.stream().allMatch(Optional::isPresent)
                && wasDivider(study, comparison)
                && wasAskedAlike(
                        comparison,
                        asked.stream().map(item -> item.orElseThrow().kind()).toList());
    }

    private static boolean wasAskedAlike(Comparison comparison, List<Kind> kinds) {
        if (kinds.stream().map(Kind::answers).distinct().count() > 1) return false;
        return !comparison.trend()
                || kinds.stream().allMatch(Kind::hasShare)
                        && kinds.stream()
                                        .map(kind -> kind.scaleIfAny().map(Scale::positive))
                                        .distinct()
                                        .count()
                                == 1;
    }

    private static boolean wasDivider(Study study, Comparison comparison) {
        return comparison.isBetweenWaves()
                || comparison.isBetweenPopulations()
                || study.questionnaire(
                                comparison.populationOf(0).orElse(""),
                                comparison.waveOf(0).orElse(""))
                        .flatMap(asked -> asked.item(comparison.between()))
                        .isPresent();
    }

    private static Study with(Study study, Plan plan) {
        return new Study(
                study.key(),
                study.title(),
                study.populations(),
                study.waves(),
                study.minimumCell(),
                study.confidence(),
                study.questionnaires(),
                plan);
    }

    /// Of the plan as it is now, the comparisons that stood in it when a wave that they need closed, and those that
    /// still wait for one.
    Plan declared(Study study, List<Wave> closed) {
        return study.plan().only(one -> wasDeclared(one, closed), _ -> true);
    }

    /// Whether the plan with which that wave closed made the same of the same answers, whatever it was called.
    boolean wasDeclared(Subscale subscale, Questionnaire asked, List<Wave> closed) {
        var members = Set.copyOf(subscale.in(asked));
        return closed.stream()
                .filter(wave -> wave.population().equals(asked.population())
                        && wave.code().equals(asked.wave()))
                .map(wave -> studies.read(wave.study(), planVersion(wave)).plan())
                .anyMatch(then -> then.subscales().stream()
                        .anyMatch(one -> Set.copyOf(one.in(asked)).equals(members)));
    }

    private boolean wasDeclared(Comparison comparison, List<Wave> closed) {
        var needed = IntStream.range(0, comparison.of().size())
                .mapToObj(group -> closed.stream()
                        .filter(wave -> comparison
                                        .populationOf(group)
                                        .filter(wave.population()::equals)
                                        .isPresent()
                                && comparison
                                        .waveOf(group)
                                        .filter(wave.code()::equals)
                                        .isPresent())
                        .findFirst())
                .toList();
        return !needed.stream().allMatch(Optional::isPresent)
                || needed.stream()
                        .flatMap(Optional::stream)
                        .map(wave -> studies.read(wave.study(), planVersion(wave)))
                        .anyMatch(then -> then.plan().comparisons().contains(comparison));
    }

    private static int planVersion(Wave wave) {
        return Objects.requireNonNull(wave.planVersion());
    }

    /// The breakdowns that a closed wave’s plan did not name.
    Set<String> late(Study study, List<Wave> closed) {
        var late = new HashSet<String>();
        for (var wave : closed) {
            var then = studies.read(wave.study(), planVersion(wave)).plan().breakdown();
            study.questionnaire(wave.population(), wave.code()).ifPresent(asked -> study.plan().breakdown().stream()
                    .filter(by -> asked.item(by).isPresent() && !then.contains(by))
                    .forEach(late::add));
        }
        return late;
    }
}
