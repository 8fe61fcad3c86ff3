package org.compagnon.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.NoSuchElementException;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.RuleBroken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
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
        return refusal(HttpStatus.UNPROCESSABLE_CONTENT, "pages.refused", List.of(refused.in(frame.words(request))));
    }

    @ExceptionHandler
    ModelAndView inputRefused(InputRefused refused, HttpServletRequest request) {
        var words = frame.words(request);
        return refusal(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "pages.refused",
                refused.problems().stream().map(problem -> problem.in(words)).toList());
    }

    @ExceptionHandler
    ModelAndView somebodyElseWasQuicker(OptimisticLockingFailureException stale) {
        return refusal(HttpStatus.CONFLICT, "pages.changed-meanwhile", List.of());
    }

    @ExceptionHandler({NoSuchElementException.class, NoResourceFoundException.class})
    ModelAndView notFound() {
        return refusal(HttpStatus.NOT_FOUND, "pages.not-found", List.of());
    }

    @ExceptionHandler({MethodArgumentTypeMismatchException.class, MissingServletRequestParameterException.class})
    ModelAndView malformed() {
        return refusal(HttpStatus.BAD_REQUEST, "pages.malformed", List.of());
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException tooLarge) {
        return refusal(HttpStatus.CONTENT_TOO_LARGE, "pages.too-large", List.of());
    }

    @ExceptionHandler
    ModelAndView notYours(AccessDeniedException denied) {
        return refusal(HttpStatus.FORBIDDEN, "pages.not-yours", List.of());
    }

    @ExceptionHandler
    ModelAndView failed(Exception failure) throws Exception {
        if (failure instanceof org.springframework.web.ErrorResponse known)
            return refusal(
                    HttpStatus.valueOf(known.getStatusCode().value()),
                    known.getStatusCode().value() == 404 ? "pages.not-found" : "pages.malformed",
                    List.of());
        LOG.error("A page failed: {}", QuietTrace.of(failure));
        return refusal(HttpStatus.INTERNAL_SERVER_ERROR, "pages.failed", List.of());
    }

    private static ModelAndView refusal(HttpStatus status, String key, List<String> reasons) {
        var view = new ModelAndView("pages/refusal");
        view.setStatus(status);
        view.addObject("key", key);
        view.addObject("reasons", reasons);
        return view;
    }
}
