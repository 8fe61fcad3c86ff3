package org.compagnon.programmes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.compagnon.programmes.definition.Definition;
import org.compagnon.programmes.definition.DueDates;
import org.compagnon.programmes.definition.Minimum;
import org.compagnon.programmes.definition.Pay;
import org.compagnon.programmes.definition.PeriodKind;
import org.compagnon.programmes.definition.Relationship;
import org.compagnon.programmes.definition.Setting;
import org.compagnon.programmes.definition.Worded;
import org.compagnon.shared.Words;

/// Tells what a definition says to somebody who does not read YAML.
public final class InWords {

    private final Words words;
    private final List<String> sentences = new ArrayList<>();

    private InWords(Words words) {
        this.words = words;
    }

    /// One relationship of the programme, sentence by sentence.
    public record Told(String title, List<String> sentences) {}

    public static List<Told> tell(Definition definition, Words words) {
        return definition.relationships().stream()
                .map(relationship -> new Told(
                        relationship.name().in(words.language()),
                        new InWords(words).relationship(relationship, definition)))
                .toList();
    }

    private List<String> relationship(Relationship told, Definition definition) {
        var language = words.language();
        var tutor = told.roles().tutor().in(language);
        var tutee = told.roles().tutee().in(language);
        say("form", of(told.form()), tutor, tutee);
        say(
                "participation",
                tutor,
                of(told.participation().tutors()),
                tutee,
                of(told.participation().tutees()));
        if (!definition.phases().isEmpty()) say("phases", phases(told, definition));
        setting(told.setting());
        say("evaluating." + told.evaluating().word());
        say("led-by." + told.ledBy().word(), tutor);
        meetings(told);
        if (told.grid().sections().isEmpty()) say("no-grid");
        else say("grid", told.grid().sections().size(), told.grid().items().count());
        if (!told.topics().isEmpty())
            say(
                    "topics",
                    told.topics().stream()
                            .map(topic -> topic.label().in(language))
                            .collect(Collectors.joining(", ")));
        say(
                "charter",
                Integer.toString(told.charter().version()),
                told.charter().articles().size());
        training(told, tutor);
        pay(told.pay(), tutor);
        matching(told);
        var months = told.duration().months();
        if (months == null) say("duration", of(told.duration().lasts()));
        else say("duration.months", of(told.duration().lasts()), months);
        return sentences;
    }

    private String phases(Relationship told, Definition definition) {
        return definition.phases().stream()
                .filter(phase -> told.concerns(phase.code()))
                .map(phase -> phase.name().in(words.language()))
                .collect(Collectors.joining(", "));
    }

    private void setting(Setting setting) {
        if (setting.allowsIndividual()) say("individual");
        var sizes = setting.group();
        if (sizes != null)
            say(
                    "group",
                    range(sizes.tutors().min(), sizes.tutors().max()),
                    range(sizes.tutees().min(), sizes.tutees().max()));
    }

    private String range(int min, int max) {
        return min == max ? String.valueOf(min) : words.of("programmes.told.range", min, max);
    }

    private void meetings(Relationship told) {
        var meetings = told.meetings();
        for (var minimum : meetings.minimums()) minimum(minimum);
        if (meetings.minimums().isEmpty()) say("frequency", of(meetings.frequency()));
        say(
                "modalities",
                meetings.modalities().stream().sorted().map(this::of).collect(Collectors.joining(", ")),
                meetings.minutes());
        say("dispute", meetings.disputeDays());
    }

    private void minimum(Minimum minimum) {
        var per =
                switch (minimum.per()) {
                    case PeriodKind.Named named -> of(named);
                    case PeriodKind.Months months -> words.of("programmes.told.months", months.count());
                };
        var how = minimum.modalities().stream().sorted().map(this::of).collect(Collectors.joining(", "));
        say("minimum", minimum.meetings(), per, how);
        if (minimum.due() instanceof DueDates.OnDays days)
            say(
                    "due",
                    days.days().stream()
                            .map(day -> "%02d/%02d".formatted(day.getDayOfMonth(), day.getMonthValue()))
                            .collect(Collectors.joining(", ")));
    }

    private void training(Relationship told, String tutor) {
        var training = told.training();
        if (!training.required()) say("training.none", tutor);
        else say("training", tutor, training.hours());
    }

    private void pay(@org.jspecify.annotations.Nullable Pay pay, String tutor) {
        if (pay == null) {
            say("unpaid", tutor);
            return;
        }
        for (var rule : pay.rules())
            say("pay", tutor, rule.amount(), pay.currency().getCurrencyCode(), of(rule.kind()));
    }

    private void matching(Relationship told) {
        var matching = told.matching();
        say(matching.mandatory() ? "placing.mandatory" : "placing.as-many");
        if (matching.requireTrained()) say("placing.trained");
        if (matching.maxDistanceKm().isPresent())
            say("placing.distance", matching.maxDistanceKm().getAsDouble());
        var weights = matching.weights();
        say(
                "placing.weights",
                weights.preference(),
                weights.distance(),
                weights.interests(),
                weights.continuity(),
                weights.balance());
    }

    private String of(Worded word) {
        return Optional.of(word.key()).filter(words::knows).map(words::of).orElse(word.word());
    }

    private void say(String key, Object... details) {
        sentences.add(words.of("programmes.told." + key, details));
    }
}
