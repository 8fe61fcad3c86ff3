package org.compagnon.analysis.web;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.results.Evaluation;
import org.compagnon.analysis.results.Publication;
import org.compagnon.analysis.results.Withdrawal;
import org.compagnon.surveys.Studies;
import org.compagnon.surveys.StudyId;
import org.compagnon.surveys.study.Study;

/// What one reader may read of a study: what its closed waves say, for whoever holds it; what was published of them,
/// for the department.
///
/// @param withdrawal where what was published was taken back: there is no publication then
public record Reading(
        Studies.Kept kept,
        boolean held,
        Optional<Evaluation> evaluation,
        Optional<Publication> publication,
        Optional<Withdrawal> withdrawal) {

    /// Empty while there is nothing to read, or nothing for this reader.
    public Optional<Analysis> analysisIfAny() {
        return held ? evaluation.map(Evaluation::analysis) : publication.map(Publication::analysis);
    }

    public Analysis analysis() {
        return analysisIfAny().orElseThrow(() -> new NoSuchElementException("No results of study " + kept.id()));
    }

    public Study study() {
        return analysisIfAny().map(Analysis::study).orElse(kept.study());
    }

    public Set<String> late() {
        return held
                ? evaluation.map(Evaluation::late).orElse(Set.of())
                : publication.map(Publication::late).orElse(Set.of());
    }

    /// What tells these results from all others: what they stand on, and of what was published its number.
    List<Object> edition() {
        return held
                ? List.of(evaluation.map(Evaluation::basis).orElseThrow(), 0)
                : publication
                        .map(one -> List.<Object>of(one.basis(), one.number()))
                        .orElseThrow();
    }

    /// Whether the department reads what whoever holds the study sees now.
    public boolean isPublished() {
        return publication.isPresent()
                && evaluation.filter(publication.get()::says).isPresent();
    }

    public Standing standing() {
        var published = publication.map(Publication::basis);
        return isPublished()
                ? Standing.PUBLISHED
                : Standing.of(held, evaluation.map(Evaluation::basis), published, withdrawal.isPresent());
    }

    /// Whether there is nothing to read here any more.
    public boolean isTakenBack() {
        return !held && withdrawal.isPresent();
    }

    public String address() {
        return address(kept.id());
    }

    static String address(StudyId study) {
        return "/analysis/studies/" + study;
    }
}
