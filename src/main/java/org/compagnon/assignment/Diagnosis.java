package org.compagnon.assignment;

import java.util.List;
import java.util.Map;

/// Why a tutee could not be placed.
public sealed interface Diagnosis {

    String tuteeId();

    /// No tutor is admissible; how many each rule excludes (a tutor excluded by two rules counts for both).
    record NoAdmissibleTutor(String tuteeId, Map<Exclusion, Integer> tutorsExcluded) implements Diagnosis {

        public NoAdmissibleTutor {
            tutorsExcluded = Map.copyOf(tutorsExcluded);
        }
    }

    /// These tutees may go to these tutors only, all of them named, whose places together are fewer: the proof that
    /// somebody among them stays without.
    record CapacityShortage(String tuteeId, List<String> tutees, List<String> tutors, long capacity)
            implements Diagnosis {

        public CapacityShortage {
            tutees = List.copyOf(tutees);
            tutors = List.copyOf(tutors);
        }
    }
}
