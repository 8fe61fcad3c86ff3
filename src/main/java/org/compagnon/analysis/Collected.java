package org.compagnon.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.compagnon.surveys.study.Column;
import org.compagnon.surveys.study.Questionnaire;
import org.jspecify.annotations.Nullable;

/// What one population answered in one wave, a packed column for every cell of a response.
public final class Collected {

    /// What stands for a respondent’s own words.
    public static final String WRITTEN = "*";

    private final Questionnaire questionnaire;
    private final List<Column> columns;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<Coding> codings;
    private final List<String> groupNames;
    private final Map<String, Membership> groups = new LinkedHashMap<>();
    private final List<@Nullable String> links = new ArrayList<>();
    private long[][] codes;
    private int size;

    /// @param groupNames columns by which tables may be broken down, beyond the items themselves
    public Collected(Questionnaire questionnaire, List<String> groupNames) {
        this.questionnaire = questionnaire;
        this.columns = questionnaire.columns();
        this.codings = columns.stream().map(Coding::new).toList();
        this.groupNames = List.copyOf(groupNames);
        this.codes = new long[columns.size()][64];
        for (var i = 0; i < columns.size(); i++) positions.put(columns.get(i).name(), i);
        groupNames.forEach(name -> groups.put(name, new Membership()));
    }

    /// Adds one response.
    ///
    /// @param cells in the order of [Questionnaire#columns]
    /// @return the positions of cells that hold what cannot be an answer; where there are any, nothing is added
    public List<Integer> add(List<String> cells, Map<String, String> groupOf, @Nullable String link) {
        var wrong = new ArrayList<Integer>();
        if (codes.length > 0 && size == codes[0].length)
            codes = Arrays.stream(codes)
                    .map(column -> Arrays.copyOf(column, size * 2))
                    .toArray(long[][]::new);
        for (var i = 0; i < codes.length; i++) {
            var code = codings.get(i).code(cells.get(i));
            if (code.isEmpty()) wrong.add(i);
            else codes[i][size] = code.getAsLong();
        }
        if (!wrong.isEmpty()) return wrong;
        groups.forEach((name, membership) -> membership.add(groupOf.get(name)));
        links.add(link == null || link.isBlank() ? null : link);
        size++;
        return wrong;
    }

    public Questionnaire questionnaire() {
        return questionnaire;
    }

    public int size() {
        return size;
    }

    /// The columns by which tables are broken down, beyond the items themselves.
    public List<String> groupNames() {
        return groupNames;
    }

    List<Column> columns() {
        return columns;
    }

    OptionalInt position(String column) {
        var position = positions.get(column);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /// Where the same was asked here with the same answers to choose from.
    OptionalInt askedAlike(Collected other, int column) {
        var theirs = other.columns.get(column);
        var mine = position(theirs.name());
        if (mine.isEmpty()) return mine;
        var kind = columns.get(mine.getAsInt()).item().kind();
        var isAlike = kind.getClass() == theirs.item().kind().getClass()
                && kind.answers().equals(theirs.item().kind().answers());
        return isAlike ? mine : OptionalInt.empty();
    }

    long code(int column, int respondent) {
        return codes[column][respondent];
    }

    /// Of every respondent; what stands beyond the last of them means nothing.
    long[] codes(int column) {
        return codes[column];
    }

    Coding coding(int column) {
        return codings.get(column);
    }

    List<@Nullable String> links() {
        return links;
    }

    /// Divides the respondents by the values of a column.
    Division division(String name) {
        var position = position(name);
        if (position.isPresent()) return byItem(name, position.getAsInt());
        var membership = groups.get(name);
        return membership == null ? Membership.nowhere(name, size) : membership.division(name);
    }

    private Division byItem(String name, int position) {
        var values = columns.get(position).item().kind().answers();
        var of = IntStream.range(0, size)
                .map(i -> Coding.isAnswer(codes[position][i]) ? (int) codes[position][i] : Division.NOWHERE)
                .toArray();
        return Division.by(name, values, of).withoutEmpty();
    }

    /// One response as a file writes it, in the order of [Questionnaire#columns]; of free text, [#WRITTEN] alone.
    public List<String> cells(int respondent) {
        return IntStream.range(0, columns.size())
                .mapToObj(column -> codings.get(column).cell(codes[column][respondent]))
                .toList();
    }

    /// The groups of one respondent beyond the items, in the order of the plan; empty where none is known.
    public List<String> groupsOf(int respondent) {
        return groups.values().stream()
                .map(membership -> membership.value(respondent))
                .toList();
    }

    /// The self-generated code of one respondent, where one was given.
    public Optional<String> link(int respondent) {
        return Optional.ofNullable(links.get(respondent));
    }
}
