package org.compagnon.programmes.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.accounts.Role;
import org.compagnon.programmes.Editions;
import org.compagnon.programmes.Participant;
import org.compagnon.programmes.Participants;
import org.compagnon.programmes.definition.Side;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Whoever comes in and has a charter to accept is led to it first, rather than to the start of their menu.
@Component
class CharterFirst implements HandlerInterceptor, WebMvcConfigurer {

    private final Participants participants;
    private final Editions editions;

    CharterFirst(Participants participants, Editions editions) {
        this.participants = participants;
        this.editions = editions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        if (!(request.getAttribute(CurrentUser.class.getName()) instanceof CurrentUser user)) return true;
        if (user.role() != Role.TUTOR && user.role() != Role.TUTEE) return true;
        var side = user.role() == Role.TUTOR ? Side.TUTOR : Side.TUTEE;
        var waiting = participants.of(user.account()).stream()
                .filter(part -> part.side() == side && isWaiting(part))
                .findFirst();
        if (waiting.isEmpty()) return true;
        response.sendRedirect("/programmes/mine/" + waiting.get().id());
        return false;
    }

    private boolean isWaiting(Participant part) {
        return !part.charterAccepted()
                && !part.hasLeft()
                && !editions.get(part.edition()).closed();
    }
}
