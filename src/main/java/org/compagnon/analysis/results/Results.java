package org.compagnon.analysis.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.Collected;
import org.compagnon.surveys.Collecting;
import org.compagnon.surveys.Studies;
import org.compagnon.surveys.StudyId;
import org.compagnon.surveys.Wave;
import org.compagnon.surveys.Waves;
import org.compagnon.surveys.study.Study;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Evaluates the closed waves of a study. Who may read that, whoever asks sees to.
@Service
@Transactional(readOnly = true)
public class Results {

    /// Answers of a hundred thousand people take thirty megabytes.
    private static final int REMEMBERED = 4;

    private final Studies studies;
    private final Waves waves;
    private final Collecting collecting;
    private final AskedStudy asked;
    private final Remembered<Basis, Evaluation> known;

    Results(Studies studies, Waves waves, Collecting collecting, AskedStudy asked) {
        this.studies = studies;
        this.waves = waves;
        this.collecting = collecting;
        this.asked = asked;
        this.known = new Remembered<>(REMEMBERED, this::evaluated);
    }

    /// What results stand on now; empty while no wave has closed.
    public Optional<Basis> basis(StudyId id) {
        var closed = waves.of(id).stream().filter(Wave::isClosed).map(Wave::id).toList();
        return closed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Basis(id, studies.get(id).number(), closed));
    }

    public Optional<Evaluation> of(StudyId id) {
        return basis(id).map(known::of);
    }

    private Evaluation evaluated(Basis basis) {
        var closed = closed(basis);
        var study = asked.of(basis, closed);
        var panels = new HashMap<String, PanelLinks>();
        var collected = new ArrayList<Collected>();
        for (var wave : closed)
            collected.add(collected(wave, panels.computeIfAbsent(wave.population(), _ -> new PanelLinks())));
        return new Evaluation(
                basis,
                collected,
                Analysis.of(
                        study,
                        collected,
                        asked.declared(study, closed),
                        (subscale, questionnaire) -> asked.wasDeclared(subscale, questionnaire, closed)),
                asked.late(study, closed));
    }

    private Collected collected(Wave wave, PanelLinks panel) {
        var answers = collecting.of(wave.id());
        var collected = new Collected(answers.questionnaire(), List.of());
        var links = panel.next(answers.panelCodes());
        for (var i = 0; i < answers.rows().size(); i++)
            collected.add(List.of(answers.rows().get(i)), Map.of(), links.get(i));
        return collected;
    }

    /// The study as a publication stated it.
    Study stated(Basis basis) {
        return asked.of(basis, closed(basis));
    }

    Set<String> late(Basis basis) {
        return asked.late(stated(basis), closed(basis));
    }

    private List<Wave> closed(Basis basis) {
        return basis.waves().stream().map(waves::get).toList();
    }
}
