package org.compagnon.analysis;

import java.util.ArrayList;
import java.util.List;
import org.compagnon.analysis.disclosure.OtherAnswers.Person;
import org.compagnon.statistics.Covariance;
import org.compagnon.surveys.study.Subscale.Member;

/// The answers of those who answered every item of a subscale, reversed items turned.
///
/// @param rows one per respondent, levels counted from 1
/// @param people those of the rows, and who answered some items only, with their groups
/// @param partly how many were shown some of the items and not the others
record Complete(List<Member> members, int[][] rows, List<Person> people, long partly) {

    /// @param variables that divide the tables
    static Complete of(List<Member> members, Collected collected, List<String> variables) {
        var divisions = variables.stream().map(collected::division).toList();
        var columns = members.stream()
                .mapToInt(member -> collected.position(member.name()).orElseThrow())
                .toArray();
        var levels = members.getFirst().column().item().kind().answers().size();
        var rows = new ArrayList<int[]>();
        var people = new ArrayList<Person>();
        var partly = 0L;
        for (var respondent = 0; respondent < collected.size(); respondent++) {
            var row = new int[columns.length];
            var shown = 0;
            var answered = 0;
            for (var item = 0; item < columns.length; item++) {
                var code = collected.code(columns[item], respondent);
                if (code != Coding.NOT_SHOWN) shown++;
                if (!Coding.isAnswer(code)) continue;
                answered++;
                row[item] = members.get(item).reversed() ? levels - (int) code : 1 + (int) code;
            }
            if (shown > 0 && shown < columns.length) partly++;
            if (answered == columns.length) rows.add(row);
            if (answered > 0) people.add(new Person(row, groups(divisions, respondent)));
        }
        return new Complete(members, rows.toArray(int[][]::new), people, partly);
    }

    private static int[] groups(List<Division> divisions, int respondent) {
        return divisions.stream().mapToInt(one -> one.of()[respondent]).toArray();
    }

    int items() {
        return members.size();
    }

    int n() {
        return rows.length;
    }

    Covariance covariance() {
        var products = new long[items()][items()];
        for (var row : rows)
            for (var one = 0; one < row.length; one++)
                for (var other = 0; other < row.length; other++) products[one][other] += (long) row[one] * row[other];
        return Covariance.of(n(), sums(), products);
    }

    private long[] sums() {
        var sums = new long[items()];
        for (var row : rows) for (var item = 0; item < row.length; item++) sums[item] += row[item];
        return sums;
    }
}
