package org.compagnon.surveys.exchange;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.compagnon.files.yaml.Text;
import org.compagnon.surveys.exchange.Dictionary.Column;
import org.compagnon.surveys.exchange.Dictionary.Field;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Kind.Choices;
import org.compagnon.surveys.study.Named;
import org.compagnon.surveys.study.StudyLimits;
import org.jspecify.annotations.Nullable;

/// Makes items of one REDCap field, or of the fields of one matrix.
final class RedcapField extends RedcapParts {

    private static final String TELLS_WHO = "email|phone.*|ssn|.*mrn.*";
    private static final Pattern TAG_WITH_VALUE =
            Pattern.compile("@([A-Z]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s@]+))");
    private static final List<String> TAGS_THAT_HIDE = List.of("@HIDDEN", "@HIDDEN-SURVEY");
    private static final List<String> TAGS_THAT_FILL =
            List.of("@DEFAULT", "@SETVALUE", "@TODAY", "@NOW", "@USERNAME", "@READONLY", "@CALCTEXT", "@CALCDATE");

    private final RedcapMatrix matrix;

    RedcapField(List<Field> group, LeftOut leftOut, Codes codes) {
        super(group, leftOut, codes);
        this.matrix = new RedcapMatrix(group, leftOut, codes);
    }

    List<Carried> carried() {
        if (group.stream().anyMatch(one -> one.says(Column.IDENTIFIER))) {
            note("identifier");
            return List.of();
        }
        if (TAGS_THAT_HIDE.stream().anyMatch(annotation::contains)) {
            note("hidden");
            return List.of();
        }
        // The words behind “other” come with the item that offers it.
        if (tag.get("other").isPresent()) return List.of();
        var made = made();
        if (!made.isEmpty())
            for (var filling : TAGS_THAT_FILL) if (annotation.contains(filling)) note("annotation", filling);
        return made;
    }

    private List<Carried> made() {
        var type = FromRedcap.lower(field.cell(Column.TYPE));
        return switch (type) {
            case "radio", "dropdown" -> group.size() > 1 || isMatrix() ? matrix.carried() : List.of(chosen(field));
            case "checkbox" -> group.stream().map(this::multiple).toList();
            case "yesno" -> List.of(fixed("yes", "no"));
            case "truefalse" -> List.of(fixed("true", "false"));
            case "text" -> List.of(written());
            case "notes" -> List.of(one(field, freeText(true), Map.of()));
            case "slider" -> List.of(slider());
            case "descriptive" -> {
                note("words-open-a-page");
                yield List.of(one(field, new Kind.Section(), Map.of()));
            }
            case "calc", "file", "sql" -> {
                note("type." + type);
                yield List.of();
            }
            default -> {
                note("type.unknown", type);
                yield List.of();
            }
        };
    }

    private Carried multiple(Field of) {
        if (isMatrix()) leftOut.note(of.line(), of.name(), "checkbox-matrix");
        var other = isWithOther();
        var choices = several(of, choices(of), other);
        var answers = answers(choices, other);
        var alone = new HashSet<String>();
        for (var code : tagValue("NONEOFTHEABOVE").split("[,\\s]+"))
            if (answers.containsKey(code)) alone.add(answers.get(code));
        var most = tagValue("MAXCHECKED");
        var fewest = tag.get("min_choices")
                .filter(value -> value.matches("[0-9]{1,3}"))
                .map(Integer::valueOf);
        var offered = new Choices(options(choices, answers, other), other, isShuffled());
        var possible = offered.codes().size();
        var atLeast = Math.min(fewest.orElse(0), possible);
        var atMost = most.matches("[1-9][0-9]{0,2}") ? Math.min(Integer.parseInt(most), possible) : 0;
        if (atMost > 0 && atMost < atLeast) leftOut.note(of.line(), of.name(), "crossed", atLeast, atMost);
        var kind = new Kind.Multiple(offered, alone, atLeast, atMost == 0 || atMost < atLeast ? null : atMost);
        var id = id(isMatrix() ? of.name() : tag.get("id").orElse(of.name()));
        var variables = new LinkedHashMap<String, Meaning>();
        answers.forEach((theirs, ours) ->
                variables.put("[" + of.name() + "(" + theirs + ")]", new Meaning(id, kind, ours, Map.of())));
        return whole(of, id, kind, variables);
    }

    /// Those that can be chosen together, of which a study takes fewer than of others.
    private List<RedcapChoices.Choice> several(Field of, List<RedcapChoices.Choice> choices, boolean other) {
        var own = choices.stream()
                .filter(choice -> !other || !choice.code().equals(Kind.OTHER))
                .toList();
        var most = StudyLimits.MOST_OF_SEVERAL - (other ? 1 : 0);
        if (own.size() <= most) return choices;
        leftOut.note(of.line(), of.name(), "too-many-of-several", own.size(), most);
        return own.subList(0, most);
    }

    private String tagValue(String name) {
        var values = TAG_WITH_VALUE.matcher(annotation);
        while (values.find())
            if (values.group(1).equals(name))
                return values.group(2) != null
                        ? values.group(2)
                        : values.group(3) != null ? values.group(3) : values.group(4);
        return "";
    }

    private Carried fixed(String yes, String no) {
        var options = List.of(new Named(yes, Translating.own(yes)), new Named(no, Translating.own(no)));
        var answers = new LinkedHashMap<String, String>();
        answers.put("1", yes);
        answers.put("0", no);
        return one(field, new Kind.Single(new Choices(options, false, false)), answers);
    }

    private Carried written() {
        var validation = FromRedcap.lower(field.cell(Column.VALIDATION));
        if (validation.isEmpty()) return one(field, freeText(false), Map.of());
        if (validation.startsWith("date")) {
            if (validation.startsWith("datetime")) note("time-of-day");
            if (!field.cell(Column.MIN).isBlank() || !field.cell(Column.MAX).isBlank()) note("date-bounds");
            return one(field, new Kind.Day(), Map.of());
        }
        if (validation.equals("integer")) return one(field, number(0), Map.of());
        if (validation.startsWith("number")) {
            var places = validation.replaceFirst(".*_([1-6])dp.*", "$1");
            return one(field, number(places.matches("[1-6]") ? Integer.parseInt(places) : 6), Map.of());
        }
        note(validation.matches(TELLS_WHO) ? "tells-who" : "pattern", validation);
        return one(field, freeText(false), Map.of());
    }

    private Kind.Number number(int decimals) {
        return between(bound(Column.MIN), bound(Column.MAX), decimals);
    }

    private @Nullable BigDecimal bound(Column column) {
        var value = field.cell(column).replace(',', '.');
        if (value.matches("-?[0-9]{1,9}([.][0-9]{1,6})?")) return new BigDecimal(value);
        if (!value.isEmpty()) note("bound", value);
        return null;
    }

    private Kind.Number between(@Nullable BigDecimal min, @Nullable BigDecimal max, int decimals) {
        if (min == null || max == null || min.compareTo(max) <= 0) return new Kind.Number(min, max, decimals);
        note("crossed", min.toPlainString(), max.toPlainString());
        return new Kind.Number(min, null, decimals);
    }

    private static String said(@Nullable BigDecimal bound) {
        return bound == null ? "…" : bound.toPlainString();
    }

    private Kind.FreeText freeText(boolean severalLines) {
        var limit = tagValue("CHARLIMIT");
        var longest = limit.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(limit) : StudyLimits.USUAL_TEXT;
        return new Kind.FreeText(severalLines, Math.min(longest, StudyLimits.LONGEST_TEXT));
    }

    /// REDCap’s slider goes from 0 to 100 unless it says otherwise; its labels stand below it.
    private Carried slider() {
        var min = bound(Column.MIN);
        var max = bound(Column.MAX);
        var kind = between(min == null ? BigDecimal.ZERO : min, max == null ? BigDecimal.valueOf(100) : max, 0);
        note("slider", said(kind.min()), said(kind.max()));
        var made = one(field, kind, Map.of());
        var labels = field.cell(Column.CHOICES).replace("|", "–");
        var words = PlainText.of(labels).words();
        if (words.isEmpty()) return made;
        var help =
                made.help() == null ? new Text(words, words) : Translating.joined(made.help(), new Text(words, words));
        return new Carried(made.id(), made.text(), help, kind, made.required(), made.subject(), null, made.variables());
    }
}
