package org.compagnon.analysis;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.compagnon.analysis.ItemTable.Spread;
import org.compagnon.statistics.Sample;

/// Median, quartiles, mean and extremes of one group. A quantile of few people is somebody’s own number: quartiles need
/// twice the minimum, an extreme needs the minimum to share it.
record Spreading(int minimum) {

    Spread of(Counts counts, int group) {
        if (counts.isMeasured()) return measured(counts, group);
        if (counts.column().item().kind().scaleIfAny().isEmpty()) return Spread.NONE;
        var sample = Sample.ofLevels(counts.counts(group));
        return new Spread(
                sample.median(),
                sample.q1(),
                sample.q3(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private Spread measured(Counts counts, int group) {
        var numbers = counts.numbers(group);
        var sample = Sample.of(numbers);
        var isDay = counts.isDay();
        return new Spread(
                whole(sample.median(), isDay),
                whole(quartile(sample.q1(), numbers), isDay),
                whole(quartile(sample.q3(), numbers), isDay),
                isDay ? OptionalDouble.empty() : sample.mean(),
                isDay ? OptionalDouble.empty() : sample.sd(),
                extreme(sample.min(), numbers),
                extreme(sample.max(), numbers));
    }

    /// Between two days the earlier one.
    private static OptionalDouble whole(OptionalDouble value, boolean isDay) {
        return isDay && value.isPresent() ? OptionalDouble.of(Math.floor(value.getAsDouble())) : value;
    }

    private OptionalDouble quartile(OptionalDouble value, double[] numbers) {
        return minimum < 2 || numbers.length >= 2 * minimum ? value : OptionalDouble.empty();
    }

    private OptionalDouble extreme(OptionalDouble value, double[] numbers) {
        if (minimum < 2 || value.isEmpty()) return value;
        var sharing =
                Arrays.stream(numbers).filter(one -> one == value.getAsDouble()).count();
        return sharing >= minimum ? value : OptionalDouble.empty();
    }
}
