package org.compagnon.pages.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What is shown when a request fails outside a page: refused at the door, or broken while the page was written.
@Controller
class FailureController implements ErrorController {

    @RequestMapping("/error")
    ModelAndView failed(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        var page = new ModelAndView("pages/refusal");
        page.setStatus(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status);
        page.addObject("key", key(status));
        page.addObject("reasons", List.of());
        return page;
    }

    private static String key(@Nullable HttpStatus status) {
        return switch (status) {
            case FORBIDDEN, UNAUTHORIZED -> "pages.not-yours";
            case NOT_FOUND -> "pages.not-found";
            case CONTENT_TOO_LARGE -> "pages.too-large";
            case null -> "pages.failed";
            default -> status.is4xxClientError() ? "pages.malformed" : "pages.failed";
        };
    }
}
