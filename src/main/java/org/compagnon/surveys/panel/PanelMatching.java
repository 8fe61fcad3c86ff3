package org.compagnon.surveys.panel;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Two waves of a panel linked by their codes: first those that agree wholly, then, among the rest, those that agree in
/// all but one element. Where more than one link is possible there is none.
///
/// @param links in no order that tells of the answers'
/// @param unclearBefore answers that could belong to more than one of the other wave, or that compete for one
public record PanelMatching<B, A>(List<Link<B, A>> links, Set<B> unclearBefore, Set<A> unclearAfter) {

    /// How much of a code stayed the same.
    public enum Agreement {
        WHOLE,
        ALL_BUT_ONE;

        /// Two codes agree this much when they have one of these in common.
        List<String> signs(KeptCode code) {
            var parts = code.parts();
            return this == WHOLE
                    ? List.of(code.text())
                    : IntStream.range(0, parts.size())
                            .mapToObj(place -> place + ":" + parts.get(place))
                            .toList();
        }
    }

    /// An answer before and an answer after, of one person.
    public record Link<B, A>(B before, A after, Agreement agreement) {}

    public PanelMatching {
        links = List.copyOf(links);
        unclearBefore = Set.copyOf(unclearBefore);
        unclearAfter = Set.copyOf(unclearAfter);
    }

    public static <B, A> PanelMatching<B, A> of(Map<B, KeptCode> before, Map<A, KeptCode> after) {
        if (Stream.concat(before.values().stream(), after.values().stream())
                        .map(code -> code.parts().size())
                        .distinct()
                        .count()
                > 1) throw new IllegalArgumentException("The codes of a panel have the same elements in every wave");

        var sides = new Sides<>(new HashMap<>(before), new HashMap<>(after));
        for (var agreement : Agreement.values()) sides.link(agreement);
        sides.links.sort(Comparator.comparing(
                link -> requireNonNull(before.get(link.before())).text()));
        return new PanelMatching<>(sides.links, sides.unclearBefore, sides.unclearAfter);
    }

    public long linked(Agreement agreement) {
        return links.stream().filter(link -> link.agreement() == agreement).count();
    }

    private record Sides<B, A>(
            Map<B, KeptCode> before,
            Map<A, KeptCode> after,
            List<Link<B, A>> links,
            Set<B> unclearBefore,
            Set<A> unclearAfter) {

        Sides(Map<B, KeptCode> before, Map<A, KeptCode> after) {
            this(before, after, new ArrayList<>(), new HashSet<>(), new HashSet<>());
        }

        void link(Agreement agreement) {
            var afterOf = candidates(before, after, agreement);
            var beforeOf = candidates(after, before, agreement);
            afterOf.forEach((one, others) -> {
                if (onlyEachOther(others, beforeOf))
                    links.add(new Link<>(one, others.iterator().next(), agreement));
                else unclearBefore.add(one);
            });
            beforeOf.forEach((one, others) -> {
                if (!onlyEachOther(others, afterOf)) unclearAfter.add(one);
            });
            before.keySet().removeAll(afterOf.keySet());
            after.keySet().removeAll(beforeOf.keySet());
        }

        private static <X, Y> boolean onlyEachOther(Set<Y> others, Map<Y, Set<X>> back) {
            return others.size() == 1
                    && back.getOrDefault(others.iterator().next(), Set.of()).size() == 1;
        }

        /// Whoever has any; two are enough to know that it is unclear.
        private static <X, Y> Map<X, Set<Y>> candidates(
                Map<X, KeptCode> ones, Map<Y, KeptCode> others, Agreement agreement) {
            var bySign = new HashMap<String, List<Y>>();
            others.forEach((other, code) -> agreement.signs(code).forEach(sign -> bySign.computeIfAbsent(
                            sign, none -> new ArrayList<>())
                    .add(other)));
            var found = new HashMap<X, Set<Y>>();
            ones.forEach((one, code) -> {
                var some = agreement.signs(code).stream()
                        .flatMap(sign -> bySign.getOrDefault(sign, List.of()).stream())
                        .distinct()
                        .limit(2)
                        .collect(Collectors.toSet());
                if (!some.isEmpty()) found.put(one, some);
            });
            return found;
        }
    }
}
