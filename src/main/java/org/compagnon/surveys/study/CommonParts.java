package org.compagnon.surveys.study;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compagnon.surveys.study.Kind.Choices;
import org.compagnon.surveys.study.Kind.Matrix;
import org.compagnon.surveys.study.Kind.Scale;
import org.jspecify.annotations.Nullable;

/// The worded scales and lists that several items of a study share, each called after the first that uses it.
///
/// @param scales without cuts, which are each item’s own
record CommonParts(Map<Scale, String> scales, Map<List<Named>, String> lists) {

    static CommonParts of(Study study) {
        var scales = new Uses<Scale>();
        var lists = new Uses<List<Named>>();
        for (var asked : study.questionnaires())
            for (var item : asked.items()) {
                var kind = item.kind();
                kind.scaleIfAny()
                        .filter(scale -> !scale.labels().isEmpty())
                        .ifPresent(scale -> scales.note(bare(scale), item.id()));
                kind.choicesIfAny().map(Choices::options).ifPresent(options -> lists.note(options, item.id()));
                if (kind instanceof Matrix matrix) lists.note(matrix.rows(), item.id());
            }
        return new CommonParts(scales.repeated(), lists.repeated());
    }

    private static Scale bare(Scale scale) {
        return new Scale(scale.levels(), scale.labels(), Set.of(), Set.of());
    }

    @Nullable
    String nameOf(Scale scale) {
        return scales.get(bare(scale));
    }

    @Nullable
    String nameOf(List<Named> list) {
        return lists.get(list);
    }

    private static final class Uses<T> {

        private final Map<T, String> first = new LinkedHashMap<>();
        private final Map<T, Integer> uses = new HashMap<>();

        void note(T part, String item) {
            var name = first.get(part);
            if (name == null) first.put(part, free(item));
            uses.merge(part, 1, Integer::sum);
        }

        /// The same id can open another list in another questionnaire.
        private String free(String item) {
            var name = item;
            for (var number = 2; first.containsValue(name); number++) name = item + "_" + number;
            return name;
        }

        Map<T, String> repeated() {
            var repeated = new LinkedHashMap<T, String>();
            first.forEach((part, name) -> {
                if (uses.getOrDefault(part, 0) > 1) repeated.put(part, name);
            });
            return repeated;
        }
    }
}
