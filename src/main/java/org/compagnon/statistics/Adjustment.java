package org.compagnon.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// What the p of several tests become when they are read together. In R: `p.adjust(p, method)`.
public enum Adjustment {
    NONE,

    /// Keeps the chance of even one false finding. Source: S. Holm (1979), *A simple sequentially rejective
    /// multiple test procedure*, Scandinavian Journal of Statistics 6, 65–70.
    HOLM,

    /// Keeps the expected share of false among all findings. Source: Y. Benjamini, Y. Hochberg (1995), *Controlling
    /// the false discovery rate*, JRSS B 57, 289–300, <https://doi.org/10.1111/j.2517-6161.1995.tb02031.x>.
    BENJAMINI_HOCHBERG;

    /// In the order given.
    public double[] of(double... p) {
        for (var each : p)
            if (!(each >= 0 && each <= 1))
                throw new IllegalArgumentException("A p lies between 0 and 1, not at " + each);

        var order = IntStream.range(0, p.length)
                .boxed()
                .sorted((one, other) -> Double.compare(p[one], p[other]))
                .mapToInt(Integer::intValue)
                .toArray();
        return switch (this) {
            case NONE -> p.clone();
            case HOLM -> stepDown(p, order);
            case BENJAMINI_HOCHBERG -> stepUp(p, order);
        };
    }

    /// A test that was not defined is none: it stays empty and does not count.
    public List<OptionalDouble> of(List<OptionalDouble> p) {
        var adjusted = Arrays.stream(
                        of(p.stream().flatMapToDouble(OptionalDouble::stream).toArray()))
                .iterator();
        return p.stream()
                .map(each -> each.isPresent() ? OptionalDouble.of(adjusted.nextDouble()) : each)
                .toList();
    }

    private static double[] stepDown(double[] p, int[] order) {
        var adjusted = new double[p.length];
        var before = 0.0;
        for (var rank = 0; rank < order.length; rank++) {
            before = Math.max(before, Math.min(1, (order.length - rank) * p[order[rank]]));
            adjusted[order[rank]] = before;
        }
        return adjusted;
    }

    private static double[] stepUp(double[] p, int[] order) {
        var adjusted = new double[p.length];
        var after = 1.0;
        for (var rank = order.length; rank > 0; rank--) {
            after = Math.min(after, (double) order.length / rank * p[order[rank - 1]]);
            adjusted[order[rank - 1]] = after;
        }
        return adjusted;
    }
}
