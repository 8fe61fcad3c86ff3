package org.compagnon.surveys.web;

import java.util.List;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.surveys.Studies;
import org.compagnon.surveys.StudyId;
import org.compagnon.surveys.Turnout;
import org.compagnon.surveys.Wave;
import org.compagnon.surveys.WaveId;
import org.compagnon.surveys.Waves;
import org.springframework.stereotype.Component;

/// Puts together what pages show of waves, and refuses whoever may not run them.
@Component
class WavesShown {

    private final Studies studies;
    private final Waves waves;
    private final Turnout turnout;

    WavesShown(Studies studies, Waves waves, Turnout turnout) {
        this.studies = studies;
        this.waves = waves;
        this.turnout = turnout;
    }

    /// For whoever may see response rates.
    WaveShown seen(WaveId id, CurrentUser user) {
        var wave = waves.get(id);
        return shown(studies.get(wave.study()), wave, user);
    }

    /// For whoever holds the study.
    WaveShown held(WaveId id, CurrentUser user) {
        var shown = seen(id, user);
        shown.study().custody().mustBeHeldBy(user);
        return shown;
    }

    List<WaveShown> of(Studies.Kept study, CurrentUser user) {
        return waves.of(study.id()).stream()
                .map(wave -> shown(study, wave, user))
                .toList();
    }

    List<WaveShown> of(StudyId study, CurrentUser user) {
        return of(studies.get(study), user);
    }

    private WaveShown shown(Studies.Kept study, Wave wave, CurrentUser user) {
        var version = wave.studyVersion();
        var asked = version == null ? study.study() : studies.read(study.id(), version);
        return new WaveShown(
                study,
                wave,
                asked.questionnaire(wave.population(), wave.code()).orElse(null),
                wave.isDraft() ? null : turnout.of(wave.id()),
                study.custody().isHeldBy(user));
    }
}
