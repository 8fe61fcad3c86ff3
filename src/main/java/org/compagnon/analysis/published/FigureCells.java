package org.compagnon.analysis.published;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.compagnon.analysis.published.Headings.Plain;
import org.compagnon.files.Cells;
import org.compagnon.files.Column;
import org.jspecify.annotations.Nullable;

/// The printed figures of one line; a cell that cannot be read adds a problem and gives nothing.
final class FigureCells {

    /// What authors write where a figure is not given.
    private static final Set<String> NOTHING = Set.of("", "-", "–", "—", "na", "n/a", "nd", "n.d.", "nr", ".");

    private static final int MOST_ITEMS = 200;

    private final String file;
    private final Headings headings;
    private final Cells cells;

    FigureCells(String file, Headings headings, Cells cells) {
        this.file = file;
        this.headings = headings;
        this.cells = cells;
    }

    int line() {
        return cells.line();
    }

    String text(Plain column) {
        return headings.column(column).map(cells::text).orElse("");
    }

    private static boolean isNothing(String text) {
        return NOTHING.contains(text.toLowerCase(Locale.ROOT));
    }

    Origin origin(Column column) {
        return new Origin(file, line(), headings.mapping().heading(column));
    }

    /// The place of the first of these columns that the file has.
    Origin origin(Plain... columns) {
        return Arrays.stream(columns)
                .flatMap(column -> headings.column(column).stream())
                .findFirst()
                .map(this::origin)
                .orElse(new Origin(file, line(), ""));
    }

    void problem(Plain column, String key, Object... details) {
        headings.column(column).ifPresent(known -> cells.problem(known, key, details));
    }

    /// One base for one item and group.
    void twoBases(@Nullable Column column, Figure before) {
        if (column != null)
            cells.problem(
                    column,
                    "analysis.published.problem.two-bases",
                    cells.text(column),
                    Long.toString(before.people()),
                    Integer.toString(before.origin().line()));
    }

    /// The same answer of the same group was printed before.
    void twice(String option, Cell before) {
        var first = before.count() == null ? Objects.requireNonNull(before.percent()) : before.count();
        problem(
                headings.has(Plain.OPTION) ? Plain.OPTION : Plain.ITEM,
                "analysis.published.problem.twice",
                option,
                Integer.toString(first.origin().line()));
    }

    @Nullable
    Figure percent(@Nullable Column column) {
        return column == null ? null : number(column, "analysis.published.problem.percent", false);
    }

    @Nullable
    Figure percent(Plain column) {
        return percent(headings.column(column).orElse(null));
    }

    @Nullable
    Figure value(Plain column, boolean belowZero) {
        return headings.column(column)
                .map(known -> number(known, "analysis.published.problem.number", belowZero))
                .orElse(null);
    }

    private @Nullable Figure number(Column column, String key, boolean belowZero) {
        var text = cells.text(column);
        if (isNothing(text)) return null;
        var number = Printed.of(text).filter(read -> belowZero || read.units() >= 0);
        if (number.isEmpty()) cells.problem(column, key, text);
        return number.map(read -> new Figure(read, origin(column))).orElse(null);
    }

    /// A count of people; one that was suppressed, such as "<5", is not given.
    @Nullable
    Figure people(@Nullable Column column) {
        if (column == null) return null;
        var text = cells.text(column);
        if (isNothing(text) || text.startsWith("<")) return null;
        var number = Printed.of(text)
                .filter(Printed::isWhole)
                .map(read -> read.withAtMost(0))
                .filter(read -> read.units() >= 0 && read.units() <= Printed.MOST_PEOPLE);
        if (number.isEmpty()) cells.problem(column, "analysis.published.problem.people", text);
        return number.map(read -> new Figure(read, origin(column))).orElse(null);
    }

    @Nullable
    Figure people(Plain column) {
        return people(headings.column(column).orElse(null));
    }

    @Nullable
    Figure base(@Nullable Column column) {
        var base = people(column);
        if (column != null && base != null && base.people() == 0) {
            cells.problem(column, "analysis.published.problem.base");
            return null;
        }
        return base;
    }

    @Nullable
    Figure base() {
        return base(headings.column(Plain.BASE).orElse(null));
    }

    Kind kind() {
        var text = text(Plain.KIND);
        if (text.isEmpty()) return headings.has(Plain.MENTIONS) ? Kind.MULTIPLE : Kind.UNKNOWN;
        return switch (Headings.folded(text)) {
            case "single", "unique", "one", "choix unique", "reponse unique" -> Kind.SINGLE;
            case "multiple", "several", "choix multiple", "reponses multiples" -> Kind.MULTIPLE;
            case "scale", "likert", "echelle" -> Kind.SCALE;
            default -> {
                problem(Plain.KIND, "analysis.published.problem.kind", text);
                yield Kind.UNKNOWN;
            }
        };
    }

    Optional<Headline> headline() {
        var percent = percent(Plain.HEADLINE);
        return percent == null ? Optional.empty() : Optional.of(new Headline(percent, headlineOf()));
    }

    /// "3+4+5" or "3|4|5": a plus inside a label is one of the label's own only where bars are used.
    private List<String> headlineOf() {
        var text = text(Plain.HEADLINE_LEVELS);
        return Arrays.stream(text.split(text.contains("|") ? "\\|" : "\\+"))
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .distinct()
                .toList();
    }

    Summary summary() {
        var items = people(Plain.ITEMS);
        if (items != null && (items.people() < 1 || items.people() > MOST_ITEMS)) {
            problem(Plain.ITEMS, "analysis.published.problem.items", text(Plain.ITEMS));
            items = null;
        }
        return new Summary(
                value(Plain.MEAN, true),
                value(Plain.SD, false),
                value(Plain.MEDIAN, true),
                value(Plain.MIN, true),
                value(Plain.MAX, true),
                value(Plain.SCALE_MIN, true),
                value(Plain.SCALE_MAX, true),
                items == null ? 1 : (int) items.people());
    }

    Optional<StatedTest> test() {
        var statistic = value(Plain.STATISTIC, true);
        var text = text(Plain.P);
        var sign = text.startsWith("<")
                ? StatedTest.Sign.BELOW
                : text.startsWith(">") ? StatedTest.Sign.ABOVE : StatedTest.Sign.EQUAL;
        var p = p(text);
        if (statistic == null && p == null) return Optional.empty();
        return Optional.of(new StatedTest(
                name(statistic), statistic, value(Plain.DEGREES, false), value(Plain.OTHER_DEGREES, false), p, sign));
    }

    /// The heading "chi2" names the test as well.
    private String name(@Nullable Figure statistic) {
        var named = text(Plain.TEST);
        if (!named.isEmpty() || statistic == null) return named;
        var heading = Headings.folded(statistic.origin().column());
        return heading.startsWith("stat") ? "" : heading;
    }

    private @Nullable Figure p(String text) {
        var plain = text.replaceFirst("^[<>=≤≥ ]+", "");
        if (isNothing(plain)) return null;
        var number = Printed.of(plain).filter(read -> read.units() >= 0 && read.value() <= 1);
        if (number.isEmpty()) problem(Plain.P, "analysis.published.problem.p", text);
        return number.map(read -> new Figure(read, origin(Plain.P))).orElse(null);
    }
}
