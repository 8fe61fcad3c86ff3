package org.compagnon.people.web;

import java.util.List;
import org.compagnon.people.imports.ImportPlan.Line;
import org.compagnon.people.imports.ImportPlan.Standing;
import org.compagnon.people.imports.Imports.Previewed;
import org.compagnon.shared.Problem;

/// The parts of a preview, of which a page shows one at a time.
public enum ImportShown {
    PROBLEMS,
    NEW,
    CHANGED,
    UNCHANGED,
    GONE,
    REMARKS;

    /// What a coordinator should look at first.
    static ImportShown mostTelling(Previewed previewed) {
        for (var part : List.of(PROBLEMS, CHANGED, NEW)) if (part.count(previewed) > 0) return part;
        return UNCHANGED;
    }

    public int count(Previewed previewed) {
        var plan = previewed.plan();
        return switch (this) {
            case PROBLEMS -> plan.problems().size();
            case REMARKS -> plan.remarks().size();
            case GONE -> plan.gone().size();
            case NEW, CHANGED, UNCHANGED -> (int) plan.count(standing());
        };
    }

    public boolean isAlwaysThere() {
        return this == PROBLEMS || this == NEW || this == CHANGED;
    }

    public boolean isWrong() {
        return this == PROBLEMS;
    }

    public boolean isAboutCells() {
        return this == PROBLEMS || this == REMARKS;
    }

    public boolean isAboutChanges() {
        return this == CHANGED;
    }

    public boolean isGone() {
        return this == GONE;
    }

    public List<Problem> problemsOn(Previewed previewed, int at, int aPage) {
        var plan = previewed.plan();
        return part(this == PROBLEMS ? plan.problems() : plan.remarks(), at, aPage);
    }

    public List<String> goneOn(Previewed previewed, int at, int aPage) {
        return part(previewed.plan().gone(), at, aPage);
    }

    public List<Line> linesOn(Previewed previewed, int at, int aPage) {
        return part(
                previewed.plan().lines().stream()
                        .filter(line -> line.standing() == standing())
                        .toList(),
                at,
                aPage);
    }

    private Standing standing() {
        return Standing.valueOf(name());
    }

    private static <T> List<T> part(List<T> all, int at, int aPage) {
        return all.stream().skip((at - 1L) * aPage).limit(aPage).toList();
    }
}
