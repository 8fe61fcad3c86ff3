package org.compagnon.analysis.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.compagnon.analysis.figures.Figure;
import org.compagnon.analysis.figures.Notation;
import org.compagnon.analysis.figures.ResponseCurve;
import org.compagnon.analysis.reports.Report.Participation;
import org.compagnon.analysis.wording.Labels;
import org.compagnon.shared.Words;
import org.compagnon.surveys.StudyId;
import org.compagnon.surveys.Turnout;
import org.compagnon.surveys.Wave;
import org.compagnon.surveys.Waves;
import org.compagnon.surveys.study.Study;
import org.springframework.stereotype.Component;

/// Who took part in the waves of a study: numbers that everybody may see who may see the study.
@Component
class Participations {

    private final Waves waves;
    private final Turnout turnout;

    Participations(Waves waves, Turnout turnout) {
        this.waves = waves;
        this.turnout = turnout;
    }

    /// Of every wave that has opened.
    List<WaveRates> of(StudyId study) {
        return waves.of(study).stream()
                .filter(wave -> !wave.isDraft())
                .map(wave -> new WaveRates(wave, turnout.of(wave.id())))
                .toList();
    }

    /// As a report tells it, of the waves that have closed.
    List<Participation> told(StudyId study) {
        return of(study).stream()
                .filter(one -> one.wave().isClosed())
                .map(one -> new Participation(
                        one.wave().population(),
                        one.wave().code(),
                        OptionalLong.of(one.rates().invited()),
                        one.rates().answered(),
                        one.wave().days()))
                .toList();
    }

    /// How one wave was answered day after day; empty while no day hides in a crowd.
    Optional<Figure> curve(Study study, List<WaveRates> rates, String code, Words words) {
        var shown = rates.stream()
                .filter(one -> one.wave().code().equals(code)
                        && one.rates().invited() > 0
                        && !one.rates().days().isEmpty())
                .limit(ResponseCurve.MOST_POPULATIONS)
                .toList();
        if (shown.isEmpty()) return Optional.empty();
        var labels = new Labels(study, words);
        var opened = shown.stream()
                .map(one -> one.wave().days().from())
                .min(LocalDate::compareTo)
                .orElseThrow();
        var lines = shown.stream()
                .map(one -> new ResponseCurve.Population(
                        labels.population(one.wave().population()), one.rates().invited(), answered(one, opened)))
                .toList();
        return Optional.of(new Figure(
                Notation.in(words.language()),
                words.of("analysis.results.curve", labels.wave(code)),
                words.of("analysis.results.curve.base"),
                words.of("analysis.results.curve.note"),
                study.titleIn(words.language()),
                new ResponseCurve(opened, lines, List.of())));
    }

    /// Day by day from the opening; a day that is not told keeps the number of the day before.
    private static List<Long> answered(WaveRates one, LocalDate opened) {
        var known = new ArrayList<>(one.rates().days());
        if (one.wave().isClosed())
            known.add(new Turnout.Day(
                    lastDay(one.wave(), known.getLast().on()),
                    one.rates().drawn(),
                    one.rates().answered()));
        var answered = new ArrayList<Long>();
        for (var day : known) {
            var at = (int) ChronoUnit.DAYS.between(opened, day.on());
            while (answered.size() < at) answered.add(answered.isEmpty() ? 0L : answered.getLast());
            if (answered.size() == at) answered.add((long) day.answered());
            else if (at >= 0) answered.set(at, (long) day.answered());
        }
        return answered;
    }

    private static LocalDate lastDay(Wave wave, LocalDate told) {
        return wave.days().until().isBefore(told) ? told : wave.days().until();
    }
}
