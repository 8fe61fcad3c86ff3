package org.compagnon.analysis.published;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A table while its lines are being read: figures arrive in any order.
final class Draft {

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2})(?!\\d)");

    private record Group(String breakdown, String name) {}

    private final Subject subject;
    private Kind kind = Kind.UNKNOWN;
    private final Map<String, Option> options = new LinkedHashMap<>();
    private final Map<Group, Gathering> groups = new LinkedHashMap<>();
    private final List<StatedTest> tests = new ArrayList<>();

    Draft(Subject subject) {
        this.subject = subject;
    }

    /// What is known of one group so far.
    static final class Gathering {

        private final Map<String, Cell> cells = new LinkedHashMap<>();
        private final List<Headline> headlines = new ArrayList<>();
        private final Origin origin;
        private @Nullable Figure base;
        private @Nullable Figure missing;
        private Summary summary = Summary.NONE;

        Gathering(Origin origin) {
            this.origin = origin;
        }

        /// The base printed before, where another one is printed now.
        Optional<Figure> base(@Nullable Figure stated) {
            var before = base;
            if (before == null) base = stated;
            return before == null || stated == null || before.people() == stated.people()
                    ? Optional.empty()
                    : Optional.of(before);
        }

        void missing(@Nullable Figure stated) {
            if (missing == null) missing = stated;
        }

        /// A headline is often repeated beside every answer.
        void headline(Headline stated) {
            if (headlines.stream()
                    .noneMatch(known ->
                            known.percent().value().equals(stated.percent().value())
                                    && known.of().equals(stated.of()))) headlines.add(stated);
        }

        void summary(Summary stated) {
            if (summary.equals(Summary.NONE)) summary = stated;
        }

        /// What was printed for that answer before, where something was.
        Optional<Cell> cell(Option option, Cell printed) {
            return Optional.ofNullable(cells.putIfAbsent(option.label(), printed));
        }

        private Part part(Group group, List<Option> options) {
            return new Part(
                    group.breakdown,
                    group.name,
                    base,
                    missing,
                    options.stream()
                            .map(option -> cells.getOrDefault(option.label(), Cell.EMPTY))
                            .toList(),
                    headlines,
                    summary,
                    origin);
        }
    }

    void kind(Kind stated) {
        if (kind == Kind.UNKNOWN) kind = stated;
    }

    /// The number that begins the label; on a scale without numbers the order of the lines.
    int level(String label, boolean namesLevels) {
        var known = options.get(label);
        if (known != null) return known.level();
        if (kind != Kind.SCALE && !(kind == Kind.UNKNOWN && namesLevels)) return 0;
        var number = NUMBERED.matcher(label);
        if (number.lookingAt()) return Integer.parseInt(number.group(1));
        return kind == Kind.SCALE ? options.size() + 1 : 0;
    }

    void option(Option option) {
        options.putIfAbsent(option.label(), option);
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    Gathering group(String breakdown, String name, Origin origin) {
        return groups.computeIfAbsent(new Group(name.isEmpty() ? "" : breakdown, name), none -> new Gathering(origin));
    }

    void test(StatedTest stated) {
        if (tests.stream().noneMatch(known -> isSame(known, stated))) tests.add(stated);
    }

    private static boolean isSame(StatedTest one, StatedTest other) {
        return one.name().equals(other.name())
                && Objects.equals(value(one.statistic()), value(other.statistic()))
                && Objects.equals(value(one.p()), value(other.p()));
    }

    private static @Nullable Printed value(@Nullable Figure figure) {
        return figure == null ? null : figure.value();
    }

    List<Headline> headlines() {
        return groups.values().stream()
                .flatMap(group -> group.headlines.stream())
                .toList();
    }

    /// @param bases of groups that are stated elsewhere
    PublishedTable table(List<StatedBase> bases) {
        var known = List.copyOf(options.values());
        return new PublishedTable(
                subject,
                kind,
                known,
                groups.entrySet().stream()
                        .map(group -> group.getValue().part(group.getKey(), known))
                        .map(part -> part.base() != null
                                ? part
                                : bases.stream()
                                        .filter(base -> base.isOf(subject, part))
                                        .findFirst()
                                        .map(base -> part.withBase(base.base()))
                                        .orElse(part))
                        .toList(),
                tests);
    }
}
