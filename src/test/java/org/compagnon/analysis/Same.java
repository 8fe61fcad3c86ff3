package org.compagnon.analysis;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// So many people who each gave the same answers in each of these waves, and a study of interns that asks them.
record Same(int number, List<String> waves, String answers) {

    static Same same(int number, String waves, String answers) {
        return new Same(number, List.of(waves.split(" ")), answers);
    }

    /// Asks the same in three waves.
    static String study(String items, String rest) {
        return "study: here\npopulations: [intern]\nwaves: [before, after, later]\nquestionnaires:\n"
                + Stream.of("before", "after", "later")
                        .map(wave -> "  - population: intern\n    wave: " + wave + "\n    items:\n" + items + "\n")
                        .collect(Collectors.joining())
                + rest;
    }

    /// A code links each of them with themselves.
    static String responses(String columns, Same... people) {
        var text = new StringBuilder("wave,link," + columns + "\n");
        for (var at = 0; at < people.length; at++)
            for (var one = 0; one < people[at].number; one++)
                for (var wave : people[at].waves)
                    text.append(wave + ",c" + at + "x" + one + "," + people[at].answers + "\n");
        return text.toString();
    }
}
