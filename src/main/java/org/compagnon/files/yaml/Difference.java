package org.compagnon.files.yaml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One value that is not what it was in an earlier version of a text: in sense, not in spelling, so that a default
/// written out or a line moved is no difference.
///
/// @param path as in the text, list items named by their code where they have one, else by position:
///     `meetings.minimums[1].meetings`
public record Difference(
        String path,
        Kind kind,
        @Nullable String before,
        @Nullable String after) {

    /// Whether a value came, went, or became another.
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED;

        /// Names it in the message file.
        public String key() {
            return "files.yaml.difference." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// What two readings of a text disagree in, in the order of the text.
    public static List<Difference> between(Record before, Record after, Saying saying) {
        var old = Values.of(before, saying);
        var young = Values.of(after, saying);
        var paths = new LinkedHashSet<>(old.keySet());
        paths.addAll(young.keySet());
        var found = new ArrayList<Difference>();
        for (var path : paths) {
            var was = old.get(path);
            var is = young.get(path);
            if (was == null) found.add(new Difference(path, Kind.ADDED, null, is));
            else if (is == null) found.add(new Difference(path, Kind.REMOVED, was, null));
            else if (!was.equals(is)) found.add(new Difference(path, Kind.CHANGED, was, is));
        }
        return List.copyOf(found);
    }
}
