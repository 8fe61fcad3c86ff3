package org.compagnon.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.compagnon.files.yaml.Shipped;
import org.compagnon.surveys.study.Answers;
import org.compagnon.surveys.study.Column;
import org.compagnon.surveys.study.Questionnaire;
import org.compagnon.surveys.study.StudyReader;

/// The published study as the two files that `analyse` reads.
public final class PublishedResponses {

    private static final String STUDY = "published-study.yaml";
    private static final String PHASE = "phase";

    private PublishedResponses() {}

    public static String study() {
        return Shipped.beside("demo", STUDY);
    }

    /// One line per respondent.
    public static String responses(long seed) {
        var study = StudyReader.read(STUDY, study());
        var chance = new SplittableRandom(seed);
        var counts = PublishedCounts.read();
        var columns = study.questionnaires().stream()
                .flatMap(asked -> asked.columns().stream())
                .map(Column::name)
                .filter(name -> !name.equals(PHASE))
                .distinct()
                .toList();
        var lines = new ArrayList<String>();
        lines.add("population,wave,phase," + String.join(",", columns));
        for (var asked : study.questionnaires())
            for (var sheet : PublishedAnswers.to(asked, counts, chance)) lines.add(line(asked, sheet, columns));
        return String.join("\n", lines) + "\n";
    }

    private static String line(Questionnaire asked, Map<String, List<String>> sheet, List<String> columns) {
        var cells = new ArrayList<>(List.of(asked.population(), asked.wave(), answer(sheet, PHASE)));
        var shown = Answers.shown(asked, sheet);
        for (var column : columns) {
            var item = column.contains(".") ? column.substring(0, column.indexOf('.')) : column;
            cells.add(shown.contains(item) ? answer(sheet, column) : Column.NOT_SHOWN);
        }
        return String.join(",", cells);
    }

    private static String answer(Map<String, List<String>> sheet, String column) {
        return String.join(Answers.BETWEEN, sheet.getOrDefault(column, List.of()));
    }
}
