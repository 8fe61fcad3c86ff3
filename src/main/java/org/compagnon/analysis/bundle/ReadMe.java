package org.compagnon.analysis.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.compagnon.analysis.ComparisonResult;
import org.compagnon.analysis.Consistency;
import org.compagnon.analysis.ItemTable;
import org.compagnon.analysis.wording.Labels;
import org.compagnon.shared.Words;

/// Tells whoever opens the bundle what lies in it, how to recompute the results, and what was left out and why.
final class ReadMe {

    private final Recomputable recomputable;
    private final Words words;
    private final Labels labels;

    ReadMe(Recomputable recomputable, Words words) {
        this.recomputable = recomputable;
        this.words = words;
        this.labels = new Labels(recomputable.analysis().study(), words);
    }

    String text() {
        var study = recomputable.analysis().study();
        var lines = new ArrayList<String>();
        lines.add("# " + study.titleIn(words.language()));
        lines.add(words.of("analysis.bundle.readme", study.key()));
        lines.add("## " + words.of("analysis.bundle.readme.files"));
        lines.add(String.join(
                "\n",
                Stream.of(
                                "study.yaml",
                                "settings.csv",
                                "codebook.csv",
                                "codebook.md",
                                Bundle.dataFile(recomputable.analysis()),
                                "comparisons.csv",
                                "left-out.csv",
                                ReliabilityFile.NAME,
                                "tables.json",
                                "recompute.R",
                                "recompute.py",
                                "formulas.py")
                        .filter(file -> !file.equals(ReliabilityFile.NAME)
                                || !study.plan().subscales().isEmpty())
                        .map(file -> words.of("analysis.bundle.file", file, words.of("analysis.bundle.file." + file)))
                        .toList()));
        lines.add("## " + words.of("analysis.bundle.readme.recompute"));
        lines.add("    Rscript recompute.R\n    python3 recompute.py");
        lines.add(words.of("analysis.bundle.readme.needs"));
        lines.add("## " + words.of("analysis.bundle.readme.left-out"));
        lines.addAll(leftOut(study.minimumCell()));
        return String.join("\n\n", lines) + "\n";
    }

    private List<String> leftOut(int minimum) {
        if (recomputable.hasRows())
            return List.of(words.of("analysis.bundle.readme.rows"), words.of("analysis.bundle.readme.rows.order"));
        var lines = new ArrayList<>(List.of(words.of("analysis.bundle.readme.counts", minimum)));
        if (!recomputable.measured().isEmpty()) {
            lines.add(words.of("analysis.bundle.readme.measured"));
            lines.add(points(recomputable.measured().stream().map(this::table)));
        }
        if (!recomputable.compared().isEmpty()) {
            lines.add(words.of("analysis.bundle.readme.compared"));
            lines.add(points(recomputable.compared().stream().map(this::comparison)));
        }
        if (!recomputable.scaled().isEmpty()) {
            lines.add(words.of("analysis.bundle.readme.scaled"));
            lines.add(points(recomputable.scaled().stream().map(this::subscale)));
        }
        return lines;
    }

    private String subscale(Consistency one) {
        return words.of("analysis.report.part", "`" + one.scale() + "`", labels.group(one.population(), one.wave()));
    }

    private static String points(Stream<String> points) {
        return String.join("\n", points.distinct().map(point -> "- " + point).toList());
    }

    private String table(ItemTable table) {
        var place = table.place();
        var who = labels.group(place.population(), place.wave());
        for (var group : place.breakdown().entrySet())
            who = words.of("analysis.report.group", who, labels.among(group.getKey(), group.getValue()));
        return words.of("analysis.report.part", "`" + place.item() + "`", who);
    }

    private String comparison(ComparisonResult result) {
        return words.of(
                "analysis.report.part",
                "`" + result.item() + "`",
                words.of(
                        result.paired() ? "analysis.bundle.readme.linked" : "analysis.bundle.readme.apart",
                        String.join(
                                words.of("analysis.report.against"),
                                result.of().stream()
                                        .map(group -> labels.among(result.between(), group))
                                        .toList())));
    }
}
