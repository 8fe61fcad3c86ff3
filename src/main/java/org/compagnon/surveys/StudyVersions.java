package org.compagnon.surveys;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.compagnon.surveys.study.Study;
import org.compagnon.surveys.study.StudyReader;
import org.springframework.stereotype.Component;

/// Remembers what was read of each version: a version never changes, so it is read once.
@Component
class StudyVersions {

    /// One version of a study.
    record Key(StudyId study, int number) {}

    private static final int MANY = 500;

    private final Map<Key, Study> known = new ConcurrentHashMap<>();

    /// @param yaml asked for only when this version has not been read yet
    Study of(Key key, Supplier<String> yaml) {
        var study = known.get(key);
        if (study != null) return study;
        if (known.size() >= MANY) known.clear();
        var read = StudyReader.read("study " + key.study() + " version " + key.number(), yaml.get());
        known.put(key, read);
        return read;
    }
}
