package org.compagnon.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.compagnon.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/// The language of a page: the one a person chose, else the nearest to what their browser asks for.
@Component("localeResolver")
public class LanguageChoice implements LocaleResolver {

    private static final String COOKIE = "language";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Cookie chosen = WebUtils.getCookie(request, COOKIE);
        if (chosen != null) return Words.nearest(Locale.forLanguageTag(chosen.getValue()));
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) return Words.FRENCH;
        for (var languages = request.getLocales(); languages.hasMoreElements(); ) {
            var language = languages.nextElement().getLanguage();
            if (language.equals("fr")) return Words.FRENCH;
            if (language.equals("en")) return Words.ENGLISH;
        }
        return Words.FRENCH;
    }

    /// Keeps the choice in the browser for a year; a signed-in person's is kept with their account too.
    @Override
    public void setLocale(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale language) {
        if (response == null || language == null) return;
        var cookie = ResponseCookie.from(COOKIE, Words.nearest(language).getLanguage())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .httpOnly(true)
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
