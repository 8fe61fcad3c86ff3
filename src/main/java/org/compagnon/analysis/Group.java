package org.compagnon.analysis;

import java.util.stream.IntStream;
import org.compagnon.statistics.Sample;
import org.compagnon.surveys.study.Kind;

/// The answers of one group to one column.
///
/// @param division who belongs to the group: those in place `place`
record Group(Collected collected, int position, Division division, int place) {

    static Group everybody(Collected collected, int position) {
        return new Group(collected, position, Division.none(collected.size()), 0);
    }

    private IntStream members() {
        return IntStream.range(0, collected.size()).filter(i -> division.of()[i] == place);
    }

    private IntStream answering() {
        return members().filter(i -> Coding.isAnswer(collected.code(position, i)));
    }

    long size() {
        return answering().count();
    }

    /// Levels counted from 1, or the numbers themselves.
    Sample sample() {
        return Sample.of(answering().mapToDouble(this::value).toArray());
    }

    double value(int respondent) {
        var code = collected.code(position, respondent);
        return isNumber() ? Coding.number(code) : code + 1.0;
    }

    private boolean isNumber() {
        return collected.columns().get(position).item().kind() instanceof Kind.Number;
    }

    long chose(int option) {
        return answering().filter(i -> hasChosen(i, option)).count();
    }

    boolean hasChosen(int respondent, int option) {
        return (collected.code(position, respondent) >> option & 1) == 1;
    }

    long[] perOption(int options) {
        var counts = new long[options];
        answering().forEach(i -> counts[(int) collected.code(position, i)]++);
        return counts;
    }
}
