/// Questionnaires in from LimeSurvey and REDCap, and out to them: what is carried over becomes a study, what cannot be
/// is told with its place, the reason and what to do.
///
/// Pure Java. Never: answers; only what is asked crosses here.
@NullMarked
package org.compagnon.surveys.exchange;

import org.jspecify.annotations.NullMarked;
