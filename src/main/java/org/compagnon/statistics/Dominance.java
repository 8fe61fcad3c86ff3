package org.compagnon.statistics;

/// For each value of a group: the share of the other group it stands above, less the share it stands below.
///
/// @param mean of the shares, from whole numbers, so that nothing is lost where they cancel out
/// @param untied pairs in which one stands above the other
record Dominance(Sample group, double[] shares, double mean, double untied) {

    static Dominance of(Sample group, Sample other) {
        var shares = new double[group.values.length];
        double all = other.size();
        var surplus = 0.0;
        var untied = 0.0;
        var at = 0;
        var below = 0L;
        for (var own = 0; own < shares.length; own++) {
            while (at < other.values.length && other.values[at] < group.values[own]) below += other.counts[at++];
            var equal = at < other.values.length && other.values[at] == group.values[own] ? other.counts[at] : 0;
            var above = other.size() - below - equal;
            shares[own] = (below - above) / all;
            surplus += (double) group.counts[own] * (below - above);
            untied += (double) group.counts[own] * (below + above);
        }
        return new Dominance(group, shares, surplus / (all * group.size()), untied);
    }

    double squaresAround(double centre) {
        var sum = 0.0;
        for (var own = 0; own < shares.length; own++)
            sum += group.counts[own] * (shares[own] - centre) * (shares[own] - centre);
        return sum;
    }
}
