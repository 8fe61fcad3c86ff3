package org.compagnon.analysis.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.Collected;
import org.compagnon.analysis.TablesFile;
import org.compagnon.shared.Words;

/// Everything that somebody else needs to check a study’s results, in one archive.
///
/// Where nothing is withheld, the data are a row per respondent. Where small counts are, such rows would give each of
/// them away: the data are then the counts of the tables as shown, and what cannot be recomputed from these is left out
/// of the bundle’s `tables.json`, and named.
public final class Bundle {

    private final Analysis analysis;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /// @param definition the study’s definition as its author wrote it
    /// @param collected the answers that the analysis was made of
    public Bundle(Analysis analysis, String definition, List<Collected> collected, Words words) {
        this.analysis = analysis;
        var recomputable = Recomputable.of(analysis);
        var codebook = new Codebook(analysis.study(), words);
        with("README.md", new ReadMe(recomputable, words).text());
        with("study.yaml", definition);
        with("settings.csv", settings());
        with("codebook.csv", codebook.csv());
        with("codebook.md", codebook.markdown());
        with(
                dataFile(analysis),
                recomputable.hasRows()
                        ? new RowsFile(analysis.study(), collected).csv()
                        : CountsFile.csv(recomputable.analysis()));
        with("comparisons.csv", ComparedFile.csv(recomputable.analysis()));
        with("left-out.csv", ComparedFile.leftOut(recomputable));
        if (!analysis.study().plan().subscales().isEmpty())
            with(ReliabilityFile.NAME, ReliabilityFile.csv(recomputable.analysis()));
        with("tables.json", new TablesFile(recomputable.analysis()).json());
        with("recompute.R", script("recompute.R"));
        with("recompute.py", script("recompute.py"));
        with("formulas.py", script("formulas.py"));
    }

    static String dataFile(Analysis analysis) {
        return Recomputable.hasRows(analysis.study()) ? "responses.csv" : "counts.csv";
    }

    private void with(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private String settings() {
        var study = analysis.study();
        return Lines.of(
                List.of("key", "value"),
                List.of(
                        List.of("study", study.key()),
                        List.of("data", dataFile(analysis)),
                        List.of("minimum_cell", String.valueOf(study.minimumCell())),
                        List.of("confidence", String.valueOf(study.confidence())),
                        List.of("adjust", study.plan().adjust().name().toLowerCase(java.util.Locale.ROOT))));
    }

    private static String script(String name) {
        try (var script = Objects.requireNonNull(Bundle.class.getResourceAsStream("/analysis/bundle/" + name), name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// By name, in the order in which they are listed.
    public Map<String, byte[]> files() {
        return Map.copyOf(files);
    }

    /// The same bytes for the same results: no moment is kept in it.
    public byte[] zip() {
        return Archive.of(files);
    }
}
