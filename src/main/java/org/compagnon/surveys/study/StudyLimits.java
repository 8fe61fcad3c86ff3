package org.compagnon.surveys.study;

/// How much a study can hold, and why no more.
public final class StudyLimits {

    /// Nobody answers more in one questionnaire.
    public static final int MOST_ITEMS = 500;

    /// Levels of a scale: from 0 to 10.
    public static final int MOST_LEVELS = 11;

    /// Options of which several can be chosen: an answer is kept and counted as the bits of one number.
    public static final int MOST_OF_SEVERAL = 60;

    /// Characters of an answer in words, where an item says nothing of it.
    public static final int USUAL_TEXT = 2_000;

    /// Characters of an answer in words, whatever an item says: some pages.
    public static final int LONGEST_TEXT = 10_000;

    private StudyLimits() {}
}
