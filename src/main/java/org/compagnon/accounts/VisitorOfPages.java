package org.compagnon.accounts;

import java.util.Optional;
import org.compagnon.pages.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Tells the frame of every page who is looking.
@Component
class VisitorOfPages implements Visitor.Source {

    @Override
    public Optional<Visitor> current() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(request -> (CurrentUser)
                        request.getAttribute(CurrentUserFilter.CURRENT_USER, RequestAttributes.SCOPE_REQUEST))
                .map(user -> new Visitor(
                        user.name(),
                        user.organisationName(),
                        user.zone(),
                        user.role().name(),
                        user.roles().stream()
                                .filter(role -> role != user.role())
                                .map(Role::name)
                                .toList()));
    }
}
