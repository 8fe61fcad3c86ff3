package org.compagnon.surveys.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compagnon.files.yaml.Part;
import org.compagnon.files.yaml.Text;
import org.compagnon.surveys.study.Kind.Scale;

/// The scales and lists that a study states once and its items take by name, so that what is compared is the same by
/// construction.
final class CommonLists {

    private final Map<String, Scale> scales = new HashMap<>();
    private final Map<String, List<Named>> lists = new HashMap<>();

    static CommonLists read(Part study) {
        var common = new CommonLists();
        if (study.has("scales")) study.list("scales", false, common::scaleOf);
        if (study.has("lists")) study.list("lists", false, common::listOf);
        return common;
    }

    private Scale scaleOf(Part part) {
        var id = part.code("id");
        var scale = ownScale(part);
        part.done();
        if (!id.isEmpty() && scales.putIfAbsent(id, scale) != null)
            part.findings().idTwice(part.at("id"), id);
        return scale;
    }

    private List<Named> listOf(Part part) {
        var id = part.code("id");
        var options = Wording.named(part, "options");
        part.done();
        if (!id.isEmpty() && lists.putIfAbsent(id, options) != null)
            part.findings().idTwice(part.at("id"), id);
        return options;
    }

    private static Scale ownScale(Part part) {
        var findings = part.findings();
        var levels = part.whole("levels", 2, StudyLimits.MOST_LEVELS);
        var labels = part.has("labels") ? part.list("labels", false, Part::itself) : List.<Text>of();
        if (!labels.isEmpty() && labels.size() != levels && !findings.doubt(part.at("levels")))
            findings.at(part.at("labels"), "labels-count", labels.size(), levels);
        return new Scale(levels, labels, Set.of(), Set.of());
    }

    /// The scale of an item, by name or its own; its cuts are the item's.
    Scale scale(Part item) {
        if (!item.has("scale")) return ownScale(item);
        for (var own : List.of("levels", "labels"))
            if (item.has(own)) item.findings().at(item.at(own), "scale-said-twice");
        return known(item, "scale", scales, new Scale(StudyLimits.MOST_LEVELS, List.of(), Set.of(), Set.of()));
    }

    /// Options or rows, by the name of a list or one by one.
    List<Named> named(Part item, String key) {
        return item.isSingle(key) ? known(item, key, lists, List.of()) : Wording.named(item, key);
    }

    private static <T> T known(Part item, String key, Map<String, T> all, T otherwise) {
        var name = item.text(key);
        var found = all.get(name);
        if (found != null) return found;
        if (all.isEmpty()) item.findings().at(item.at(key), key.equals("scale") ? "no-scales" : "no-lists", name);
        else if (!name.isEmpty())
            item.findings()
                    .notAmong(item.at(key), name, all.keySet().stream().sorted().toList());
        return otherwise;
    }
}
