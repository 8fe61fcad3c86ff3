package org.compagnon.pairs;

import java.util.EnumSet;
import java.util.Set;
import org.compagnon.programmes.Participant;
import org.compagnon.programmes.definition.Relationship;

/// Rule 9: what is still missing before a tutor and a tutee begin.
public enum Beginning {
    TUTORS_CHARTER,
    TUTEES_CHARTER,
    TUTORS_TRAINING;

    static Set<Beginning> missing(Participant tutor, Participant tutee, Relationship relationship) {
        return missing(
                tutor.charterAccepted(),
                tutee.charterAccepted(),
                tutor.trained(),
                relationship.training().required());
    }

    static Set<Beginning> missing(
            boolean tutorAccepted, boolean tuteeAccepted, boolean trained, boolean trainingRequired) {
        var missing = EnumSet.noneOf(Beginning.class);
        if (!tutorAccepted) missing.add(TUTORS_CHARTER);
        if (!tuteeAccepted) missing.add(TUTEES_CHARTER);
        if (trainingRequired && !trained) missing.add(TUTORS_TRAINING);
        return missing;
    }
}
