package org.compagnon.surveys.study;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.compagnon.files.yaml.Difference;
import org.compagnon.files.yaml.Saying;
import org.compagnon.surveys.study.Plan.Adjust;

/// What changed from one version of a study to the next, value by value.
public record StudyDiff(List<Difference> changes) {

    private static final String SAID_BY_ITS_LIST = "].trend";

    public StudyDiff {
        changes = List.copyOf(changes);
    }

    public static StudyDiff between(Study before, Study after) {
        return new StudyDiff(Difference.between(before, after, new InAStudy()).stream()
                .filter(change -> !change.path().endsWith(SAID_BY_ITS_LIST))
                .map(change -> new Difference(asWritten(change.path()), change.kind(), change.before(), change.after()))
                .toList());
    }

    private static String asWritten(String path) {
        return path.replaceFirst("^plan\\.subscales", "plan.reliability").replaceFirst("^plan\\.", "analysis.");
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /// The items, options and rows that are gone, or that take another kind of answer or another scale under the same
    /// name: answers from before and from now are not to be set side by side.
    public List<Difference> breaks() {
        return changes.stream().filter(StudyDiff::isABreak).toList();
    }

    private static boolean isABreak(Difference change) {
        var path = change.path();
        if (!path.contains(".items[")) return false;
        return switch (change.kind()) {
            case REMOVED -> path.endsWith(".id");
            case CHANGED -> path.endsWith("].type") || path.endsWith("].levels");
            case ADDED -> false;
        };
    }

    private static final class InAStudy implements Saying {

        /// Keys that YAML does not write: what is in them stands with the item itself.
        private static final Set<String> TRANSPARENT = Set.of("kind", "scale", "choices");

        @Override
        public Optional<String> said(Object value) {
            return switch (value) {
                case Condition condition -> Optional.of(condition.toString());
                case Adjust adjust -> Optional.of(adjust.name().toLowerCase(Locale.ROOT));
                default -> Optional.empty();
            };
        }

        @Override
        public Optional<String> name(Record thing) {
            return thing instanceof Questionnaire asked
                    ? Optional.of(asked.population() + ", " + asked.wave())
                    : Optional.empty();
        }

        @Override
        public Optional<String> type(Record thing) {
            return thing instanceof Kind kind ? Optional.of(StudyText.type(kind)) : Optional.empty();
        }

        @Override
        public boolean isTransparent(String component) {
            return TRANSPARENT.contains(component);
        }
    }
}
