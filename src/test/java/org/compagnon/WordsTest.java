package org.compagnon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compagnon.testing.Sources;
import org.compagnon.testing.TemplateText;
import org.junit.jupiter.api.Test;

/// Everything a person reads is a message with a key, in French and in English.
class WordsTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z0-9_.-]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    private static final Pattern PARTED = Pattern.compile("(?<=\\S) [;:?!»]|« ");

    /// Rooms whose words a terminal shows, which breaks lines as it likes.
    private static final Set<String> ON_A_TERMINAL = Set.of("cli", "database");

    /// What begins like a key and is none: names of files.
    private static final Pattern NAME_OF_A_FILE =
            Pattern.compile(".*\\.(csv|xlsx|json|ya?ml|log|password|key|txt|md|pdf|docx|zip|jar|html|sql|ics|svg|png)");

    /// A place in a programme definition's text, not in a message file.
    private static final Set<String> PLACES_IN_A_DEFINITION =
            Set.of("meetings.minimums", "matching.mandatory", "matching.require_trained", "analysis.compare");

    private final List<String> rooms = Sources.under(MESSAGES, ".properties").stream()
            .map(file -> file.getFileName().toString())
            .filter(name -> !name.contains("_"))
            .map(name -> name.replace(".properties", ""))
            .toList();

    private final Set<String> literals = Stream.concat(
                    Sources.under(Path.of("src/main/java"), ".java").stream(),
                    Sources.under(Path.of("src/main/jte"), ".jte").stream())
            .map(Sources::text)
            .flatMap(text -> LITERAL.matcher(text).results())
            .map(found -> found.group(1))
            .collect(Collectors.toSet());

    @Test
    void every_message_exists_in_both_languages() {
        for (var room : rooms)
            assertThat(english(room).keySet()).as(room).isEqualTo(french(room).keySet());
    }

    @Test
    void both_languages_say_the_same_things() {
        for (var room : rooms)
            french(room).forEach((key, text) -> assertThat(places(english(room).getOrDefault(key, "")))
                    .as(key)
                    .isEqualTo(places(text)));
    }

    /// In French a sign of two parts stands after a blank that does not break, or a line begins with it.
    @Test
    void french_signs_are_not_parted_from_their_word() {
        for (var room : rooms)
            if (!ON_A_TERMINAL.contains(room))
                french(room).forEach((key, text) -> assertThat(text).as(key).doesNotContainPattern(PARTED));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    @Test
    void a_key_begins_with_its_room_and_stands_once() {
        for (var file : Sources.under(MESSAGES, ".properties")) {
            var room = file.getFileName().toString().replaceAll("(_en)?\\.properties$", "");
            var keys = Sources.text(file)
                    .lines()
                    .filter(line -> line.matches("[A-Za-z][^ =]*\\s*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();
            assertThat(keys)
                    .as("%s", file)
                    .doesNotHaveDuplicates()
                    .allMatch(key -> key.startsWith(room + ".") || isOfACommand(key));
        }
    }

    /// The command line’s library asks for these itself, by the names of the commands and their options.
    private static boolean isOfACommand(String key) {
        return key.startsWith("compagnon.") || key.startsWith("usage.");
    }

    /// A straight one is also MessageFormat’s quoting sign: it would swallow what follows. Only braces are quoted.
    @Test
    void apostrophes_are_curly() {
        for (var file : Sources.under(MESSAGES, ".properties"))
            assertThat(Sources.text(file)
                            .lines()
                            .filter(line -> !line.startsWith("#")
                                    && line.replaceAll("'[{}]+'", "").contains("'")))
                    .as("%s", file)
                    .isEmpty();
    }

    @Test
    void every_message_can_be_said() {
        for (var room : rooms)
            Stream.concat(french(room).values().stream(), english(room).values().stream())
                    .forEach(text ->
                            assertThat(new MessageFormat(text, Locale.FRENCH)).isNotNull());
    }

    @Test
    void every_key_that_is_used_exists() {
        var known = allKeys();
        var beginsWithARoom = Pattern.compile("(" + String.join("|", rooms) + ")\\.[A-Za-z0-9_.-]*");

        assertThat(literals.stream()
                        .filter(literal -> beginsWithARoom.matcher(literal).matches())
                        .filter(literal -> !known.contains(literal))
                        .filter(literal -> known.stream().noneMatch(key -> begins(key, literal)))
                        .filter(literal -> !PLACES_IN_A_DEFINITION.contains(literal))
                        .filter(literal -> known.stream()
                                .noneMatch(key ->
                                        key.startsWith(literal) && literals.contains(key.substring(literal.length()))))
                        .filter(literal -> !NAME_OF_A_FILE.matcher(literal).matches()))
                .isEmpty();
    }

    /// `"accounts.role." + role`, or `"matching.limit-" + name`, or `key + ".title"`.
    private static boolean begins(String key, String literal) {
        return (literal.endsWith(".") || literal.endsWith("-")) && key.startsWith(literal);
    }

    @Test
    void no_message_is_left_that_nobody_says() {
        var endings = literals.stream()
                .filter(literal -> literal.matches("[.-][A-Za-z0-9_.-]+"))
                .collect(Collectors.toSet());
        var prefixes = literals.stream()
                .filter(literal -> literal.matches("[a-z]+\\.(.*[.-])?"))
                .collect(Collectors.toSet());

        assertThat(allKeys().stream()
                        .filter(key -> !literals.contains(key) && !isOfACommand(key))
                        .filter(key -> prefixes.stream().noneMatch(key::startsWith))
                        .filter(key -> endings.stream()
                                .noneMatch(ending -> key.endsWith(ending)
                                        && literals.contains(key.substring(0, key.length() - ending.length()))))
                        .sorted())
                .isEmpty();
    }

    @Test
    void templates_hold_no_words_of_their_own() {
        var ownNames = Set.of("Compagnon", "Français", "English");
        var wrong = new TreeMap<String, List<String>>();
        for (var template : Sources.under(Path.of("src/main/jte"), ".jte")) {
            var words = TemplateText.words(Sources.text(template)).stream()
                    .filter(word -> !ownNames.contains(word))
                    .toList();
            if (!words.isEmpty()) wrong.put(template.toString(), words);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_reader_of_templates_finds_words_among_the_code() {
        var template = """
                @import org.compagnon.pages.Page
                @param Page page
                @template.pages.layout(page = page, title = page.of("a.b"), content = @`
                  <h1 title="Bonjour">${page.of("a.b", "no (word")}</h1>@if(page.demo())<p>Hello</p>@else&nbsp;@endif
                `)
                """;

        assertThat(TemplateText.words(template)).containsExactly("Bonjour", "Hello");
    }

    private Set<String> allKeys() {
        var all = new HashSet<String>();
        for (var room : rooms) all.addAll(french(room).keySet());
        return all;
    }

    private static Map<String, String> french(String room) {
        return messages(room + ".properties");
    }

    private static Map<String, String> english(String room) {
        return messages(room + "_en.properties");
    }

    private static Map<String, String> messages(String name) {
        var read = new Properties();
        try {
            read.load(new java.io.StringReader(Sources.text(MESSAGES.resolve(name))));
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return read.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, read::getProperty, (one, same) -> one, TreeMap::new));
    }
}
