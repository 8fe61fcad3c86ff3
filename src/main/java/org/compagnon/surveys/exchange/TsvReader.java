package org.compagnon.surveys.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compagnon.files.Row;
import org.compagnon.files.Table;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Problem;
import org.compagnon.surveys.exchange.LimeSurvey.Group;
import org.compagnon.surveys.exchange.LimeSurvey.Part;
import org.compagnon.surveys.exchange.LimeSurvey.Question;
import org.jspecify.annotations.Nullable;

/// Reads LimeSurvey’s tab-separated structure: a line for each setting, group, question, subquestion and answer, in the
/// order of the survey, once for each language.
final class TsvReader {

    private static final Set<String> OWN_COLUMNS = Stream.concat(
                    TsvWriter.COLUMNS.stream(), Stream.of("encrypted", "same_script", "question_theme_name"))
            .collect(Collectors.toSet());

    private final String file;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<String> languages = new ArrayList<>();
    private final Map<String, InLanguages> settings = new HashMap<>();
    private final Map<String, Integer> extras = new LinkedHashMap<>();
    private final List<GroupLines> groups = new ArrayList<>();
    private final Map<String, Integer> groupsSeen = new HashMap<>();
    private @Nullable GroupLines group;
    private @Nullable QuestionLines question;

    /// A group while its lines come in.
    private static final class GroupLines {
        private final Row first;
        private InLanguages name = InLanguages.NOTHING;
        private InLanguages description = InLanguages.NOTHING;
        private final Map<String, QuestionLines> questions = new LinkedHashMap<>();

        GroupLines(Row first) {
            this.first = first;
        }
    }

    /// A question while its lines come in.
    private static final class QuestionLines {
        private final Row first;
        private int conditions;
        private InLanguages text = InLanguages.NOTHING;
        private InLanguages help = InLanguages.NOTHING;
        private final Map<String, Part> subquestions = new LinkedHashMap<>();
        private final Map<String, Part> answers = new LinkedHashMap<>();

        QuestionLines(Row first) {
            this.first = first;
        }
    }

    private TsvReader(Table table) {
        file = table.file();
        for (var i = 0; i < table.headers().size(); i++)
            columns.putIfAbsent(table.headers().get(i).toLowerCase(Locale.ROOT), i);
    }

    static boolean isOne(Table table) {
        var headers = table.headers().stream()
                .map(header -> header.toLowerCase(Locale.ROOT))
                .toList();
        return headers.contains("class") && headers.contains("type/scale") && headers.contains("name");
    }

    static LimeSurvey read(Table table) {
        var reader = new TsvReader(table);
        table.rows().forEach(reader::line);
        return reader.survey();
    }

    private String cell(Row row, String column) {
        var at = columns.get(column);
        return at == null ? "" : row.cell(at);
    }

    private void line(Row row) {
        switch (cell(row, "class").toUpperCase(Locale.ROOT)) {
            case "S" -> {
                if (cell(row, "name").equals("language")) languages.addFirst(cell(row, "text"));
            }
            case "SL" -> {
                var language = cell(row, "language");
                if (!languages.contains(language)) languages.add(language);
                settings.merge(
                        cell(row, "name"),
                        InLanguages.NOTHING.with(language, cell(row, "text")),
                        (before, now) -> before.with(language, cell(row, "text")));
            }
            case "G" -> group(row);
            case "Q" -> question(row);
            case "SQ" -> part(row, true);
            case "A" -> part(row, false);
            case "C" -> {
                if (question != null) question.conditions++;
            }
            case "QTA" -> extras.merge("quota", 1, Integer::sum);
            case "AS" -> extras.merge("assessments", 1, Integer::sum);
            default -> {}
        }
    }

    /// Other languages repeat the groups in the same order.
    private void group(Row row) {
        var language = cell(row, "language");
        var position = groupsSeen.merge(language, 1, Integer::sum) - 1;
        while (groups.size() <= position) groups.add(new GroupLines(row));
        group = groups.get(position);
        group.name = group.name.with(language, cell(row, "name"));
        group.description = group.description.with(language, cell(row, "text"));
        question = null;
    }

    private InputRefused misplaced(Row row, String reason) {
        return new InputRefused(Problem.at(
                file,
                row.line(),
                cell(row, "name"),
                "surveys.exchange." + reason,
                cell(row, "class"),
                cell(row, "name")));
    }

    private void question(Row row) {
        if (group == null) throw misplaced(row, "tsv.no-group");
        question = group.questions.computeIfAbsent(cell(row, "name"), code -> new QuestionLines(row));
        var language = cell(row, "language");
        question.text = question.text.with(language, cell(row, "text"));
        question.help = question.help.with(language, cell(row, "help"));
    }

    private void part(Row row, boolean isSubquestion) {
        if (question == null) throw misplaced(row, "tsv.no-question");
        var scale = cell(row, "type/scale").equals("1") ? 1 : 0;
        var language = cell(row, "language");
        var text = InLanguages.NOTHING.with(language, cell(row, "text"));
        (isSubquestion ? question.subquestions : question.answers)
                .merge(
                        scale + " " + cell(row, "name"),
                        new Part(cell(row, "name"), scale, text, isSubquestion ? cell(row, "relevance") : ""),
                        (before, now) -> new Part(
                                before.code(),
                                scale,
                                before.text().with(language, cell(row, "text")),
                                before.relevance()));
    }

    private LimeSurvey survey() {
        return new LimeSurvey(
                languages.stream()
                        .distinct()
                        .filter(language -> !language.isBlank())
                        .toList(),
                settings.getOrDefault("surveyls_title", InLanguages.NOTHING),
                settings.getOrDefault("surveyls_welcometext", InLanguages.NOTHING),
                settings.getOrDefault("surveyls_endtext", InLanguages.NOTHING),
                groups.stream().map(this::group).toList(),
                extras);
    }

    private Group group(GroupLines lines) {
        return new Group(
                lines.first.line(),
                lines.name,
                lines.description,
                cell(lines.first, "relevance"),
                cell(lines.first, "random_group"),
                lines.questions.values().stream().map(this::question).toList());
    }

    private Question question(QuestionLines lines) {
        var row = lines.first;
        return new Question(
                row.line(),
                List.of(cell(row, "name")),
                cell(row, "type/scale"),
                lines.text,
                lines.help,
                cell(row, "mandatory"),
                cell(row, "other").equals("Y"),
                cell(row, "relevance"),
                cell(row, "validation"),
                !cell(row, "default").isEmpty(),
                lines.conditions,
                attributes(row),
                List.copyOf(lines.subquestions.values()),
                List.copyOf(lines.answers.values()));
    }

    private Map<String, String> attributes(Row row) {
        var found = new LinkedHashMap<String, String>();
        columns.forEach((column, at) -> {
            if (!OWN_COLUMNS.contains(column) && !row.cell(at).isEmpty()) found.put(column, row.cell(at));
        });
        return found;
    }
}
