package org.compagnon.accounts;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// One address and who may open it.
///
/// @param roles the roles it opens to; anyone signed in when `signedIn`, anybody at all when `open`
record Door(List<HttpMethod> methods, PathPattern path, Set<Role> roles, boolean signedIn, boolean open) {

    static Door toAnybody(String path) {
        return new Door(List.of(HttpMethod.GET, HttpMethod.POST), parse(path), Set.of(), false, true);
    }

    static Door toSignedIn(String path) {
        return new Door(List.of(HttpMethod.GET, HttpMethod.POST), parse(path), Set.of(), true, false);
    }

    static Door to(String path, Role... roles) {
        return new Door(List.of(HttpMethod.GET, HttpMethod.POST), parse(path), Set.of(roles), false, false);
    }

    static Door toRead(String path, Role... roles) {
        return new Door(List.of(HttpMethod.GET), parse(path), Set.of(roles), false, false);
    }

    boolean leadsTo(HttpMethod method, PathContainer asked) {
        return methods.contains(method == HttpMethod.HEAD ? HttpMethod.GET : method) && path.matches(asked);
    }

    private static PathPattern parse(String path) {
        return PathPatternParser.defaultInstance.parse(path);
    }
}
