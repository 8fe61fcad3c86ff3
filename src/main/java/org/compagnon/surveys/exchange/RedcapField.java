package org.compagnon.surveys.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.compagnon.files.yaml.Text;
import org.compagnon.surveys.exchange.Dictionary.Column;
import org.compagnon.surveys.exchange.Dictionary.Field;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Kind.Choices;
import org.compagnon.surveys.study.Kind.Scale;
import org.compagnon.surveys.study.Named;
import org.jspecify.annotations.Nullable;

/// Makes items of one REDCap field, or of the fields of one matrix.
final class RedcapField {

    private static final String TELLS_WHO = "email|phone.*|ssn|.*mrn.*";
    private static final int MOST_LEVELS = 11;
    private static final int MOST_CHOICES = 300;
    private static final int USUAL_TEXT = 2_000;
    private static final int LONGEST_TEXT = 10_000;
    private static final Pattern TAG_WITH_VALUE =
            Pattern.compile("@([A-Z]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s@]+))");
    /// The answer to another field, or what REDCap knows of the record, within words.
    private static final Pattern PIPED = Pattern.compile("\\[[a-z][a-z0-9_-]*(:[a-z_-]+)?(\\([^()]*\\))?]");

    private static final List<String> TAGS_THAT_HIDE = List.of("@HIDDEN", "@HIDDEN-SURVEY");
    private static final List<String> TAGS_THAT_FILL =
            List.of("@DEFAULT", "@SETVALUE", "@TODAY", "@NOW", "@USERNAME", "@READONLY", "@CALCTEXT", "@CALCDATE");

    private final List<Field> group;
    private final Field field;
    private final LeftOut leftOut;
    private final Codes codes;
    private final String annotation;
    private final Tag tag;

    RedcapField(List<Field> group, LeftOut leftOut, Codes codes) {
        this.group = group;
        this.field = group.getFirst();
        this.leftOut = leftOut;
        this.codes = codes;
        this.annotation = field.cell(Column.ANNOTATION);
        this.tag = Tag.in(annotation).orElseGet(Tag::empty);
    }

    private void note(String reason, Object... details) {
        leftOut.note(field.line(), field.name(), reason, details);
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
            case "radio", "dropdown" -> group.size() > 1 || isMatrix() ? inMatrix() : List.of(chosen(field));
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

    private boolean isMatrix() {
        return !field.cell(Column.MATRIX).isBlank();
    }

    private String id(String wished) {
        var id = codes.fresh(wished);
        if (!id.equals(wished)) note("renamed", wished, id);
        return id;
    }

    private Carried one(Field of, Kind kind, Map<String, String> answers) {
        var id = id(tag.get("id").orElse(of.name()));
        return whole(of, id, kind, Map.of("[" + of.name() + "]", new Meaning(id, kind, null, answers)));
    }

    private Carried whole(Field of, String id, Kind kind, Map<String, Meaning> variables) {
        if (PlainText.of(of.cell(Column.LABEL)).lost()) note("formatting");
        var piped = PIPED.matcher(of.cell(Column.LABEL) + " " + of.cell(Column.NOTE));
        if (piped.find()) note("placeholder", piped.group());
        return new Carried(
                id,
                FromRedcap.text(of.cell(Column.LABEL), of.name()),
                help(of),
                kind,
                of.says(Column.REQUIRED) && !(kind instanceof Kind.Section),
                tag.get("subject").orElse(null),
                null,
                variables);
    }

    private static @Nullable Text help(Field of) {
        var note = PlainText.of(of.cell(Column.NOTE)).words();
        return note.isEmpty() ? null : new Text(note, note);
    }

    // Choices

    private Carried chosen(Field of) {
        var choices = choices(of);
        if (tag.get("type").orElse("").equals("likert") && choices.size() >= 2 && choices.size() <= MOST_LEVELS)
            return one(of, new Kind.Likert(cut(scale(choices))), levels(choices));
        var other = isWithOther();
        var answers = answers(choices, other);
        var kind = new Kind.Single(new Choices(options(choices, answers, other), other, isShuffled()));
        return one(of, kind, answers);
    }

    private List<RedcapChoices.Choice> choices(Field of) {
        var all = new ArrayList<RedcapChoices.Choice>();
        var codes = new HashSet<String>();
        for (var choice : RedcapChoices.read(of.cell(Column.CHOICES)).all()) {
            if (all.size() == MOST_CHOICES) {
                note("too-many-options", MOST_CHOICES);
                break;
            }
            if (codes.add(choice.code())) all.add(choice);
            else note("choice-twice", choice.code(), choice.label());
        }
        if (all.size() >= 2) return all;
        note("too-few-options");
        var enough = new ArrayList<>(all);
        while (enough.size() < 2) {
            var label = Translating.own("missing").en();
            enough.add(new RedcapChoices.Choice("missing" + (enough.size() + 1), label));
        }
        return enough;
    }

    /// REDCap knows no such option: it is ours that came back.
    private boolean isWithOther() {
        return tag.get("with_other").isPresent();
    }

    private LinkedHashMap<String, String> answers(List<RedcapChoices.Choice> choices, boolean other) {
        var fresh =
                other ? new Codes(Codes.Form.OPTION, Kind.NONE, Kind.OTHER) : new Codes(Codes.Form.OPTION, Kind.NONE);
        var answers = new LinkedHashMap<String, String>();
        for (var choice : choices) {
            if (other && choice.code().equals(Kind.OTHER)) {
                answers.put(Kind.OTHER, Kind.OTHER);
                continue;
            }
            var code = fresh.fresh(choice.code());
            if (!code.equals(choice.code())) note("renamed", choice.code(), code);
            answers.put(choice.code(), code);
        }
        return answers;
    }

    private static List<Named> options(List<RedcapChoices.Choice> choices, Map<String, String> answers, boolean other) {
        return choices.stream()
                .filter(choice -> !other || !choice.code().equals(Kind.OTHER))
                .map(choice -> new Named(
                        answers.getOrDefault(choice.code(), choice.code()),
                        FromRedcap.text(choice.label(), choice.code())))
                .toList();
    }

    private boolean isShuffled() {
        return annotation.contains("@RANDOMORDER");
    }

    private Carried multiple(Field of) {
        if (isMatrix()) leftOut.note(of.line(), of.name(), "checkbox-matrix");
        var choices = choices(of);
        var other = isWithOther();
        var answers = answers(choices, other);
        var alone = new HashSet<String>();
        for (var code : tagValue("NONEOFTHEABOVE").split("[,\\s]+"))
            if (answers.containsKey(code)) alone.add(answers.get(code));
        var most = tagValue("MAXCHECKED");
        var fewest = tag.get("min_choices")
                .filter(value -> value.matches("[0-9]{1,3}"))
                .map(Integer::valueOf);
        var kind = new Kind.Multiple(
                new Choices(options(choices, answers, other), other, isShuffled()),
                alone,
                Math.min(fewest.orElse(0), choices.size()),
                most.matches("[1-9][0-9]{0,2}")
                        ? Integer.valueOf(Math.min(Integer.parseInt(most), choices.size()))
                        : null);
        var id = id(isMatrix() ? of.name() : tag.get("id").orElse(of.name()));
        var variables = new LinkedHashMap<String, Meaning>();
        answers.forEach((theirs, ours) ->
                variables.put("[" + of.name() + "(" + theirs + ")]", new Meaning(id, kind, ours, Map.of())));
        return whole(of, id, kind, variables);
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

    // Matrices

    private List<Carried> inMatrix() {
        var choices = choices(field);
        if (field.says(Column.RANKING)) return ranked(choices);
        if (choices.size() > MOST_LEVELS) {
            note("levels", choices.size(), MOST_LEVELS);
            return group.stream().map(this::chosen).toList();
        }
        var wished = tag.list("codes").size() == group.size()
                ? tag.list("codes")
                : group.stream().map(Field::name).toList();
        var fresh = new Codes(Codes.Form.OPTION);
        var rows = new ArrayList<Named>();
        for (var i = 0; i < group.size(); i++)
            rows.add(new Named(
                    fresh.fresh(wished.get(i)),
                    FromRedcap.text(
                            group.get(i).cell(Column.LABEL), group.get(i).name())));
        var kind = new Kind.Matrix(cut(scale(choices)), rows);
        var id = id(tag.get("id").orElse(field.cell(Column.MATRIX)));
        var levels = levels(choices);
        var variables = new LinkedHashMap<String, Meaning>();
        for (var i = 0; i < group.size(); i++)
            variables.put(
                    "[" + group.get(i).name() + "]",
                    new Meaning(id + "." + rows.get(i).id(), kind, null, levels));
        if (tag.get("text").isEmpty()) note("matrix-question");
        return List.of(ofGroup(id, kind, variables));
    }

    /// A matrix has no question of its own in REDCap, beside the section header above it.
    private Carried ofGroup(String id, Kind kind, Map<String, Meaning> variables) {
        var words = tag.get("text").map(said -> new Text(said, said)).orElseGet(() -> Translating.own("matrix"));
        var help = tag.get("help").map(said -> new Text(said, said)).orElse(null);
        var required = group.stream().allMatch(one -> one.says(Column.REQUIRED));
        return new Carried(id, words, help, kind, required, tag.get("subject").orElse(null), null, variables);
    }

    /// Rows are ranked by giving each another column.
    private List<Carried> ranked(List<RedcapChoices.Choice> places) {
        if (places.size() < group.size()) note("ranking-partial", places.size());
        var wished = tag.list("codes").size() == group.size()
                ? tag.list("codes")
                : group.stream().map(Field::name).toList();
        var fresh = new Codes(Codes.Form.OPTION, Kind.NONE);
        var options = new ArrayList<Named>();
        for (var i = 0; i < group.size(); i++)
            options.add(new Named(
                    fresh.fresh(wished.get(i)),
                    FromRedcap.text(
                            group.get(i).cell(Column.LABEL), group.get(i).name())));
        if (options.size() < 2) return List.of(chosen(field));
        var id = id(tag.get("id").orElse(field.cell(Column.MATRIX)));
        return List.of(ofGroup(id, new Kind.Ranking(new Choices(options, false, isShuffled())), Map.of()));
    }

    private Scale scale(List<RedcapChoices.Choice> choices) {
        var unworded = Cuts.areUnlabelled(tag);
        var labels = choices.stream()
                .map(choice -> FromRedcap.text(choice.label(), choice.code()))
                .toList();
        return new Scale(choices.size(), unworded ? List.of() : labels, Set.of(), Set.of());
    }

    private static Map<String, String> levels(List<RedcapChoices.Choice> choices) {
        var levels = new LinkedHashMap<String, String>();
        for (var i = 0; i < choices.size(); i++) levels.put(choices.get(i).code(), String.valueOf(i + 1));
        return levels;
    }

    private Scale cut(Scale scale) {
        return Cuts.of(tag, scale);
    }

    // Words and numbers

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
        return new Kind.Number(bound(Column.MIN), bound(Column.MAX), decimals);
    }

    private @Nullable BigDecimal bound(Column column) {
        var value = field.cell(column).replace(',', '.');
        if (value.matches("-?[0-9]{1,9}([.][0-9]{1,6})?")) return new BigDecimal(value);
        if (!value.isEmpty()) note("bound", value);
        return null;
    }

    private Kind.FreeText freeText(boolean severalLines) {
        var limit = tagValue("CHARLIMIT");
        var longest = limit.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(limit) : USUAL_TEXT;
        return new Kind.FreeText(severalLines, Math.min(longest, LONGEST_TEXT));
    }

    /// REDCap’s slider goes from 0 to 100 unless it says otherwise; its labels stand below it.
    private Carried slider() {
        var min = bound(Column.MIN);
        var max = bound(Column.MAX);
        var kind = new Kind.Number(min == null ? BigDecimal.ZERO : min, max == null ? BigDecimal.valueOf(100) : max, 0);
        note("slider", kind.min() == null ? "" : kind.min(), kind.max() == null ? "" : kind.max());
        var made = one(field, kind, Map.of());
        var labels = field.cell(Column.CHOICES).replace("|", "–");
        if (labels.isBlank()) return made;
        var words = PlainText.of(labels).words();
        var help =
                made.help() == null ? new Text(words, words) : Translating.joined(made.help(), new Text(words, words));
        return new Carried(made.id(), made.text(), help, kind, made.required(), made.subject(), null, made.variables());
    }
}
