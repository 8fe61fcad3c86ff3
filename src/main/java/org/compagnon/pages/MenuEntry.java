package org.compagnon.pages;

import java.util.Set;

/// One place in the menu, contributed by the room it leads to as a bean.
///
/// @param key words the entry
/// @param roles who sees it
/// @param order lower stands first
public record MenuEntry(String key, String href, Set<String> roles, int order) {

    public boolean leadsTo(String path) {
        return path.equals(href) || path.startsWith(href + "/");
    }
}
