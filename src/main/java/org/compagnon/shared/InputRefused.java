package org.compagnon.shared;

import java.util.List;

/// A file or a call cannot be used; carries every problem at once, so that one round of corrections is enough.
public class InputRefused extends RuntimeException {

    private final transient List<Problem> problems;

    public InputRefused(List<Problem> problems) {
        super(problems.isEmpty() ? "refused" : problems.getFirst().key());
        this.problems = List.copyOf(problems);
    }

    public InputRefused(Problem problem) {
        this(List.of(problem));
    }

    public List<Problem> problems() {
        return problems;
    }
}
