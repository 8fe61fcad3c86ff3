package org.compagnon.analysis.published;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A table made ready for the checks: how many answers each gave, of how many the figures are, and which whole numbers
/// of people each cell can stand for.
final class Judged {

    private final PublishedTable table;
    private final Kind kind;
    private final Precision precision;
    private final Map<Part, Basis> bases = new IdentityHashMap<>();
    private final Map<Part, List<Optional<Span>>> people = new IdentityHashMap<>();

    Judged(PublishedTable table) {
        this.table = table;
        this.precision = new Precision(table.parts().stream()
                .flatMap(part -> part.cells().stream())
                .map(Cell::percent)
                .filter(Objects::nonNull)
                .map(Figure::value)
                .toList());
        this.kind = KindOf.table(this);
        for (var part : table.parts()) bases.put(part, basisOf(part));
        for (var part : table.parts()) people.put(part, peopleIn(part));
    }

    PublishedTable table() {
        return table;
    }

    Kind kind() {
        return kind;
    }

    /// Whether the publication says how many answers each gave, or a scale does.
    boolean isKindCertain() {
        return table.stated() != Kind.UNKNOWN || kind == Kind.SCALE;
    }

    boolean isOneAnswer() {
        return kind.isOneAnswer();
    }

    IntStream options() {
        return IntStream.range(0, table.options().size());
    }

    Basis basis(Part part) {
        return Objects.requireNonNull(bases.get(part));
    }

    /// The whole numbers of people that the cell can stand for; empty where nothing tells.
    Optional<Span> people(Part part, int option) {
        return Objects.requireNonNull(people.get(part)).get(option);
    }

    /// The same, but nothing that rests on an inferred base: the true one may be a multiple of it.
    Optional<Span> certainPeople(Part part, int option) {
        return part.cells().get(option).count() == null && basis(part).isInferred()
                ? Optional.empty()
                : people(part, option);
    }

    /// The percentage as it was rounded, without zeros that were only appended.
    Optional<Printed> percent(Part part, int option) {
        return Optional.ofNullable(part.cells().get(option).percent()).map(percent -> precision.meant(percent.value()));
    }

    Stream<Printed> percents(Part part) {
        return options().mapToObj(option -> percent(part, option)).flatMap(Optional::stream);
    }

    static boolean hasAllCounts(Part part) {
        return !part.cells().isEmpty() && part.cells().stream().allMatch(cell -> cell.count() != null);
    }

    static boolean hasAllPercents(Part part) {
        return !part.cells().isEmpty() && part.cells().stream().allMatch(cell -> cell.percent() != null);
    }

    static long answers(Part part) {
        return part.cells().stream()
                .map(Cell::count)
                .filter(Objects::nonNull)
                .mapToLong(Figure::people)
                .sum();
    }

    /// What the percentages come to, to the decimals of the finest.
    static Printed total(List<Printed> percents) {
        var decimals = percents.stream().mapToInt(Printed::decimals).max().orElse(0);
        var sum = percents.stream().map(Printed::exact).reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
        return new Printed(sum.movePointRight(decimals).longValueExact(), decimals);
    }

    /// By how much rounding can move what the percentages come to.
    static double slack(List<Printed> percents) {
        return percents.stream().mapToDouble(Printed::slack).sum();
    }

    private Basis basisOf(Part part) {
        if (part.base() != null) return new Basis(part.base().people(), Basis.Known.STATED);
        var ofCounts = Sizes.ofCounts(this, part);
        if (kind.isOneAnswer()
                && hasAllCounts(part)
                && answers(part) > 0
                && (isKindCertain()
                        || ofCounts.filter(span -> span.holds(answers(part))).isPresent()))
            return new Basis(answers(part), Basis.Known.COUNTED);
        var inferred = ofCounts.filter(Span::isOne).map(Span::least).or(() -> Sizes.of(this, part)
                .flatMap(Sizes::only));
        return inferred.map(size -> new Basis(size, Basis.Known.INFERRED)).orElse(Basis.NONE);
    }

    private List<Optional<Span>> peopleIn(Part part) {
        var base = basis(part);
        var fits = options()
                .mapToObj(option -> base.isKnown() ? fit(part, option, base.people()) : Optional.<Fit>empty())
                .toList();
        var cutOff = fits.stream().flatMap(Optional::stream).anyMatch(fit -> fit.how() == Fit.How.CUT_OFF);
        return options()
                .mapToObj(option -> Optional.ofNullable(part.cells().get(option).count())
                        .map(count -> Span.of(count.people()))
                        .or(() -> fits.get(option).map(fit -> cutOff ? fit.orCutOff(base.people()) : fit.counts())))
                .toList();
    }

    /// How the percentage alone agrees with that base.
    Optional<Fit> fit(Part part, int option, long base) {
        return percent(part, option)
                .filter(percent -> percent.value() <= 100)
                .map(percent -> Fit.of(percent, 100, base, new Span(0, base)));
    }
}
