package org.compagnon.assignment;

/// Checks in one pass over all pairs that an assignment is optimal, from prices alone and without trusting the search.
///
/// If no pair would be cheaper, prices included, than the one each tutee has, no tutor is over capacity, every price
/// covers the last place taken and no free place is priced above what it adds to the load, then no other assignment
/// costs less (linear programming duality). That nobody more can be placed is checked apart, on the graph.
final class Proof {

    private final Instance instance;
    private final int[] edgeOf;
    private final long[] price;
    private final int[] count;

    private Proof(Instance instance, int[] edgeOf, long[] price) {
        this.instance = instance;
        this.edgeOf = edgeOf;
        this.price = price;
        count = new int[instance.tutors + 1];
    }

    static boolean holds(Flow flow) {
        return holds(flow.instance, flow.edgeOf, flow.price);
    }

    static boolean holds(Instance instance, int[] edgeOf, long[] price) {
        return holds(instance, edgeOf, price, Shortage.Rows.of(instance));
    }

    /// @param rows every admissible pair, where the instance holds only some
    static boolean holds(Instance instance, int[] edgeOf, long[] price, Shortage.Rows rows) {
        var proof = new Proof(instance, edgeOf, price);
        return proof.everyTuteeContent() && proof.everyTutorContent() && proof.nobodyMoreCanBePlaced(rows);
    }

    private boolean everyTuteeContent() {
        if (price[instance.tutors] != 0) return false;
        for (var tutee = 0; tutee < instance.tutees; tutee++) {
            var begin = instance.rowStart[tutee];
            var stop = instance.rowStart[tutee + 1];
            var chosen = edgeOf[tutee];
            if (chosen < begin || chosen >= stop) return false;
            var pays = instance.weight[chosen] + price[instance.tutor[chosen]];
            for (var edge = begin; edge < stop; edge++)
                if (instance.weight[edge] + price[instance.tutor[edge]] < pays) return false;
            count[instance.tutor[chosen]]++;
        }
        return true;
    }

    private boolean everyTutorContent() {
        for (var tutor = 0; tutor < instance.tutors; tutor++) {
            var tutees = count[tutor];
            if (price[tutor] < 0 || tutees > instance.capacity[tutor]) return false;
            if (tutees > 0 && price[tutor] < instance.step * (tutees - 1)) return false;
            if (tutees < instance.capacity[tutor] && price[tutor] > instance.step * tutees) return false;
        }
        return true;
    }

    private boolean nobodyMoreCanBePlaced(Shortage.Rows rows) {
        if (count[instance.tutors] == 0) return true;
        var shortage = Shortage.reachable(instance, rows, edgeOf);
        for (var tutee = 0; tutee < instance.tutees; tutee++)
            if (instance.tutor[edgeOf[tutee]] == instance.tutors) shortage.spreadFrom(tutee);
        return shortage.proved();
    }
}
