package org.compagnon.files.yaml;

import java.util.Locale;

/// The same thing said in French and in English.
public record Text(String fr, String en) {

    public String in(Locale language) {
        return language.getLanguage().equals("en") ? en : fr;
    }
}
