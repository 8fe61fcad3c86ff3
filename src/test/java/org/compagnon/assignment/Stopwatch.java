package org.compagnon.assignment;

import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Times the parts of the engine that the benchmark reports, and checks on the way that they agree with OR-Tools.
public final class Stopwatch {

    private final Instance instance;
    private Flow flow;
    private @Nullable Rerouting rerouting;

    public Stopwatch(Instance instance) {
        this.instance = instance;
        flow = Search.solve(instance, Progress.SILENT);
    }

    public static double milliseconds(Runnable work) {
        var begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e6;
    }

    public static double median(double[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    public double ours() {
        return milliseconds(() -> {
            rerouting = null;
            flow = Search.solve(instance, Progress.SILENT);
        });
    }

    /// The graph is built outside the timing, as ours is.
    public double orTools() {
        var graph = OrTools.flow(instance);
        var answer = new OrTools.Answer[1];
        var time = milliseconds(() -> answer[0] = OrTools.solve(graph));
        graph.delete();
        var totals = Totals.of(flow);
        if (!answer[0].equals(new OrTools.Answer(totals.placed(), totals.pairCost() + totals.loadCost())))
            throw new IllegalStateException("OR-Tools found " + answer[0] + ", not " + totals);
        return time;
    }

    public double proof() {
        var holds = new boolean[1];
        var time = milliseconds(() -> holds[0] = Proof.holds(flow));
        if (!holds[0]) throw new IllegalStateException("Not proved");
        return time;
    }

    public int placed() {
        return Totals.of(flow).placed();
    }

    /// What forbidding a pair would cost: one search of the residual graph.
    public double explanation(Random random) {
        if (rerouting == null) rerouting = new Rerouting(flow, new Columns(instance));
        var search = rerouting;
        var tutee = random.nextInt(instance.tutees);
        return milliseconds(() -> search.leaving(tutee));
    }

    /// Twenty tutors leave; fewest separations first, from the standing assignment.
    ///
    /// @param large separations and ties together would not fit: without ties, as the solver then does
    public double repair(Random random, boolean large) {
        var departed = random.ints(0, instance.tutors)
                .distinct()
                .filter(tutor -> flow.count[tutor] > 0)
                .limit(20)
                .toArray();
        var after = withoutThem(departed, large);
        var standing = new Flow(after);
        var time = milliseconds(() -> {
            for (var tutor = 0; tutor < after.tutors; tutor++)
                if (after.capacity[tutor] > 0)
                    standing.price[tutor] = flow.price[tutor] / instance.scale * after.scale
                            + (instance.scale == after.scale ? flow.price[tutor] % instance.scale : 0);
            for (var tutee = 0; tutee < after.tutees; tutee++) {
                var edge = after.edge(tutee, flow.tutorOf(tutee));
                if (edge != Flow.NONE) standing.place(tutee, edge);
            }
            Search.settle(standing, Progress.SILENT);
        });
        if (!Proof.holds(standing)) throw new IllegalStateException("The repair is not proved");
        return time;
    }

    private Instance withoutThem(int[] departed, boolean large) {
        var capacity = Arrays.copyOf(instance.capacity, instance.tutors);
        for (var tutor : departed) capacity[tutor] = 0;
        var draft = Instance.draft(capacity, instance.balance);
        for (var tutee = 0; tutee < instance.tutees; tutee++) {
            draft.tutee(tutee);
            var current = flow.tutorOf(tutee);
            var stands = current < instance.tutors && capacity[current] > 0;
            if (stands) draft.hasCurrent();
            for (var edge = instance.rowStart[tutee]; edge < instance.nobodyEdge(tutee); edge++) {
                var tutor = instance.tutor[edge];
                if (capacity[tutor] > 0) draft.pair(tutor, instance.cost(edge), stands && tutor != current);
            }
        }
        return large ? draft.withoutTies().done() : draft.done();
    }
}
