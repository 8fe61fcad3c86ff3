package org.compagnon.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.compagnon.analysis.Collected;
import org.compagnon.analysis.ResponsesFile;
import org.compagnon.files.Limits;
import org.compagnon.files.Tables;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Problem;
import org.compagnon.surveys.study.Study;
import org.compagnon.surveys.study.StudyReader;
import org.jspecify.annotations.Nullable;

/// Reads the files of an `analyse` and tells every problem of all of them at once.
final class AnalysisInput {

    private final Path file;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> remarks = new ArrayList<>();
    private final List<Path> before = new ArrayList<>();

    AnalysisInput(Path study) {
        this.file = study;
    }

    /// @param definition the study as its author wrote it
    record Read(Study study, String definition, List<Collected> collected) {}

    Read read(List<Path> responses) {
        String definition = null;
        Study study = null;
        try {
            definition = DefinitionText.of(file);
            study = StudyReader.read(file.toString(), definition);
        } catch (InputRefused refused) {
            problems.addAll(refused.problems());
        }
        var answers = study == null ? null : new ResponsesFile(study);
        for (var path : responses) read(path, answers);
        if (answers != null) problems.addAll(answers.problems());
        if (definition == null || study == null || answers == null || !problems.isEmpty())
            throw new InputRefused(problems);
        remarks.addAll(answers.remarks());
        remarkNobody(study, answers.collected());
        return new Read(study, definition, answers.collected());
    }

    /// What was noticed in passing and stops nothing.
    List<Problem> remarks() {
        return remarks;
    }

    /// Without a study, only whether it can be read at all.
    private void read(Path path, @Nullable ResponsesFile answers) {
        try {
            refuseTwice(path);
            var table = Tables.read(path, Limits.COMMAND_LINE);
            if (table.rows().isEmpty()) remarks.add(Problem.inFile(path.toString(), "cli.analyse.no-lines"));
            if (answers != null) answers.read(table);
        } catch (InputRefused refused) {
            problems.addAll(refused.problems());
        }
    }

    /// Everybody would count twice. A copy may be two files that only look alike: remarked upon.
    private void refuseTwice(Path path) {
        try {
            for (var other : before) {
                if (Files.isSameFile(path, other))
                    throw new InputRefused(Problem.inFile(path.toString(), "cli.analyse.file-twice"));
                if (Files.size(path) > 0 && Files.mismatch(path, other) < 0)
                    remarks.add(Problem.inFile(path.toString(), "cli.analyse.copy", other.toString()));
            }
            if (Files.isRegularFile(path)) before.add(path);
        } catch (IOException unreadable) {
            // That is told when it is read.
        }
    }

    private void remarkNobody(Study study, List<Collected> collected) {
        var answered = collected.stream().map(Collected::questionnaire).toList();
        var silent = study.questionnaires().stream()
                .filter(asked -> !answered.contains(asked))
                .map(asked -> asked.population() + " × " + asked.wave())
                .collect(Collectors.joining(", "));
        if (!silent.isEmpty()) remarks.add(Problem.inFile(file.toString(), "cli.analyse.nobody", silent));
    }
}
