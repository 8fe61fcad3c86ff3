package org.compagnon.files.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.compagnon.files.yaml.Yaml.Mapping;
import org.compagnon.files.yaml.Yaml.Sequence;
import org.compagnon.files.yaml.Yaml.Spot;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Problem;

/// Collects everything wrong in one file, each with its place; knows where every key path stands.
public final class Findings {

    private static final String GENERAL = "files.yaml.";
    private static final Pattern POSITION = Pattern.compile("\\[\\d+]");

    /// Beyond so many, nobody reads on: they are corrected in a second round.
    private static final int MOST = 200;

    private static final int LONGEST_QUOTE = 300;

    private final String file;
    private final String room;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Spot> places = new HashMap<>();
    private final Set<String> asked = new TreeSet<>();

    /// @param room what begins the keys of the messages that only this kind of file needs
    public Findings(String file, String room) {
        this.file = file;
        this.room = room;
    }

    /// `meetings.minimum[2].per`: list items are counted from 1.
    public static String under(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    public static String item(String path, int position) {
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

    public void inFile(String key, Object... details) {
        addInFile(room + key, details);
    }

    void generalInFile(String key, Object... details) {
        addInFile(GENERAL + key, details);
    }

    private void addInFile(String key, Object... details) {
        problems.add(Problem.inFile(file, key, words(details)));
    }

    /// At the place of the path, or of the nearest thing above it that exists.
    public void at(String path, String key, Object... details) {
        add(place(path), path, room + key, details);
    }

    /// What can be wrong in any file, whatever it is about.
    void general(String path, String key, Object... details) {
        general(place(path), path, key, details);
    }

    void general(Spot spot, String path, String key, Object... details) {
        add(spot, path, GENERAL + key, details);
    }

    private void add(Spot spot, String path, String key, Object... details) {
        if (problems.size() == MOST) {
            generalInFile("more-than", MOST);
            return;
        }
        if (problems.size() > MOST) return;
        problems.add(Problem.at(file, spot.line(), path.isEmpty() ? null : path, key, words(details))
                .atCharacter(spot.column()));
    }

    /// A name that something else bears already.
    public void idTwice(String path, String id) {
        general(path, "id-twice", id);
    }

    public void notWhole(String path, String value) {
        general(path, "expected.whole", value);
    }

    public void minAboveMax(String path, Object min, Object max) {
        general(path, "min-above-max", min, max);
    }

    /// A value outside a list: says the nearest one where it looks like a slip.
    public void notAmong(String path, String value, Collection<String> words) {
        notAmong(path, value, words, GENERAL + "not-among");
    }

    /// The same in the room's own words: two messages, of which one ends in `-near`.
    public void unknown(String path, String value, Collection<String> words, String key) {
        notAmong(path, value, words, room + key);
    }

    private void notAmong(String path, String value, Collection<String> words, String key) {
        var known = String.join(", ", words);
        Nearest.to(value, words)
                .ifPresentOrElse(
                        near -> add(place(path), path, key + "-near", value, near, known),
                        () -> add(place(path), path, key, value, known));
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
    public boolean doubt(String path) {
        return problems.stream()
                .map(Problem::column)
                .anyMatch(wrong -> wrong != null && (isWithin(wrong, path) || isWithin(path, wrong)));
    }

    /// The same, whatever is wrong with these keys below it.
    public boolean doubt(String path, Set<String> besides) {
        return problems.stream()
                .map(Problem::column)
                .anyMatch(wrong -> wrong != null
                        && (isWithin(path, wrong)
                                || isWithin(wrong, path)
                                        && besides.stream().noneMatch(key -> isWithin(wrong, under(path, key)))));
    }

    private static boolean isWithin(String inner, String outer) {
        return inner.equals(outer) || inner.startsWith(outer + ".") || inner.startsWith(outer + "[");
    }

    public void ask(String path) {
        asked.add(POSITION.matcher(path).replaceAll("[]"));
    }

    /// Every key path that a reading asked for, list positions left out: what the schema must list, and nothing else.
    public Set<String> asked() {
        return asked;
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    public List<Problem> inOrder() {
        return problems.stream()
                .sorted(Comparator.comparing((Problem problem) -> problem.line() == null ? 0 : problem.line())
                        .thenComparing(problem -> problem.character() == null ? 0 : problem.character()))
                .toList();
    }

    public void refuseIfAny() {
        if (!problems.isEmpty()) throw new InputRefused(inOrder());
    }
}
