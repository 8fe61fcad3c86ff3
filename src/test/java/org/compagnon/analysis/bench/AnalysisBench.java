package org.compagnon.analysis.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.Collected;
import org.compagnon.analysis.ResponsesFile;
import org.compagnon.analysis.TablesFile;
import org.compagnon.files.Limits;
import org.compagnon.files.Tables;
import org.compagnon.surveys.study.Study;
import org.compagnon.surveys.study.StudyReader;

/// How long the tables of a large study take: 40 items of all kinds, three variables to break them down by, nothing
/// smaller than five shown.
///
/// `docs/performance.md` has the command.
final class AnalysisBench {

    private static final int ROUNDS = 15;
    private static final List<String> VARIABLES = List.of("site", "year", "path");
    private static final int[] GROUPS = {6, 4, 3};

    private AnalysisBench() {}

    static void main() {
        for (var responses : new int[] {10_000, 100_000}) measure(responses);
    }

    private static void measure(int responses) {
        var study = study(List.of(), "now");
        var text = responses(responses, "now").getBytes(StandardCharsets.UTF_8);
        var plain = read(study, text);
        row(responses, "tables of everybody", () -> Analysis.of(study, plain));

        var divided = study(VARIABLES, "now");
        var collected = read(divided, text);
        row(responses, "tables by three variables, one by one", () -> Analysis.of(divided, collected));
        var panel = study(VARIABLES, "before", "after");
        var both = read(panel, responses(responses, "before", "after").getBytes(StandardCharsets.UTF_8));
        row(responses, "two waves by them, four in five linked", () -> Analysis.of(panel, both));
        row(responses, "one scale by three variables together", () -> crossed(divided, collected, "scale1"));
        row(responses, "five options by three variables together", () -> crossed(divided, collected, "several1"));
        row(responses, "40 items by three variables together", () -> {
            var tables = Analysis.crossed(divided, collected, collected.getFirst());
            var items = divided.questionnaires().getFirst().items();
            return items.stream()
                    .mapToInt(item -> tables.of(item.id(), VARIABLES).size())
                    .sum();
        });
        row(responses, "read from CSV, " + text.length / 1_000_000 + " MB", () -> read(study, text));
        var analysis = Analysis.of(divided, collected);
        row(responses, "tables.json and tables.csv written", () -> {
            var files = new TablesFile(analysis);
            return files.json().length() + files.csv().length();
        });
    }

    private static List<?> crossed(Study study, List<Collected> collected, String item) {
        return Analysis.crossed(study, collected, collected.getFirst(), item, VARIABLES);
    }

    private static void row(int responses, String what, Supplier<?> work) {
        var times = new double[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            var begun = System.nanoTime();
            if (work.get() == null) throw new IllegalStateException();
            times[round] = (System.nanoTime() - begun) / 1e6;
        }
        var first = times[0];
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%,8d  %-42s first %7.1f ms  median %7.1f ms  best %7.1f ms%n",
                responses,
                what,
                first,
                times[ROUNDS / 2],
                times[0]);
    }

    private static List<Collected> read(Study study, byte[] text) {
        var file = new ResponsesFile(study);
        file.read(Tables.read("responses.csv", text, Limits.COMMAND_LINE));
        if (!file.problems().isEmpty())
            throw new IllegalStateException(file.problems().toString());
        return file.collected();
    }

    private static Study study(List<String> breakdown, String... waves) {
        var text = new StringBuilder("study: large\npopulations: [intern]\nwaves: [%s]\nquestionnaires:\n"
                .formatted(String.join(", ", waves)));
        for (var wave : waves) {
            text.append("  - population: intern\n    wave: %s\n    items:\n".formatted(wave));
            for (var i = 1; i <= 24; i++) item(text, "id: scale" + i + ", type: likert, levels: 5, positive: [4, 5]");
            for (var i = 1; i <= 8; i++)
                item(text, "id: single" + i + ", type: single, options: [yes, no, no_opinion]");
            for (var i = 1; i <= 5; i++) item(text, "id: several" + i + ", type: multiple, options: [a, b, c, d, e]");
            for (var i = 1; i <= 3; i++) item(text, "id: number" + i + ", type: number, min: 0, max: 100");
        }
        if (!breakdown.isEmpty())
            text.append("analysis:\n  breakdown: [")
                    .append(String.join(", ", breakdown))
                    .append("]\n");
        return StudyReader.read("study.yaml", text.toString());
    }

    private static void item(StringBuilder text, String keys) {
        text.append("      - {").append(keys).append("}\n");
    }

    /// Of every five people of one wave, four carry the code of one in the next.
    private static String responses(int size, String... waves) {
        var chance = new SplittableRandom(7);
        var items = study(List.of(), waves).questionnaires().getFirst().items();
        var text = new StringBuilder("wave,link," + String.join(",", VARIABLES));
        items.forEach(item -> text.append(',').append(item.id()));
        for (var wave : waves)
            for (var i = 0; i < size; i++) {
                text.append('\n').append(wave).append(',');
                if (i % 5 > 0) text.append('c').append(i);
                for (var groups : GROUPS) text.append(",g").append(chance.nextInt(groups));
                for (var item : items) text.append(',').append(cell(item.id(), chance));
            }
        return text.append('\n').toString();
    }

    private static String cell(String item, SplittableRandom chance) {
        if (chance.nextInt(20) == 0) return "";
        if (item.startsWith("scale")) return String.valueOf(1 + Math.min(chance.nextInt(5), chance.nextInt(6)));
        if (item.startsWith("single")) return List.of("yes", "no", "no_opinion").get(chance.nextInt(3));
        if (item.startsWith("number")) return String.valueOf(chance.nextInt(101));
        var chosen = IntStream.range(0, 5)
                .filter(_ -> chance.nextInt(3) == 0)
                .mapToObj(option -> String.valueOf((char) ('a' + option)))
                .toList();
        return chosen.isEmpty() ? "none" : String.join("|", chosen);
    }
}
