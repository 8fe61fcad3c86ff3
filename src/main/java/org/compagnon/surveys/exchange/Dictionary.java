package org.compagnon.surveys.exchange;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.compagnon.files.Row;
import org.compagnon.files.Table;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Problem;

/// REDCap’s data dictionary: a line for each field, eighteen columns.
record Dictionary(List<Field> fields) {

    Dictionary {
        fields = List.copyOf(fields);
    }

    /// The columns, headed as REDCap’s page writes them and, for scripts, as its interface does.
    enum Column {
        NAME("Variable / Field Name", "field_name"),
        FORM("Form Name", "form_name"),
        SECTION("Section Header", "section_header"),
        TYPE("Field Type", "field_type"),
        LABEL("Field Label", "field_label"),
        CHOICES("Choices, Calculations, OR Slider Labels", "select_choices_or_calculations"),
        NOTE("Field Note", "field_note"),
        VALIDATION("Text Validation Type OR Show Slider Number", "text_validation_type_or_show_slider_number"),
        MIN("Text Validation Min", "text_validation_min"),
        MAX("Text Validation Max", "text_validation_max"),
        IDENTIFIER("Identifier?", "identifier"),
        BRANCHING("Branching Logic (Show field only if...)", "branching_logic"),
        REQUIRED("Required Field?", "required_field"),
        ALIGNMENT("Custom Alignment", "custom_alignment"),
        NUMBER("Question Number (surveys only)", "question_number"),
        MATRIX("Matrix Group Name", "matrix_group_name"),
        RANKING("Matrix Ranking?", "matrix_ranking"),
        ANNOTATION("Field Annotation", "field_annotation");

        final String heading;
        private final String scripted;

        Column(String heading, String scripted) {
            this.heading = heading;
            this.scripted = scripted;
        }

        private boolean isHeadedBy(String heading) {
            return fold(heading).equals(fold(this.heading)) || fold(heading).equals(fold(scripted));
        }

        private static String fold(String heading) {
            return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        }
    }

    /// One field as it stands in its line.
    record Field(int line, Map<Column, String> cells) {
        String cell(Column column) {
            return cells.getOrDefault(column, "");
        }

        String name() {
            return cell(Column.NAME);
        }

        boolean says(Column column) {
            return cell(column).strip().equalsIgnoreCase("y");
        }
    }

    /// Without these nothing can be asked; older versions lack some of the others.
    private static final Set<Column> NEEDED = EnumSet.of(Column.NAME, Column.TYPE, Column.LABEL, Column.CHOICES);

    private static final int TELLING = 3;

    static boolean isOne(Table table) {
        return Stream.of(Column.values())
                        .filter(column -> table.headers().stream().anyMatch(column::isHeadedBy))
                        .count()
                >= TELLING;
    }

    static Dictionary read(Table table) {
        var missing = NEEDED.stream()
                .filter(column -> table.headers().stream().noneMatch(column::isHeadedBy))
                .map(column -> column.heading)
                .toList();
        if (!missing.isEmpty())
            throw new InputRefused(Problem.at(
                    table.file(),
                    table.headerLine(),
                    null,
                    "surveys.exchange.redcap.columns",
                    String.join(", ", missing),
                    String.join(", ", table.headers())));
        var read = fields(table);
        read.areSound(table.file());
        return read;
    }

    private void areSound(String file) {
        var problems = new ArrayList<Problem>();
        var first = new HashMap<String, Integer>();
        for (var field : fields) {
            var name = field.name().toLowerCase(Locale.ROOT);
            if (name.isEmpty()) {
                problems.add(Problem.at(
                        file,
                        field.line(),
                        Column.NAME.heading,
                        "surveys.exchange.redcap.unnamed",
                        field.cell(Column.LABEL)));
                continue;
            }
            var before = first.putIfAbsent(name, field.line());
            if (before != null)
                problems.add(Problem.at(
                        file,
                        field.line(),
                        Column.NAME.heading,
                        "surveys.exchange.redcap.twice",
                        field.name(),
                        String.valueOf(before)));
        }
        if (!problems.isEmpty()) throw new InputRefused(problems);
    }

    private static Dictionary fields(Table table) {
        var at = new HashMap<Column, Integer>();
        for (var column : Column.values())
            IntStream.range(0, table.headers().size())
                    .filter(i -> column.isHeadedBy(table.headers().get(i)))
                    .findFirst()
                    .ifPresent(i -> at.put(column, i));
        return new Dictionary(table.rows().stream().map(row -> field(row, at)).toList());
    }

    private static Field field(Row row, Map<Column, Integer> at) {
        var cells = new HashMap<Column, String>();
        at.forEach((column, position) -> cells.put(column, row.cell(position)));
        return new Field(row.line(), cells);
    }
}
