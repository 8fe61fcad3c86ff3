package org.compagnon.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.compagnon.accounts.AccountId;
import org.compagnon.accounts.Entry;
import org.compagnon.accounts.SignIn;
import org.compagnon.shared.OrganisationId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/// Lets somebody over it, on to the page they had asked for.
@Component
@ConditionalOnWebApplication
class Threshold {

    private final SignIn signIn;
    private final HttpSessionRequestCache asked = new HttpSessionRequestCache();

    Threshold(SignIn signIn) {
        this.signIn = signIn;
    }

    /// Where to go on; empty when the account has nothing to open.
    Optional<String> cross(Entry entry, HttpServletRequest request, HttpServletResponse response) {
        var page = asked.getRequest(request, response);
        if (!signIn.as(entry.account(), entry.organisation(), request, response)) return Optional.empty();
        asked.removeRequest(request, response);
        return Optional.of("redirect:" + (page == null ? "/" : path(page.getRedirectUrl())));
    }

    /// Only ever into this house.
    private static String path(String url) {
        var uri = URI.create(url);
        var path = uri.getRawPath().replaceFirst("^/+", "/");
        return path + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    static Entry entry(String text) {
        var ids = text.split(" ");
        return new Entry(AccountId.of(ids[0]), OrganisationId.of(ids[1]));
    }
}
