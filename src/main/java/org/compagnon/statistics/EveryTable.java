package org.compagnon.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/// The probability of all tables with the same margins that are not more probable than the one observed, exactly.
///
/// The network algorithm: columns are filled one after the other, a node being what is left of the rows, in any
/// order. Ways into a node that are equally probable are one. The most and the least probable way out of a node
/// tell whether all that passes there counts, or nothing does; what hangs between goes on. The two largest columns
/// are filled together.
///
/// Beyond [#STEPS] steps or [#HELD] things to remember it gives up, at once where that can be foreseen: about a second
/// at most, whatever the table. Three groups by five answers of two hundred respondents take a tenth of one.
///
/// Source: C. R. Mehta, N. R. Patel (1983), *A network algorithm for performing Fisher's exact test in r × c
/// contingency tables*, JASA 78, 427–434, <https://doi.org/10.1080/01621459.1983.10477989>.
final class EveryTable {

    static final long STEPS = 40_000_000;
    static final int HELD = 3_000_000;

    private final Network network;
    private final long limit;
    private final long everything;
    private final int last;
    private final Level[] levels;
    private long steps;
    private int held;
    private double sum;

    private EveryTable(ContingencyTable table, Network network) {
        this.network = network;
        limit = network.logOf(table) + TableProbability.SAME;
        everything = network.logOfAll(network.root());
        last = network.columns() - 2;
        levels = new Level[last + 1];
        Arrays.setAll(levels, _ -> new Level());
    }

    /// @return empty when the table is too wide to be answered soon
    static OptionalDouble notMoreProbableThan(ContingencyTable table) {
        var network = Network.of(table);
        if (!network.nodesHaveNumbers() || network.lastSteps() > STEPS) return OptionalDouble.empty();
        try {
            return OptionalDouble.of(new EveryTable(table, network).visited());
        } catch (TooWide wide) {
            return OptionalDouble.empty();
        }
    }

    private double visited() {
        levels[0].nodes.placeOf(network.root());
        for (var column = 0; column < last; column++) find(levels[column], column, levels[column + 1]);
        for (var column = last; column >= 0; column--) bound(column);

        levels[0].pasts(0).add(0, 1);
        for (var column = 0; column <= last; column++) pass(column);
        return sum;
    }

    private void find(Level level, int column, Level next) {
        for (var node = 0; node < level.nodes.size(); node++)
            network.fill(level.nodes.key(node), column, (there, _) -> {
                step();
                next.nodes.placeOf(there);
            });
        hold(next.nodes.size());
    }

    private void bound(int column) {
        var level = levels[column];
        level.close(network);
        for (var at = 0; at < level.nodes.size(); at++) {
            var node = at;
            network.fill(level.nodes.key(node), column, (there, log) -> {
                step();
                if (column == last) {
                    var end = log + network.logOfAll(there);
                    level.bound(node, end, end);
                } else {
                    var next = levels[column + 1];
                    var further = next.nodes.placeOf(there);
                    level.bound(node, log + next.most[further], log + next.least[further]);
                }
            });
        }
    }

    private void pass(int column) {
        var level = levels[column];
        for (var node = 0; node < level.nodes.size(); node++) {
            var undecided = undecided(level, node);
            if (undecided.size() == 0) continue;
            if (column == last) count(level, node, undecided, 0);
            else goOn(column, level.nodes.key(node), undecided);
        }
    }

    /// What is certain here is counted or dropped; the rest goes on.
    private Ways undecided(Level level, int node) {
        var pasts = level.takePasts(node);
        var undecided = new Ways();
        for (var past = 0; past < pasts.size(); past++) {
            var room = limit - pasts.log(past);
            if (level.most[node] <= room) sum += pasts.count(past) * through(pasts.log(past), level, node);
            else if (level.least[node] <= room) undecided.add(pasts.log(past), pasts.count(past));
        }
        hold(-pasts.size());
        return undecided;
    }

    /// Into the last level the ways are not kept but counted at once: there they would be the most.
    private void goOn(int column, long node, Ways pasts) {
        var next = levels[column + 1];
        network.fill(node, column, (there, log) -> {
            var further = next.nodes.placeOf(there);
            if (column == last - 1) count(next, further, pasts, log);
            else keep(next.pasts(further), pasts, log);
        });
    }

    private void keep(Ways there, Ways pasts, long log) {
        var before = there.size();
        for (var past = 0; past < pasts.size(); past++) {
            step();
            there.add(pasts.log(past) + log, pasts.count(past));
        }
        hold(there.size() - before);
    }

    /// With two columns left the one decides the other: the ways out are listed, least probable first.
    private void count(Level level, int node, Ways pasts, long log) {
        for (var at = 0; at < pasts.size(); at++) {
            step();
            var past = pasts.log(at) + log;
            var room = limit - past;
            if (level.least[node] > room) continue;
            var share = level.most[node] <= room ? 1 : ends(level, node).notOver(room);
            sum += pasts.count(at) * share * through(past, level, node);
        }
    }

    private Ways.Shares ends(Level level, int node) {
        var known = level.ends(node);
        if (known != null) return known;

        var ways = new Ways();
        network.fill(level.nodes.key(node), last, (there, log) -> {
            step();
            ways.add(log + network.logOfAll(there), 1);
        });
        hold(ways.size());
        var ends = ways.outOf(level.all[node]);
        level.keepEnds(node, ends);
        return ends;
    }

    /// All tables that pass here this way, as a share of all.
    private double through(long past, Level level, int node) {
        return TableProbability.exp(past + level.all[node] - everything);
    }

    private void step() {
        if (++steps > STEPS) throw new TooWide();
    }

    private void hold(int more) {
        held += more;
        if (held > HELD) throw new TooWide();
    }

    /// The bound was reached.
    static final class TooWide extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooWide() {
            super(null, null, false, false);
        }
    }
}
