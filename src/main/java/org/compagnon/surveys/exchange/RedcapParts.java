package org.compagnon.surveys.exchange;

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
import org.compagnon.surveys.study.StudyLimits;
import org.jspecify.annotations.Nullable;

/// What every REDCap field has, whatever its kind: its name, words and choices.
abstract sealed class RedcapParts permits RedcapField, RedcapMatrix {

    private static final int MOST_CHOICES = 300;

    /// The answer to another field, or what REDCap knows of the record, within words.
    private static final Pattern PIPED = Pattern.compile("\\[[a-z][a-z0-9_-]*(:[a-z_-]+)?(\\([^()]*\\))?]");

    final List<Field> group;
    final Field field;
    final LeftOut leftOut;
    final Tag tag;
    final String annotation;
    private final Codes codes;

    RedcapParts(List<Field> group, LeftOut leftOut, Codes codes) {
        this.group = group;
        this.field = group.getFirst();
        this.leftOut = leftOut;
        this.codes = codes;
        this.annotation = field.cell(Column.ANNOTATION);
        this.tag = Tag.in(annotation).orElseGet(Tag::empty);
    }

    void note(String reason, Object... details) {
        leftOut.note(field.line(), field.name(), reason, details);
    }

    boolean isMatrix() {
        return !field.cell(Column.MATRIX).isBlank();
    }

    String id(String wished) {
        var id = codes.fresh(wished);
        if (!id.equals(wished)) note("renamed", wished, id);
        return id;
    }

    Carried one(Field of, Kind kind, Map<String, String> answers) {
        var id = id(tag.get("id").orElse(of.name()));
        return whole(of, id, kind, Map.of("[" + of.name() + "]", new Meaning(id, kind, null, answers)));
    }

    Carried whole(Field of, String id, Kind kind, Map<String, Meaning> variables) {
        if (PlainText.of(of.cell(Column.LABEL)).lost()) note("formatting");
        var piped = PIPED.matcher(of.cell(Column.LABEL) + " " + of.cell(Column.NOTE));
        if (piped.find()) note("placeholder", piped.group());
        return new Carried(
                id,
                FromRedcap.text(of.cell(Column.LABEL), of.name()),
                help(of),
                kind,
                of.says(Column.REQUIRED) && !(kind instanceof Kind.Section),
                tag.words("subject").orElse(null),
                null,
                variables);
    }

    static @Nullable Text help(Field of) {
        var note = PlainText.of(of.cell(Column.NOTE)).words();
        return note.isEmpty() ? null : new Text(note, note);
    }

    Carried chosen(Field of) {
        var choices = choices(of);
        if (tag.get("type").orElse("").equals("likert")
                && choices.size() >= 2
                && choices.size() <= StudyLimits.MOST_LEVELS)
            return one(of, new Kind.Likert(cut(scale(choices))), levels(choices));
        var other = isWithOther();
        var answers = answers(choices, other);
        var kind = new Kind.Single(new Choices(options(choices, answers, other), other, isShuffled()));
        return one(of, kind, answers);
    }

    List<RedcapChoices.Choice> choices(Field of) {
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
        var fresh = new Codes(Codes.Form.OPTION, codes.toArray(String[]::new));
        var enough = new ArrayList<>(all);
        while (enough.size() < 2)
            enough.add(new RedcapChoices.Choice(
                    fresh.fresh("missing" + (enough.size() + 1)),
                    Translating.own("missing").en()));
        return enough;
    }

    /// REDCap knows no such option: it is ours that came back.
    boolean isWithOther() {
        return tag.get("with_other").isPresent();
    }

    LinkedHashMap<String, String> answers(List<RedcapChoices.Choice> choices, boolean other) {
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

    static List<Named> options(List<RedcapChoices.Choice> choices, Map<String, String> answers, boolean other) {
        return choices.stream()
                .filter(choice -> !other || !choice.code().equals(Kind.OTHER))
                .map(choice -> new Named(
                        answers.getOrDefault(choice.code(), choice.code()),
                        FromRedcap.text(choice.label(), choice.code())))
                .toList();
    }

    boolean isShuffled() {
        return annotation.contains("@RANDOMORDER");
    }

    Scale scale(List<RedcapChoices.Choice> choices) {
        var unworded = Cuts.areUnlabelled(tag);
        var labels = choices.stream()
                .map(choice -> FromRedcap.text(choice.label(), choice.code()))
                .toList();
        return new Scale(choices.size(), unworded ? List.of() : labels, Set.of(), Set.of());
    }

    static Map<String, String> levels(List<RedcapChoices.Choice> choices) {
        var levels = new LinkedHashMap<String, String>();
        for (var i = 0; i < choices.size(); i++) levels.put(choices.get(i).code(), String.valueOf(i + 1));
        return levels;
    }

    Scale cut(Scale scale) {
        return Cuts.of(tag, scale);
    }
}
