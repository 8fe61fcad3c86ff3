package org.compagnon.surveys.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.compagnon.surveys.study.Kind.Scale;

/// The levels that count as positive and negative, which other programs have no place for, in a [Tag].
final class Cuts {

    private static final String POSITIVE = "positive";
    private static final String NEGATIVE = "negative";
    private static final String LABELS = "labels";

    private Cuts() {}

    static void put(Scale scale, Tag tag) {
        if (!scale.positive().isEmpty()) tag.put(POSITIVE, said(scale.positive()));
        if (!scale.negative().isEmpty()) tag.put(NEGATIVE, said(scale.negative()));
        if (scale.labels().isEmpty()) tag.put(LABELS, "none");
    }

    private static List<String> said(Set<Integer> levels) {
        return levels.stream().sorted().map(String::valueOf).toList();
    }

    static boolean areUnlabelled(Tag tag) {
        return tag.get(LABELS).orElse("").equals("none");
    }

    static Scale of(Tag tag, Scale scale) {
        var positive = read(tag, POSITIVE, scale);
        var negative = read(tag, NEGATIVE, scale);
        negative.removeAll(positive);
        return new Scale(scale.levels(), scale.labels(), positive, negative);
    }

    private static Set<Integer> read(Tag tag, String side, Scale scale) {
        var levels = new HashSet<Integer>();
        for (var said : tag.list(side)) {
            if (!said.matches("[1-9][0-9]?") || Integer.parseInt(said) > scale.levels()) continue;
            levels.add(Integer.parseInt(said));
        }
        if (levels.size() == scale.levels()) levels.clear();
        return levels;
    }
}
