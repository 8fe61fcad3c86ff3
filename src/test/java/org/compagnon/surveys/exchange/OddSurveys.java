package org.compagnon.surveys.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.compagnon.surveys.exchange.LimeSurvey.Group;
import org.compagnon.surveys.exchange.LimeSurvey.Part;
import org.compagnon.surveys.exchange.LimeSurvey.Question;

/// Invents questionnaires as other programs let people write them: every kind of question, too many and too few
/// options, words and codes that mean something to YAML or to nobody, settings that contradict each other.
final class OddSurveys {

    private static final List<String> WORDS = List.of(
            "",
            " ",
            "<br>",
            "<img src=x>",
            "Une question ?",
            "a: b # c",
            "- x",
            "{a, b}",
            "\"said\"",
            "it's",
            "two\nlines",
            "null",
            "~",
            "true",
            "*alias &anchor !tag %",
            "windows \u0085\u0093quotes\u0094",
            "half \uD83D a sign",
            "&#xD800;&#xFFFE;&#x7f;",
            "\uFEFFmark\u2028line",
            "\uD83D\uDE00",
            "words ".repeat(300));

    private static final List<String> CODES = List.of(
            "",
            "1",
            "2",
            "A1",
            "a1",
            "none",
            "other",
            "null",
            "~",
            "yes",
            "-",
            "é",
            "a b",
            "missing1",
            "missing2",
            "1.0",
            "code".repeat(20),
            "\uD835\uDC9C".repeat(40));

    private static final List<String> NUMBERS =
            List.of("0", "1", "2", "5", "80", "100000", "-3", "1.5", "999999999", "{sum}", "");

    private static final List<String> TAGS = List.of(
            "compagnon:type=likert;positive=1,2;negative=2",
            "compagnon:subject=+;id=%0A;codes=a,b,c",
            "compagnon:text=;help=%20;section=x;section_help=1",
            "compagnon:with_other=1;min_choices=70;decimals=3",
            "compagnon:id=true;subject=%22");

    private final RandomGenerator chance;

    OddSurveys(RandomGenerator chance) {
        this.chance = chance;
    }

    private <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    private boolean seldom() {
        return chance.nextInt(4) == 0;
    }

    private int many() {
        return one(List.of(0, 1, 2, 3, 11, 12, 61, 75));
    }

    LimeSurvey limeSurvey() {
        var names = new ArrayList<String>();
        return new LimeSurvey(
                List.of("fr", "en"),
                said(),
                said(),
                said(),
                IntStream.range(0, 1 + chance.nextInt(3))
                        .mapToObj(group -> group(names))
                        .toList(),
                Map.of());
    }

    private InLanguages said() {
        var words = new LinkedHashMap<String, String>();
        for (var language : List.of("fr", "en", "de")) if (!seldom()) words.put(language, one(WORDS));
        return new InLanguages(words);
    }

    private Group group(List<String> names) {
        return new Group(
                1,
                said(),
                said(),
                logic(names),
                "",
                IntStream.range(0, 1 + chance.nextInt(5))
                        .mapToObj(number -> question(names))
                        .toList());
    }

    private Question question(List<String> names) {
        var name = seldom() ? one(CODES) : "q" + names.size();
        var relevance = logic(names);
        names.add(name);
        return new Question(
                1,
                List.of(name, "1X1X" + names.size()),
                one(List.of(
                        "L", "!", "O", "5", "Y", "G", "N", "K", "S", "T", "U", "Q", "D", "M", "P", "R", "A", "B", "C",
                        "E", "F", "H", "1", ":", ";", "X", "*", "|", "?")),
                said(),
                said(),
                one(List.of("Y", "N", "S")),
                seldom(),
                relevance,
                "",
                false,
                0,
                attributes(),
                parts(),
                parts());
    }

    private Map<String, String> attributes() {
        var attributes = new HashMap<String, String>();
        for (var name : List.of(
                "min_answers",
                "max_answers",
                "maximum_chars",
                "min_num_value_n",
                "max_num_value_n",
                "multiflexible_min",
                "multiflexible_max",
                "multiflexible_checkbox",
                "num_value_int_only",
                "random_order")) if (seldom()) attributes.put(name, one(NUMBERS));
        if (seldom()) attributes.put("exclude_all_others", one(CODES) + ";" + one(CODES));
        if (seldom()) attributes.put("dualscale_headerA", one(WORDS));
        if (seldom()) attributes.put("cssclass", one(TAGS));
        return attributes;
    }

    private List<Part> parts() {
        var scales = chance.nextInt(2) + 1;
        var parts = new ArrayList<Part>();
        for (var scale = 0; scale < scales; scale++) {
            var many = many();
            for (var number = 0; number < many; number++)
                parts.add(new Part(seldom() ? one(CODES) : "A" + number, scale, said(), ""));
        }
        return parts;
    }

    /// A condition on what was asked before, or on nothing known.
    private String logic(List<String> names) {
        if (names.isEmpty() || chance.nextInt(3) == 0) return one(List.of("", "1", "0", "({", "q0 ="));
        var name = one(names);
        return one(List.of(
                name + ".NAOK == \"A1\"",
                name + "_A1.NAOK == \"Y\"",
                "!is_empty(" + name + ".NAOK)",
                "is_empty(" + name + ")",
                name + " >= 1 and " + name + " < 100000",
                name + " > \"2026-02-30\"",
                name + "_A0 != \"2\"",
                IntStream.range(0, 90)
                        .mapToObj(number -> name + " == \"A" + number + "\"")
                        .collect(Collectors.joining(" or ")),
                IntStream.range(0, 60)
                        .mapToObj(number -> name + "_A" + number + " == \"Y\"")
                        .collect(Collectors.joining(" and ")),
                "!(".repeat(30) + "(" + name + " == \"A1\" or 1X1X1 == 2)" + ")".repeat(30)));
    }

    /// The lines of a data dictionary, headings first.
    String dictionary() {
        var names = new ArrayList<String>();
        var lines = IntStream.range(0, 2 + chance.nextInt(8)).mapToObj(number -> field(number, names));
        return Stream.concat(
                        Stream.of(
                                "Variable / Field Name,Form Name,Section Header,Field Type,Field Label,\"Choices, Calculations, OR Slider Labels\",Field Note,Text Validation Type OR Show Slider Number,Text Validation Min,Text Validation Max,Identifier?,Branching Logic (Show field only if...),Required Field?,Custom Alignment,Question Number (surveys only),Matrix Group Name,Matrix Ranking?,Field Annotation"),
                        lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String field(int number, List<String> names) {
        var branching = names.isEmpty() || !seldom()
                ? ""
                : one(List.of(
                                "[%s] = '1'",
                                "[%s(1)] = '1'", "[%s] <> ''", "[%s] > '2026-02-30'", "[%s] >= 2 and [%1$s] < 5"))
                        .formatted(one(names));
        var name = "q" + number;
        names.add(name);
        return Stream.of(
                        name,
                        one(List.of("form", "form", "_", "a_b")),
                        seldom() ? one(WORDS) : "",
                        one(List.of(
                                "radio",
                                "dropdown",
                                "checkbox",
                                "yesno",
                                "truefalse",
                                "text",
                                "notes",
                                "slider",
                                "descriptive",
                                "calc",
                                "hologram")),
                        one(WORDS),
                        choices(),
                        one(WORDS),
                        one(List.of("", "", "integer", "number_2dp", "date_ymd", "email")),
                        one(NUMBERS),
                        one(NUMBERS),
                        "",
                        branching,
                        one(List.of("", "y")),
                        "",
                        "",
                        seldom() ? "matrix" : "",
                        one(List.of("", "", "y")),
                        one(List.of("", "@MAXCHECKED=2", "@CHARLIMIT=99999", "@NONEOFTHEABOVE='1,2'"))
                                + (seldom() ? " " + one(TAGS) : ""))
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }

    private String choices() {
        return IntStream.range(0, many())
                .mapToObj(number -> (seldom() ? one(CODES) : String.valueOf(number)) + ", " + one(WORDS))
                .collect(Collectors.joining(" | "));
    }
}
