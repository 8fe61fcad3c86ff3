package org.compagnon.assignment;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;

/// The independent opinion: the same graph given to OR-Tools as a flow of most units at least cost.
public final class OrTools {

    private OrTools() {}

    public record Answer(long placed, long cost) {}

    public static void load() {
        Loader.loadNativeLibraries();
    }

    public static MinCostFlow flow(Instance instance) {
        var source = instance.tutees + instance.tutors;
        var sink = source + 1;
        var flow = new MinCostFlow(sink + 1, instance.tutor.length + instance.tutees + instance.tutors * 3);
        for (var tutee = 0; tutee < instance.tutees; tutee++) {
            flow.addArcWithCapacityAndUnitCost(source, tutee, 1, 0);
            for (var edge = instance.rowStart[tutee]; edge < instance.nobodyEdge(tutee); edge++)
                flow.addArcWithCapacityAndUnitCost(
                        tutee, instance.tutees + instance.tutor[edge], 1, instance.weight[edge] / instance.scale);
        }
        for (var tutor = 0; tutor < instance.tutors; tutor++)
            for (var place = 0; place < Math.min(instance.capacity[tutor], instance.tutees); place++)
                flow.addArcWithCapacityAndUnitCost(instance.tutees + tutor, sink, 1, instance.balance * place);
        flow.setNodeSupply(source, instance.tutees);
        flow.setNodeSupply(sink, -instance.tutees);
        return flow;
    }

    public static Answer solve(MinCostFlow flow) {
        var status = flow.solveMaxFlowWithMinCost();
        if (status != MinCostFlow.Status.OPTIMAL) throw new IllegalStateException("OR-Tools says " + status);
        return new Answer(flow.getMaximumFlow(), flow.getOptimalCost());
    }
}
