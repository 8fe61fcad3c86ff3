package org.compagnon.analysis.published;

/// How many stand in a group, from a list of its own. What it leaves empty fits everything.
record StatedBase(String population, String wave, String breakdown, String group, Figure base) {

    boolean isOf(Subject subject, Part part) {
        return group.equals(part.group())
                && (population.isEmpty() || population.equals(subject.population()))
                && (wave.isEmpty() || wave.equals(subject.wave()))
                && (breakdown.isEmpty() || part.breakdown().isEmpty() || breakdown.equals(part.breakdown()));
    }
}
