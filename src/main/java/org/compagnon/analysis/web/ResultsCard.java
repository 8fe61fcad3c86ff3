package org.compagnon.analysis.web;

import org.compagnon.accounts.CurrentUser;
import org.compagnon.surveys.Studies;
import org.compagnon.surveys.StudyCard;
import org.compagnon.surveys.StudyId;
import org.springframework.stereotype.Component;

/// Leads from a study's page to its results.
@Component
class ResultsCard implements StudyCard {

    @Override
    public String titleKey() {
        return "analysis.results.menu";
    }

    @Override
    public String purposeKey() {
        return "analysis.results.purpose";
    }

    @Override
    public String href(StudyId study) {
        return "/analysis/studies/" + study;
    }

    @Override
    public boolean isFor(CurrentUser user, Studies.Kept study) {
        return true;
    }

    @Override
    public int order() {
        return 50;
    }
}
