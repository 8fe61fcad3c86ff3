package org.compagnon.surveys.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.compagnon.files.yaml.Findings;
import org.compagnon.files.yaml.Part;
import org.compagnon.surveys.study.Kind.Scale;
import org.compagnon.surveys.study.Plan.Comparison;

/// Judges whether what a comparison compares was asked, and asked alike. Where a questionnaire is itself in doubt, it
/// tells what holds however that is mended.
final class ComparedItems {

    /// Keys of an item that say nothing of what kind of answers it has.
    private static final Set<String> BESIDE_THE_KIND = Set.of(
            "text", "help", "required", "shown_if", "subject", "shuffle", "min", "max", "several_lines", "longest");

    private final Findings findings;
    private final List<String> populations;
    private final List<String> waves;
    private final List<Questionnaire> questionnaires;

    ComparedItems(Findings findings, List<String> populations, List<String> waves, List<Questionnaire> questionnaires) {
        this.findings = findings;
        this.populations = populations;
        this.waves = waves;
        this.questionnaires = questionnaires;
    }

    /// One group's question, with its place in the file.
    private record Asked(Item item, String place) {}

    void judge(Comparison comparison, Part part) {
        var asked = new ArrayList<Asked>();
        for (var group = 0; group < comparison.of().size(); group++) {
            var population = comparison.populationOf(group).orElseThrow();
            var wave = comparison.waveOf(group).orElseThrow();
            if (!populations.contains(population) || !waves.contains(wave)) continue;
            var places = placesOf(population, wave);
            if (places.isEmpty() && everyPlaceIsKnown()) {
                findings.at(part.path(), "compare-not-asked", population, wave);
                return;
            }
            // Of two for the same group, nobody knows which is meant.
            if (places.size() != 1) continue;
            var id = comparison.itemOf(group);
            var found = item(places.getFirst(), id);
            found.ifPresent(asked::add);
            var items = questionnaires.get(places.getFirst()).items();
            if (found.isEmpty() && everyItemIsKnown(items)) {
                findings.unknown(
                        part.at("item"), id, items.stream().map(Item::id).toList(), "compare-unknown-item");
                return;
            }
        }
        judgeKinds(comparison, part, asked);
    }

    private static String place(int questionnaire) {
        return Findings.item("questionnaires", questionnaire + 1);
    }

    private List<Integer> placesOf(String population, String wave) {
        var places = new ArrayList<Integer>();
        for (var at = 0; at < questionnaires.size(); at++) {
            var one = questionnaires.get(at);
            if (one.population().equals(population) && one.wave().equals(wave)) places.add(at);
        }
        return places;
    }

    /// None stands under another population or wave than it should.
    private boolean everyPlaceIsKnown() {
        if (questionnaires.isEmpty()) return false;
        for (var at = 0; at < questionnaires.size(); at++)
            for (var key : List.of("population", "wave"))
                if (findings.doubt(Findings.under(place(at), key))) return false;
        return true;
    }

    private Optional<Asked> item(int questionnaire, String id) {
        var items = questionnaires.get(questionnaire).items();
        var at = items.stream().map(Item::id).toList().indexOf(id);
        return at < 0
                ? Optional.empty()
                : Optional.of(new Asked(items.get(at), Findings.item(place(questionnaire) + ".items", at + 1)));
    }

    private static boolean everyItemIsKnown(List<Item> items) {
        return !items.isEmpty() && items.stream().noneMatch(item -> item.id().isEmpty());
    }

    /// What can be answered to a question that divides; nothing where the file of responses says it, or where one that
    /// is called so is in doubt.
    List<String> answersTo(String id) {
        var asked = everywhere(id).toList();
        if (!asked.stream().allMatch(this::isKindKnown)) return List.of();
        return asked.stream()
                .flatMap(one -> one.item().kind().answers().stream())
                .distinct()
                .toList();
    }

    /// The kinds of what is called so, wherever it is asked.
    Stream<Kind> kindsOf(String id) {
        return everywhere(id).filter(this::isTypeKnown).map(asked -> asked.item()
                .kind());
    }

    /// Whether one of the questionnaires has it, whatever is wrong with it.
    boolean isAsked(String id) {
        return everywhere(id).findAny().isPresent();
    }

    boolean isKindKnown(String id) {
        return everywhere(id).allMatch(this::isKindKnown);
    }

    boolean isEveryItemKnown() {
        return !questionnaires.isEmpty() && questionnaires.stream().allMatch(one -> everyItemIsKnown(one.items()));
    }

    private Stream<Asked> everywhere(String id) {
        return IntStream.range(0, questionnaires.size())
                .mapToObj(questionnaire -> item(questionnaire, id))
                .flatMap(Optional::stream);
    }

    private boolean isTypeKnown(Asked asked) {
        return !findings.doubt(asked.place() + ".type");
    }

    /// A scale or a list in doubt may be that of any item.
    private boolean isKindKnown(Asked asked) {
        return !findings.doubt(asked.place(), BESIDE_THE_KIND) && !findings.doubt("scales") && !findings.doubt("lists");
    }

    private void judgeKinds(Comparison comparison, Part part, List<Asked> asked) {
        var isSomeNotCompared = asked.stream()
                .filter(this::isTypeKnown)
                .anyMatch(one -> !isCompared(one.item().kind()));
        if (isSomeNotCompared) {
            findings.at(part.at("item"), "compare-kind", comparison.itemOf(0));
            return;
        }
        var shapes = asked.stream()
                .filter(this::isKindKnown)
                .map(one -> shape(one.item().kind()))
                .distinct()
                .count();
        if (shapes > 1) findings.at(part.at("item"), "compare-not-alike", String.join(", ", comparison.items()));
        else if (comparison.trend()) judgeShares(comparison, part, asked);
    }

    /// What rises or falls is a share: of an option, or of the levels that the scale declares positive.
    private void judgeShares(Comparison comparison, Part part, List<Asked> asked) {
        var named = String.join(", ", comparison.items());
        var kinds = asked.stream()
                .filter(this::isKindKnown)
                .map(one -> one.item().kind())
                .toList();
        if (kinds.stream().anyMatch(Kind.Number.class::isInstance)) {
            findings.at(part.at("item"), "trend-number", named);
            return;
        }
        var cuts = kinds.stream()
                .flatMap(kind -> kind.scaleIfAny().stream())
                .map(Scale::positive)
                .distinct()
                .toList();
        if (cuts.stream().anyMatch(Set::isEmpty)) findings.at(part.at("item"), "trend-no-share", named);
        else if (cuts.size() > 1) findings.at(part.at("item"), "trend-shares-differ", named);
    }

    private static boolean isCompared(Kind kind) {
        return switch (kind) {
            case Kind.Likert _, Kind.Matrix _, Kind.Single _, Kind.Multiple _, Kind.Number _ -> true;
            case Kind.Ranking _, Kind.Day _, Kind.FreeText _, Kind.Section _ -> false;
        };
    }

    /// What two items must have in common to be asked alike; words, order and bounds may differ.
    private static Object shape(Kind kind) {
        return switch (kind) {
            case Kind.Likert(var scale) -> List.of("likert", scale.levels());
            case Kind.Matrix(var scale, var rows) ->
                List.of(
                        "matrix",
                        scale.levels(),
                        new HashSet<>(rows.stream().map(Named::id).toList()));
            case Kind.Single(var choices) -> List.of("single", new HashSet<>(choices.codes()));
            case Kind.Multiple multiple ->
                List.of("multiple", new HashSet<>(multiple.choices().codes()));
            case Kind.Number _ -> "number";
            case Kind.Ranking _, Kind.Day _, Kind.FreeText _, Kind.Section _ -> Objects.requireNonNull(kind);
        };
    }
}
