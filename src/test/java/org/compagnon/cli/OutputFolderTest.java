package org.compagnon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Results are written all together or not at all, and nobody else's file is touched.
class OutputFolderTest {

    @TempDir
    Path place;

    private Path out = Path.of("");

    @BeforeEach
    void name() {
        out = place.resolve("results");
    }

    private OutputFolder results() {
        return new OutputFolder(out)
                .with("tables.csv", "new")
                .with("figures/one.svg", "new")
                .with("report.pdf", "new");
    }

    private List<String> refused(OutputFolder folder) {
        return catchThrowableOfType(InputRefused.class, folder::write).problems().stream()
                .map(problem -> problem.in(Words.in(Words.ENGLISH)))
                .toList();
    }

    private List<String> files() throws IOException {
        try (var files = Files.walk(out)) {
            return files.filter(file -> !file.equals(out))
                    .map(file -> out.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void every_result_takes_its_place_and_nothing_else_stays() throws IOException {
        results().write();
        results().with("tables.csv", "newer").write();

        assertThat(files()).containsExactly("figures", "figures/one.svg", "report.pdf", "tables.csv");
        assertThat(out.resolve("tables.csv")).hasContent("newer");
    }

    @Test
    void nothing_is_written_when_a_folder_is_in_the_way_of_a_result() throws IOException {
        Files.createDirectories(out.resolve("report.pdf"));
        Files.createDirectories(out.resolve("figures/one.svg"));
        Files.writeString(out.resolve("tables.csv"), "old");

        assertThat(refused(results()))
                .satisfiesExactlyInAnyOrder(
                        report -> assertThat(report).contains("report.pdf", "Move it"),
                        figure -> assertThat(figure).contains("one.svg", "Move it"));

        assertThat(files()).containsExactly("figures", "figures/one.svg", "report.pdf", "tables.csv");
        assertThat(out.resolve("tables.csv")).hasContent("old");
    }

    @Test
    void what_was_there_is_put_back_when_a_later_result_cannot_be_written() throws IOException {
        Files.createDirectories(out.resolve(".report.pdf.before/kept"));
        Files.writeString(out.resolve("report.pdf"), "old");
        Files.writeString(out.resolve("tables.csv"), "old");

        assertThat(refused(results())).singleElement().asString().contains("report.pdf", "nothing was changed");

        assertThat(files())
                .containsExactly(".report.pdf.before", ".report.pdf.before/kept", "report.pdf", "tables.csv");
        assertThat(out.resolve("tables.csv")).hasContent("old");
        assertThat(out.resolve("report.pdf")).hasContent("old");
    }

    @Test
    void a_folder_made_for_results_that_cannot_be_written_goes_again() throws IOException {
        assertThat(refused(results().with("figures/one.svg/two.svg", "new"))).hasSize(1);

        assertThat(out).doesNotExist();
    }

    @Test
    void what_this_run_did_not_write_is_named_and_left_alone() throws IOException {
        Files.createDirectories(out.resolve("figures"));
        Files.writeString(out.resolve("figures/old.svg"), "of an earlier run, or of somebody");
        var folder = results();
        folder.write();

        assertThat(folder.leftIn("figures")).singleElement().satisfies(remark -> {
            assertThat(remark.in(Words.in(Words.ENGLISH))).contains("figures: One file", "old.svg", "out of date");
            assertThat(remark.in(Words.in(Words.FRENCH))).contains("Un fichier", "old.svg", "plus à jour");
        });
        assertThat(out.resolve("figures/old.svg")).exists();
        assertThat(new OutputFolder(out).leftIn("none")).isEmpty();
    }
}
