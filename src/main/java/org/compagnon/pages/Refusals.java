package org.compagnon.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.NoSuchElementException;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.RuleBroken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Tells a person what was refused and what to do, in their language; never what broke inside.
@ControllerAdvice
class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final PageFrame frame;

    Refusals(PageFrame frame) {
        this.frame = frame;
    }

    @ExceptionHandler
    ModelAndView ruleBroken(RuleBroken refused, HttpServletRequest request) {
        return refusal(
                HttpStatus.UNPROCESSABLE_CONTENT, "pages.refused", List.of(refused.in(frame.words(request))), request);
    }

    @ExceptionHandler
    ModelAndView inputRefused(InputRefused refused, HttpServletRequest request) {
        var words = frame.words(request);
        return refusal(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "pages.refused",
                refused.problems().stream().map(problem -> problem.in(words)).toList(),
                request);
    }

    @ExceptionHandler
    ModelAndView somebodyElseWasQuicker(OptimisticLockingFailureException stale, HttpServletRequest request) {
        return refusal(HttpStatus.CONFLICT, "pages.changed-meanwhile", List.of(), request);
    }

    @ExceptionHandler({NoSuchElementException.class, NoResourceFoundException.class})
    ModelAndView notFound(HttpServletRequest request) {
        return refusal(HttpStatus.NOT_FOUND, "pages.not-found", List.of(), request);
    }

    @ExceptionHandler({MethodArgumentTypeMismatchException.class, MissingServletRequestParameterException.class})
    ModelAndView malformed(HttpServletRequest request) {
        return refusal(HttpStatus.BAD_REQUEST, "pages.malformed", List.of(), request);
    }

    /// An address that only takes a form, come to by a link, a reload or a change of language, leads to the page that
    /// the form stands on: the one above it.
    @ExceptionHandler
    ModelAndView notThatWay(HttpRequestMethodNotSupportedException other, HttpServletRequest request) {
        if (!other.getMethod().equals("GET"))
            return refusal(HttpStatus.METHOD_NOT_ALLOWED, "pages.malformed", List.of(), request);
        var path = request.getRequestURI();
        return new ModelAndView(
                "redirect:" + (path.lastIndexOf('/') > 0 ? path.substring(0, path.lastIndexOf('/')) : "/"));
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return refusal(HttpStatus.CONTENT_TOO_LARGE, "pages.too-large", List.of(), request);
    }

    @ExceptionHandler
    ModelAndView notYours(AccessDeniedException denied, HttpServletRequest request) {
        return refusal(HttpStatus.FORBIDDEN, "pages.not-yours", List.of(), request);
    }

    @ExceptionHandler
    ModelAndView failed(Exception failure, HttpServletRequest request) throws Exception {
        if (failure instanceof org.springframework.web.ErrorResponse known)
            return refusal(
                    HttpStatus.valueOf(known.getStatusCode().value()),
                    known.getStatusCode().value() == 404 ? "pages.not-found" : "pages.malformed",
                    List.of(),
                    request);
        LOG.error("A page failed: {}", QuietTrace.of(failure));
        return refusal(HttpStatus.INTERNAL_SERVER_ERROR, "pages.failed", List.of(), request);
    }

    private static ModelAndView refusal(
            HttpStatus status, String key, List<String> reasons, HttpServletRequest request) {
        var view = new ModelAndView("pages/refusal");
        view.setStatus(status);
        view.addObject("key", key);
        view.addObject("reasons", reasons);
        view.addObject("back", back(request));
        return view;
    }

    /// The page of this house that whoever is refused comes from; empty when it is none, or this very one.
    private static String back(HttpServletRequest request) {
        var from = request.getHeader("Referer");
        if (from == null) return "";
        try {
            var page = URI.create(from);
            var path = page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
            var here =
                    request.getMethod().equals("GET") && request.getRequestURI().equals(page.getRawPath());
            return request.getServerName().equals(page.getHost()) && path.matches("/(?!/).*") && !here ? path : "";
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }
}
