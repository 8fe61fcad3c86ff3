package org.compagnon.files.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.compagnon.files.yaml.Yaml.Entry;
import org.compagnon.files.yaml.Yaml.Mapping;
import org.compagnon.files.yaml.Yaml.Scalar;
import org.compagnon.files.yaml.Yaml.Sequence;
import org.compagnon.files.yaml.Yaml.Spot;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Turns YAML 1.2 text into a [Yaml] tree. Refuses what a definition never needs and an attacker does: anchors and
/// aliases, tags, endless nesting, several documents, huge files.
public final class YamlText {

    static final int LARGEST = 500_000;
    static final int DEEPEST = 20;
    static final int LONGEST_KEY = 200;

    private final Findings findings;
    private final Iterator<Event> events;

    private YamlText(Findings findings, Iterator<Event> events) {
        this.findings = findings;
        this.events = events;
    }

    /// Empty when the text holds nothing, or nothing that could be read: the findings then say why.
    public static Optional<Yaml> read(String text, Findings findings) {
        if (text.length() > LARGEST) {
            findings.generalInFile("too-large", text.length() / 1000, LARGEST / 1000);
            return Optional.empty();
        }
        var withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        // Read in one piece: where two pieces would meet inside a sign of two halves, an emoji, the library breaks.
        var settings = LoadSettings.builder()
                .setCodePointLimit(LARGEST)
                .setBufferSize(withoutMark.length() + 1)
                .build();
        try {
            var events = new Parse(settings).parseString(withoutMark).iterator();
            return new YamlText(findings, events).document();
        } catch (Stopped alreadyTold) {
            return Optional.empty();
        } catch (MarkedYamlEngineException broken) {
            var mark = broken.getProblemMark()
                    .or(() -> Optional.ofNullable(broken.getContextMark().orElse(null)));
            findings.general(spot(mark), "", syntaxProblem(String.valueOf(broken.getProblem())));
            return Optional.empty();
        } catch (ReaderException character) {
            findings.general(spot(withoutMark, character.getPosition()), "", "syntax.character");
            return Optional.empty();
        } catch (YamlEngineException | NoSuchElementException broken) {
            findings.generalInFile("syntax.unreadable");
            return Optional.empty();
        }
    }

    private static String syntaxProblem(String said) {
        var problem = said.toLowerCase(Locale.ROOT);
        if (problem.contains("tab")) return "syntax.tab";
        if (problem.contains("end of stream") || problem.contains("expected ',' or")) return "syntax.unclosed";
        if (problem.contains("mapping values are not allowed")) return "syntax.colon";
        if (problem.contains("special characters are not allowed")) return "syntax.character";
        return "syntax.broken";
    }

    private Optional<Yaml> document() {
        var found = Optional.<Yaml>empty();
        while (events.hasNext()) {
            var event = events.next();
            if (event instanceof DocumentStartEvent && found.isPresent()) throw refuse(event, "", "several-documents");
            if (event instanceof NodeEvent node) found = Optional.of(node(node, "", 0));
        }
        return found;
    }

    private Yaml node(NodeEvent event, String path, int depth) {
        if (depth > DEEPEST) throw refuse(event, "", "too-deep", DEEPEST);
        if (event instanceof AliasEvent || event.getAnchor().isPresent()) throw refuse(event, path, "anchor");
        return switch (event) {
            case ScalarEvent scalar when scalar.getTag().isPresent() -> throw refuse(event, path, "tag");
            case CollectionStartEvent start when start.getTag().isPresent() -> throw refuse(event, path, "tag");
            case ScalarEvent scalar -> new Scalar(scalar.getValue(), scalar.isPlain(), spot(event));
            case SequenceStartEvent _ -> sequence(event, path, depth);
            case MappingStartEvent _ -> mapping(event, path, depth);
            default -> throw refuse(event, path, "syntax.broken");
        };
    }

    private Yaml sequence(Event start, String path, int depth) {
        var items = new ArrayList<Yaml>();
        while (events.next() instanceof NodeEvent item) items.add(node(item, path, depth + 1));
        return new Sequence(items, spot(start));
    }

    private Yaml mapping(Event start, String path, int depth) {
        var entries = new LinkedHashMap<String, Entry>();
        while (events.next() instanceof NodeEvent key) {
            if (!(key instanceof ScalarEvent name) || name.getValue().length() > LONGEST_KEY)
                throw refuse(key, path, "key-not-a-word");
            var inside = Findings.under(path, name.getValue());
            var value = node((NodeEvent) events.next(), inside, depth + 1);
            var first = entries.putIfAbsent(name.getValue(), new Entry(spot(name), value));
            if (first != null)
                findings.general(
                        spot(name), inside, "duplicate-key", first.key().line());
        }
        return new Mapping(entries, spot(start));
    }

    private Stopped refuse(Event event, String path, String key, Object... details) {
        findings.general(spot(event), path, key, details);
        return new Stopped();
    }

    private static Spot spot(Event event) {
        return spot(event.getStartMark());
    }

    private static Spot spot(Optional<Mark> mark) {
        return mark.map(at -> new Spot(at.getLine() + 1, at.getColumn() + 1)).orElse(Spot.START);
    }

    private static Spot spot(String text, int position) {
        var before = text.substring(0, Math.min(position, text.length()));
        var line = (int) before.chars().filter(letter -> letter == '\n').count() + 1;
        return new Spot(line, before.length() - before.lastIndexOf('\n'));
    }

    /// Reading cannot go on; the finding has been noted.
    private static final class Stopped extends RuntimeException {
        Stopped() {
            super(null, null, false, false);
        }
    }
}
