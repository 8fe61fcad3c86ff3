package org.compagnon.files.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.compagnon.files.yaml.Yaml.Mapping;
import org.compagnon.files.yaml.Yaml.Scalar;
import org.compagnon.files.yaml.Yaml.Sequence;
import org.compagnon.shared.InputRefused;
import org.jspecify.annotations.Nullable;

/// Some keys of a file being read. Each question notes what is wrong and answers something usable, so that the
/// reading goes on to the next problem; what was never asked for is an unknown key.
public final class Part {

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,59}");

    private final Mapping mapping;
    private final String path;
    private final Findings findings;
    /// Nothing stands here and that has been said: no need to repeat it for every key inside.
    private final boolean absent;

    private final Set<String> asked = new LinkedHashSet<>();

    private Part(Mapping mapping, String path, Findings findings, boolean absent) {
        this.mapping = mapping;
        this.path = path;
        this.findings = findings;
        this.absent = absent;
    }

    /// The keys of a whole file.
    ///
    /// @throws InputRefused at once when the text is no YAML, or no keys with their values: nothing more
    ///     can be said
    public static Part document(String text, Findings findings) {
        var document = YamlText.read(text, findings);
        if (document.isEmpty() && findings.isEmpty()) findings.generalInFile("nothing-there");
        document.ifPresent(findings::learnPlaces);
        if (document.isPresent() && !(document.get() instanceof Mapping)) findings.general("", "not-keys");
        if (!(document.orElse(Mapping.EMPTY) instanceof Mapping mapping) || document.isEmpty())
            throw new InputRefused(findings.inOrder());
        return new Part(mapping, "", findings, false);
    }

    public String path() {
        return path;
    }

    public String at(String key) {
        return Findings.under(path, key);
    }

    public boolean has(String key) {
        asked.add(key);
        findings.ask(at(key));
        return mapping.value(key) != null;
    }

    /// The value as written; absent, and noted where it is required, when the key is missing or holds nothing.
    private @Nullable Yaml value(String key, boolean required) {
        if (!has(key)) {
            if (required && !absent) findings.general(at(key), "missing", key);
            return null;
        }
        var value = mapping.value(key);
        if (value instanceof Scalar scalar && scalar.isEmpty()) {
            findings.general(at(key), "empty", key);
            return null;
        }
        return value;
    }

    private @Nullable Scalar scalar(String key, boolean required, String expected) {
        var value = value(key, required);
        if (value instanceof Scalar scalar) return scalar;
        if (value != null) findings.general(at(key), "expected." + expected, value.shown());
        return null;
    }

    private @Nullable Written written(String key, boolean required, String expected) {
        var scalar = scalar(key, required, expected);
        return scalar == null ? null : new Written(scalar, at(key), findings);
    }

    public boolean isAbsent() {
        return absent;
    }

    public Findings findings() {
        return findings;
    }

    /// Whatever stands there: for a key that may hold a value, a list or keys.
    @Nullable
    public Yaml raw(String key) {
        return value(key, false);
    }

    /// Present as a plain word, whatever its sense.
    public boolean isWord(String key, String word) {
        return has(key)
                && mapping.value(key) instanceof Scalar scalar
                && scalar.value().equals(word);
    }

    /// Present as one value, whatever it says.
    public boolean isSingle(String key) {
        return has(key) && mapping.value(key) instanceof Scalar;
    }

    public String text(String key) {
        var scalar = scalar(key, true, "text");
        return scalar == null ? "" : scalar.value().strip();
    }

    public String code(String key) {
        var text = text(key);
        if (text.isEmpty() && !findings.doubt(at(key)) && !absent) findings.general(at(key), "empty", key);
        if (!text.isEmpty() && !CODE.matcher(text).matches()) findings.general(at(key), "expected.code", text);
        return text;
    }

    @Nullable
    public String optionalText(String key) {
        var scalar = scalar(key, false, "text");
        return scalar == null ? null : scalar.value().strip();
    }

    /// In both languages.
    public Text both(String key) {
        var text = optionalBoth(key, true);
        return text == null ? new Text("", "") : text;
    }

    @Nullable
    public Text optionalBoth(String key) {
        return optionalBoth(key, false);
    }

    private @Nullable Text optionalBoth(String key, boolean required) {
        var value = value(key, required);
        findings.ask(at(key) + ".fr");
        findings.ask(at(key) + ".en");
        if (value == null) return null;
        if (value instanceof Mapping languages)
            return inside(languages, at(key)).itself();
        findings.general(at(key), "expected.both-languages", value.shown());
        return null;
    }

    /// This part is itself a text in both languages.
    public Text itself() {
        var text = new Text(language("fr"), language("en"));
        done();
        return text;
    }

    private String language(String language) {
        var missing = !has(language)
                || mapping.value(language) instanceof Scalar scalar
                        && scalar.value().isBlank();
        if (!missing) return text(language);
        if (!absent) findings.general(at(language), "language-missing." + language);
        return "";
    }

    public boolean flag(String key, boolean whenAbsent) {
        var written = written(key, false, "flag");
        var flag = written == null ? null : written.flag();
        return flag == null ? whenAbsent : flag;
    }

    public boolean requiredFlag(String key) {
        if (value(key, true) == null) return false;
        return flag(key, false);
    }

    public long number(String key, long min, long max, long whenAbsent) {
        var found = optionalNumber(key, min, max, false);
        return found == null ? whenAbsent : found;
    }

    public int whole(String key, int min, int max) {
        var found = optionalNumber(key, min, max, true);
        return found == null ? min : found.intValue();
    }

    public int whole(String key, int min, int max, int whenAbsent) {
        return (int) number(key, min, max, whenAbsent);
    }

    @Nullable
    public Integer optionalWhole(String key, int min, int max) {
        var found = optionalNumber(key, min, max, false);
        return found == null ? null : found.intValue();
    }

    private @Nullable Long optionalNumber(String key, long min, long max, boolean required) {
        var written = written(key, required, "whole");
        return written == null ? null : written.whole(min, max);
    }

    @Nullable
    public BigDecimal optionalDecimal(String key, BigDecimal min, BigDecimal max, boolean required) {
        var written = written(key, required, "decimal");
        return written == null ? null : written.decimal(min, max);
    }

    public BigDecimal decimal(String key, BigDecimal min, BigDecimal max) {
        var found = optionalDecimal(key, min, max, true);
        return found == null ? min : found;
    }

    public <E extends Enum<E>> E word(String key, Class<E> type) {
        var found = known(key, type);
        return found == null ? first(type) : found;
    }

    /// Nothing, once that is noted, where it is none of the words.
    @Nullable
    public <E extends Enum<E>> E known(String key, Class<E> type) {
        return Written.word(written(key, true, "text"), type);
    }

    public <E extends Enum<E>> E word(String key, Class<E> type, E whenAbsent) {
        var found = Written.word(written(key, false, "text"), type);
        return found == null ? whenAbsent : found;
    }

    private static <E extends Enum<E>> E first(Class<E> type) {
        return type.getEnumConstants()[0];
    }

    public <E extends Enum<E>> Set<E> words(String key, Class<E> type, boolean required) {
        var found = EnumSet.noneOf(type);
        eachScalar(key, required, (scalar, at) -> {
            var word = new Written(scalar, at, findings).word(type);
            if (word != null && !found.add(word)) findings.general(at, "repeated", scalar.value());
        });
        return found;
    }

    public List<String> codes(String key) {
        var found = new ArrayList<String>();
        eachScalar(key, false, (scalar, at) -> {
            if (found.contains(scalar.value())) findings.general(at, "repeated", scalar.value());
            found.add(scalar.value());
        });
        return found;
    }

    /// What to do with one value of a list, at its place.
    public interface Each {
        void is(Scalar scalar, String at);
    }

    public void eachScalar(String key, boolean required, Each each) {
        for (var element : elements(key, value(key, required))) {
            if (element.value() instanceof Scalar scalar) each.is(scalar, element.at());
            else findings.general(element.at(), "expected.text", element.value().shown());
        }
    }

    /// A list whose elements may be written in more than one way.
    public <T> List<T> each(String key, boolean required, BiFunction<Yaml, String, T> reading) {
        return elements(key, value(key, required)).stream()
                .map(element -> reading.apply(element.value(), element.at()))
                .toList();
    }

    private record Element(Yaml value, String at) {}

    private List<Element> elements(String key, @Nullable Yaml value) {
        if (value == null) return List.of();
        if (!(value instanceof Sequence sequence)) {
            findings.general(at(key), "expected.list", value.shown());
            return List.of();
        }
        if (sequence.items().isEmpty()) findings.general(at(key), "empty", key);
        var elements = new ArrayList<Element>();
        for (var item : sequence.items()) elements.add(new Element(item, Findings.item(at(key), elements.size() + 1)));
        return elements;
    }

    public Part inside(Mapping keys, String at) {
        return new Part(keys, at, findings, false);
    }

    public boolean isList(String key) {
        return has(key) && mapping.value(key) instanceof Sequence;
    }

    public <T> List<T> list(String key, boolean required, Function<Part, T> reading) {
        var value = value(key, required);
        if (value == null) {
            askAsIfThere(key, reading);
            return List.of();
        }
        return elements(key, value).stream()
                .map(element -> reading.apply(part(element.value(), element.at())))
                .toList();
    }

    /// So that what a reading asks for does not depend on what one file happens to hold.
    private <T> void askAsIfThere(String key, Function<Part, T> reading) {
        var unused = reading.apply(new Part(Mapping.EMPTY, Findings.item(at(key), 1), findings, true));
    }

    private Part part(Yaml value, String at) {
        if (value instanceof Mapping inside) return new Part(inside, at, findings, false);
        findings.general(at, "expected.keys", value.shown());
        return new Part(Mapping.EMPTY, at, findings, true);
    }

    public Part part(String key) {
        var value = value(key, true);
        return value == null ? new Part(Mapping.EMPTY, at(key), findings, true) : part(value, at(key));
    }

    /// Absent, and not a problem, when the key is not there.
    @Nullable
    public Part optionalPart(String key) {
        var value = value(key, false);
        return value == null ? null : part(value, at(key));
    }

    /// Nothing else is asked: whatever else stands here is unknown.
    public void done() {
        mapping.entries().forEach((key, entry) -> {
            if (!asked.contains(key)) new UnknownKey(key, entry).note(at(key), asked, findings);
        });
    }
}
