package org.compagnon.surveys;

import java.util.UUID;

/// Names a study of the organisation.
public record StudyId(UUID value) {

    public static StudyId of(String text) {
        return new StudyId(UUID.fromString(text));
    }

    public static StudyId fresh() {
        return new StudyId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
