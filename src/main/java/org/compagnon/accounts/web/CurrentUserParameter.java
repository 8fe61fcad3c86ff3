package org.compagnon.accounts.web;

import org.compagnon.accounts.CurrentUser;
import org.compagnon.pages.Handed;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;

/// Hands a controller the [CurrentUser] it asks for.
@Component
class CurrentUserParameter extends Handed<CurrentUser> {

    CurrentUserParameter() {
        super(CurrentUser.class);
    }

    @Override
    protected CurrentUser of(NativeWebRequest request) {
        var user = (CurrentUser) request.getAttribute(CurrentUser.class.getName(), RequestAttributes.SCOPE_REQUEST);
        if (user == null) throw new AccessDeniedException("nobody is signed in");
        return user;
    }
}
