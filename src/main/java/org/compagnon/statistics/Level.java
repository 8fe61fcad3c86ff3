package org.compagnon.statistics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The nodes of [EveryTable] before one column is filled: the ways in, the most and the least probable way out.
final class Level {

    final Places nodes = new Places();
    long[] most = {};
    long[] least = {};
    /// The logarithm of all ways out together.
    long[] all = {};
    private final List<@Nullable Ways> pasts = new ArrayList<>();
    private Ways.@Nullable Shares[] ends = {};

    /// Once all nodes are found.
    void close(Network network) {
        var size = nodes.size();
        most = new long[size];
        least = new long[size];
        all = new long[size];
        ends = new Ways.@Nullable Shares[size];
        for (var node = 0; node < size; node++) {
            most[node] = Long.MIN_VALUE;
            least[node] = Long.MAX_VALUE;
            all[node] = network.logOfAll(nodes.key(node));
            pasts.add(null);
        }
    }

    void bound(int node, long most, long least) {
        this.most[node] = Math.max(this.most[node], most);
        this.least[node] = Math.min(this.least[node], least);
    }

    Ways pasts(int node) {
        var known = pasts.get(node);
        if (known != null) return known;
        var none = new Ways();
        pasts.set(node, none);
        return none;
    }

    /// A node that was passed needs its past no more.
    Ways takePasts(int node) {
        var known = pasts(node);
        pasts.set(node, null);
        return known;
    }

    Ways.@Nullable Shares ends(int node) {
        return ends[node];
    }

    void keepEnds(int node, Ways.Shares found) {
        ends[node] = found;
    }
}
