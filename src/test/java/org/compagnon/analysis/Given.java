package org.compagnon.analysis;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compagnon.files.Limits;
import org.compagnon.files.Tables;
import org.compagnon.shared.Words;
import org.compagnon.surveys.study.Study;
import org.compagnon.surveys.study.StudyReader;

/// A study and files of its responses, as tests write them.
record Given(Study study, ResponsesFile file) {

    static Given of(String study, String... files) {
        return of(
                study,
                java.util.Arrays.stream(files)
                        .map(file -> file.getBytes(StandardCharsets.UTF_8))
                        .toList());
    }

    static Given of(String study, List<byte[]> files) {
        var stated = StudyReader.read("study.yaml", study);
        var read = new ResponsesFile(stated);
        for (var i = 0; i < files.size(); i++)
            read.read(
                    Tables.read(i == 0 ? "responses.csv" : "responses-" + (i + 1) + ".csv", files.get(i), Limits.WEB));
        return new Given(stated, read);
    }

    /// In English, as the command line says it.
    List<String> problems() {
        file.problems().forEach(problem -> problem.in(Words.in(Words.FRENCH)));
        return file.problems().stream()
                .map(problem -> problem.in(Words.in(Words.ENGLISH)))
                .toList();
    }

    List<String> remarks() {
        return file.remarks().stream()
                .map(problem -> problem.in(Words.in(Words.ENGLISH)))
                .toList();
    }

    Analysis analysis() {
        if (!file.problems().isEmpty()) throw new AssertionError(problems());
        return Analysis.of(study, file.collected());
    }

    static ItemTable table(Analysis analysis, String item, Map<String, String> breakdown) {
        return find(analysis, item, null, breakdown).orElseThrow();
    }

    static ItemTable table(Analysis analysis, String wave, String item, Map<String, String> breakdown) {
        return analysis.tables().stream()
                .filter(table -> table.place().wave().equals(wave)
                        && table.place().item().equals(item)
                        && table.place().breakdown().equals(breakdown))
                .findFirst()
                .orElseThrow();
    }

    static Optional<ItemTable> find(
            Analysis analysis,
            String item,
            @org.jspecify.annotations.Nullable String row,
            Map<String, String> breakdown) {
        return analysis.tables().stream()
                .filter(table -> table.place().item().equals(item)
                        && java.util.Objects.equals(table.place().row(), row)
                        && table.place().breakdown().equals(breakdown))
                .findFirst();
    }

    /// The counts shown; −1 for one withheld.
    static List<Long> counts(ItemTable table) {
        return table.categories().stream().map(one -> one.count().orElse(-1)).toList();
    }
}
