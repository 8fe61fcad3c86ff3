package org.compagnon.programmes.definition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.compagnon.programmes.definition.Yaml.Mapping;
import org.compagnon.programmes.definition.Yaml.Sequence;
import org.compagnon.programmes.definition.Yaml.Spot;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Problem;

/// Collects everything wrong in one file, each with its place; knows where every key path stands.
final class Findings {

    private static final String PREFIX = "programmes.definition.";
    private static final Pattern POSITION = Pattern.compile("\\[\\d+]");

    /// Beyond so many, nobody reads on: they are corrected in a second round.
    private static final int MOST = 200;

    private static final int LONGEST_QUOTE = 300;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Spot> places = new HashMap<>();
    private final Set<String> asked = new TreeSet<>();

    Findings(String file) {
        this.file = file;
    }

    /// `meetings.minimum[2].per`: list items are counted from 1.
    static String under(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    static String item(String path, int position) {
        return path + "[" + position + "]";
    }

    void learnPlaces(Yaml document) {
        learn("", document, document.spot());
    }

    private void learn(String path, Yaml node, Spot spot) {
        places.put(path, spot);
        switch (node) {
            case Mapping mapping ->
                mapping.entries().forEach((key, entry) -> {
                    var value = entry.value();
                    var hasOwnPlace = value instanceof Yaml.Scalar scalar && !scalar.isEmpty();
                    learn(under(path, key), value, hasOwnPlace ? value.spot() : entry.key());
                });
            case Sequence sequence -> {
                for (var i = 0; i < sequence.items().size(); i++)
                    learn(
                            item(path, i + 1),
                            sequence.items().get(i),
                            sequence.items().get(i).spot());
            }
            case Yaml.Scalar _ -> {}
        }
    }

    void inFile(String key, Object... details) {
        problems.add(Problem.inFile(file, PREFIX + key, words(details)));
    }

    /// At the place of the path, or of the nearest thing above it that exists.
    void at(String path, String key, Object... details) {
        at(place(path), path, key, details);
    }

    void at(Spot spot, String path, String key, Object... details) {
        if (problems.size() == MOST) {
            inFile("more-than", MOST);
            return;
        }
        if (problems.size() > MOST) return;
        problems.add(Problem.at(file, spot.line(), path.isEmpty() ? null : path, PREFIX + key, words(details))
                .atCharacter(spot.column()));
    }

    /// A value outside a list: says the nearest one where it looks like a slip.
    void notAmong(String path, String value, List<String> words) {
        notAmong(path, value, words, "not-among");
    }

    void notAmong(String path, String value, List<String> words, String key) {
        var known = String.join(", ", words);
        Nearest.to(value, words)
                .ifPresentOrElse(
                        near -> at(path, key + "-near", value, near, known), () -> at(path, key, value, known));
    }

    // Numbers as text: message formats would group the digits of a code or of a line.
    private static Object[] words(Object... details) {
        return Stream.of(details).map(String::valueOf).map(Findings::quoted).toArray();
    }

    private static String quoted(String said) {
        return said.length() <= LONGEST_QUOTE ? said : said.substring(0, LONGEST_QUOTE) + "…";
    }

    private Spot place(String path) {
        for (var at = path; !at.isEmpty(); at = above(at)) {
            var spot = places.get(at);
            if (spot != null) return spot;
        }
        return places.getOrDefault("", Spot.START);
    }

    private static String above(String path) {
        var end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        return end < 0 ? "" : path.substring(0, end);
    }

    /// Whether something at, above or below this path is already known to be wrong: what would follow is noise.
    boolean doubt(String path) {
        return problems.stream()
                .map(Problem::column)
                .anyMatch(wrong -> wrong != null && (isWithin(wrong, path) || isWithin(path, wrong)));
    }

    private static boolean isWithin(String inner, String outer) {
        return inner.equals(outer) || inner.startsWith(outer + ".") || inner.startsWith(outer + "[");
    }

    void ask(String path) {
        asked.add(POSITION.matcher(path).replaceAll("[]"));
    }

    /// Every key path that a reading asked for, list positions left out: what the schema must list, and nothing else.
    Set<String> asked() {
        return asked;
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    List<Problem> inOrder() {
        return problems.stream()
                .sorted(Comparator.comparing((Problem problem) -> problem.line() == null ? 0 : problem.line())
                        .thenComparing(problem -> problem.character() == null ? 0 : problem.character()))
                .toList();
    }

    void refuseIfAny() {
        if (!problems.isEmpty()) throw new InputRefused(inOrder());
    }
}
