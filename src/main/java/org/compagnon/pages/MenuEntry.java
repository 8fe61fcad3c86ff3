package org.compagnon.pages;

import java.util.Set;

/// One place in the menu, contributed by the room it leads to as a bean.
///
/// @param key words the entry
/// @param roles who sees it
/// @param order lower stands first
/// @param branches where other rooms go on from it
public record MenuEntry(String key, String href, Set<String> roles, int order, Set<String> branches) {

    public MenuEntry(String key, String href, Set<String> roles, int order) {
        this(key, href, roles, order, Set.of());
    }

    MenuEntry with(Set<String> others) {
        return new MenuEntry(key, href, roles, order, others);
    }

    /// @param address with or without its query
    public boolean leadsTo(String address) {
        var path = address.split("\\?", 2)[0];
        return isAt(href, path) || branches.stream().anyMatch(branch -> isAt(branch, path));
    }

    private static boolean isAt(String place, String path) {
        return path.equals(place) || path.startsWith(place + "/");
    }
}
