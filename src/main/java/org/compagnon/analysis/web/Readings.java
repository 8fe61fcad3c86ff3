package org.compagnon.analysis.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.analysis.results.PublishedResults;
import org.compagnon.analysis.results.Results;
import org.compagnon.surveys.Studies;
import org.compagnon.surveys.StudyId;
import org.springframework.stereotype.Component;

/// Finds out what a reader may read of a study.
@Component
class Readings {

    private final Studies studies;
    private final Results results;
    private final PublishedResults published;

    Readings(Studies studies, Results results, PublishedResults published) {
        this.studies = studies;
        this.results = results;
        this.published = published;
    }

    Reading of(UUID study, CurrentUser user) {
        return of(studies.get(new StudyId(study)), user);
    }

    List<Listed> all(CurrentUser user) {
        return studies.all().stream()
                .map(study -> {
                    var held = study.custody().isHeldBy(user);
                    return new Listed(
                            study,
                            Standing.of(
                                    held,
                                    held ? results.basis(study.id()) : Optional.empty(),
                                    published.basis(study.id()),
                                    published.withdrawal(study.id()).isPresent()));
                })
                .toList();
    }

    /// Who does not hold the study: nothing is computed for them.
    private Reading of(Studies.Kept kept, CurrentUser user) {
        var held = kept.custody().isHeldBy(user);
        return new Reading(
                kept,
                held,
                held ? results.of(kept.id()) : Optional.empty(),
                published.latest(kept.id()),
                published.withdrawal(kept.id()));
    }
}
