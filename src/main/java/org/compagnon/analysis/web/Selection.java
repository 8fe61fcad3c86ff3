package org.compagnon.analysis.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.compagnon.analysis.ItemTable;
import org.compagnon.surveys.study.Item;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Questionnaire;
import org.jspecify.annotations.Nullable;

/// What a reader has chosen to see: one population in one wave, and by which variables of the plan.
///
/// @param by at most three; one for the tables of the plan, more to cross them
public record Selection(Reading reading, String population, String wave, List<String> by) {

    static final int MOST_VARIABLES = 3;

    /// Where nothing, or what does not exist, was chosen: the first that there is.
    public static Selection of(
            Reading reading, @Nullable String population, @Nullable String wave, @Nullable List<String> by) {
        var asked = asked(reading);
        var found = asked.stream()
                .filter(one -> population == null || one.population().equals(population))
                .filter(one -> wave == null || one.wave().equals(wave))
                .findFirst();
        var first = asked.stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(
                        "No results of " + reading.kept().id()));
        var chosen = new Selection(
                reading,
                found.map(Questionnaire::population).orElse(Objects.requireNonNullElse(population, first.population())),
                found.map(Questionnaire::wave).orElse(Objects.requireNonNullElse(wave, first.wave())),
                List.of());
        return chosen.by(Objects.requireNonNullElse(by, List.<String>of()));
    }

    Selection by(List<String> variables) {
        return new Selection(
                reading,
                population,
                wave,
                variables.stream()
                        .filter(variables()::contains)
                        .distinct()
                        .limit(MOST_VARIABLES)
                        .toList());
    }

    /// The questionnaires that have results, as the study orders them.
    public static List<Questionnaire> asked(Reading reading) {
        return reading.study().questionnaires().stream()
                .filter(one -> reading.analysisIfAny().stream()
                        .flatMap(analysis -> analysis.tables().stream())
                        .map(ItemTable::place)
                        .anyMatch(place -> place.population().equals(one.population())
                                && place.wave().equals(one.wave())))
                .toList();
    }

    /// Empty where that population was not asked in that wave.
    public Optional<Questionnaire> questionnaire() {
        return asked(reading).stream()
                .filter(one -> one.population().equals(population) && one.wave().equals(wave))
                .findFirst();
    }

    /// The variables of the plan that this population was asked in this wave.
    public List<String> variables() {
        return questionnaire()
                .map(asked -> reading.study().plan().breakdown().stream()
                        .filter(one -> asked.item(one).isPresent())
                        .toList())
                .orElse(List.of());
    }

    public List<Item> items() {
        return questionnaire().stream()
                .flatMap(asked -> asked.items().stream())
                .filter(item -> !(item.kind() instanceof Kind.Section))
                .toList();
    }

    Item item(String id) {
        return items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No item " + id));
    }

    /// Of an item that is itself a variable chosen, by the others.
    Selection besides(Item item) {
        return by(by.stream().filter(one -> !one.equals(item.id())).toList());
    }

    List<ItemTable> overall(Item item) {
        return tables(item).filter(table -> table.place().isOverall()).toList();
    }

    /// Empty where nothing is chosen, or where the groups would tell too much.
    List<ItemTable> groups(Item item) {
        if (by.isEmpty()) return List.of();
        if (by.size() == 1)
            return tables(item)
                    .filter(table -> table.place().breakdown().keySet().equals(Set.copyOf(by)))
                    .toList();
        return reading.evaluation().stream()
                .flatMap(found -> found.crossed(population, wave, item.id(), by).stream())
                .filter(table -> !table.place().isOverall())
                .toList();
    }

    /// Everybody first, then each group; row by row where the item has rows.
    List<ItemTable> shown(Item item) {
        var groups = groups(item);
        return overall(item).stream()
                .flatMap(whole -> Stream.concat(
                        Stream.of(whole),
                        groups.stream()
                                .filter(one -> Objects.equals(
                                        one.place().row(), whole.place().row()))))
                .toList();
    }

    private Stream<ItemTable> tables(Item item) {
        return reading.analysis().tables().stream()
                .filter(table -> table.place().population().equals(population)
                        && table.place().wave().equals(wave)
                        && table.place().item().equals(item.id()));
    }

    /// Rule 23: what no plan named when the wave closed; no plan names what is crossed.
    public boolean isExploratory() {
        return by.size() > 1 || by.stream().anyMatch(reading.late()::contains);
    }

    /// Without the address of the page: `?population=…&wave=…&by=…`.
    public String query() {
        var query = new StringBuilder("?population=" + encoded(population) + "&wave=" + encoded(wave));
        by.forEach(one -> query.append("&by=").append(encoded(one)));
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
