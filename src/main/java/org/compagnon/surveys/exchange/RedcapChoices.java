package org.compagnon.surveys.exchange;

import java.util.ArrayList;
import java.util.List;

/// REDCap’s list of choices, `1, Yes | 0, No`: code and label, as pairs in order.
record RedcapChoices(List<Choice> all) {

    record Choice(String code, String label) {}

    static RedcapChoices read(String cell) {
        var found = new ArrayList<Choice>();
        for (var part : cell.split("[|\n]")) {
            var cut = part.indexOf(',');
            if (part.isBlank()) continue;
            var code = (cut < 0 ? part : part.substring(0, cut)).strip();
            var label = cut < 0 ? code : part.substring(cut + 1).strip();
            if (code.isEmpty() && label.isEmpty()) continue;
            found.add(new Choice(code.isEmpty() ? label : code, label.isEmpty() ? code : label));
        }
        return new RedcapChoices(found);
    }

    static String written(String code, String label) {
        return code + ", " + PlainText.asHtml(label);
    }
}
