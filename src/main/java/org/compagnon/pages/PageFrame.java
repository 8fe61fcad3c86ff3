package org.compagnon.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.compagnon.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Puts together what every template knows of the current request.
@Component
public class PageFrame {

    /// The name of the flash attribute that tells, once and on the next page, what an action did.
    public static final String SAID = Reply.SAID;

    private final Optional<Visitor.Source> visitors;
    private final List<MenuEntry> menu;
    private final boolean demo;

    PageFrame(
            ObjectProvider<Visitor.Source> visitors,
            ObjectProvider<MenuEntry> menu,
            ObjectProvider<MenuBranch> branches,
            @Value("${compagnon.demo}") boolean demo) {
        this.visitors = Optional.ofNullable(visitors.getIfAvailable());
        var from = branches.stream()
                .collect(Collectors.groupingBy(
                        MenuBranch::entry, Collectors.mapping(MenuBranch::href, Collectors.toSet())));
        this.menu = menu.stream()
                .map(entry -> entry.with(from.getOrDefault(entry.href(), Set.of())))
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .toList();
        this.demo = demo;
    }

    /// The reader's words for the current request.
    public Words words(HttpServletRequest request) {
        var zone = visitors.flatMap(Visitor.Source::current).map(Visitor::zone).orElse(ZoneId.of("Europe/Paris"));
        return new Words(Words.nearest(RequestContextUtils.getLocale(request)), zone);
    }

    Page page(HttpServletRequest request) {
        var visitor = visitors.flatMap(Visitor.Source::current).orElse(null);
        return new Page(
                words(request),
                path(request),
                token(request),
                visitor,
                visitor == null
                        ? List.of()
                        : menu.stream()
                                .filter(entry -> entry.roles().contains(visitor.role()))
                                .toList(),
                told(request, Reply.SAID),
                told(request, Reply.REFUSED),
                demo);
    }

    private static String path(HttpServletRequest request) {
        var shown = Optional.ofNullable((String) request.getAttribute("jakarta.servlet.error.request_uri"))
                .orElseGet(request::getRequestURI);
        return request.getQueryString() == null ? shown : shown + "?" + request.getQueryString();
    }

    private static String token(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? "" : token.getToken();
    }

    /// What the action before has to tell on this page.
    private static @Nullable String told(HttpServletRequest request, String key) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? null : (String) flash.get(key);
    }
}
