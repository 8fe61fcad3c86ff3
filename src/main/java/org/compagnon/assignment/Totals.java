package org.compagnon.assignment;

/// The sums of an assignment, exact.
record Totals(int placed, int separated, long pairCost, long loadCost) {

    static Totals of(Flow flow) {
        var instance = flow.instance;
        var placed = 0;
        var separated = 0;
        var pairCost = 0L;
        for (var tutee = 0; tutee < instance.tutees; tutee++) {
            var edge = flow.edgeOf[tutee];
            if (instance.tutor[edge] == instance.tutors) {
                if (instance.losesCurrent(tutee)) separated++;
                continue;
            }
            placed++;
            pairCost = Math.addExact(pairCost, instance.cost(edge));
            if (instance.separates(edge)) separated++;
        }
        var loadCost = 0L;
        for (var tutor = 0; tutor < instance.tutors; tutor++) {
            var tutees = (long) flow.count[tutor];
            loadCost = Math.addExact(loadCost, Math.multiplyExact(instance.balance, tutees * (tutees - 1) / 2));
        }
        return new Totals(placed, separated, pairCost, loadCost);
    }
}
