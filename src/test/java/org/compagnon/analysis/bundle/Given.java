package org.compagnon.analysis.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.Nantes;
import org.compagnon.analysis.ResponsesFile;
import org.compagnon.files.Limits;
import org.compagnon.files.Tables;
import org.compagnon.shared.Words;
import org.compagnon.surveys.study.StudyReader;

/// A study and its answers, from which a bundle is made.
record Given(String definition, ResponsesFile file, Analysis analysis) {

    Bundle bundle() {
        return new Bundle(analysis, definition, file.collected(), Words.in(Words.ENGLISH));
    }

    static Given of(String definition, String responses) {
        var study = StudyReader.read("study.yaml", definition);
        var file = new ResponsesFile(study);
        file.read(Tables.read("responses.csv", responses.getBytes(StandardCharsets.UTF_8), Limits.WEB));
        assertThat(file.problems()).isEmpty();
        return new Given(definition, file, Analysis.of(study, file.collected()));
    }

    static Given nantes() throws IOException {
        try (var text = Given.class.getResourceAsStream("/demo/published-study.yaml")) {
            return of(new String(text.readAllBytes(), StandardCharsets.UTF_8), Nantes.responses());
        }
    }
}
