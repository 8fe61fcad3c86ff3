package org.compagnon.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.compagnon.shared.RuleBroken;
import org.compagnon.shared.Words;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.support.RequestContextUtils;

/// What came of an action, told to whoever did it: once on the page they come to next, or beside what they typed.
///
/// A controller that asks for one is handed it.
public final class Reply {

    static final String SAID = "told.said";
    static final String REFUSED = "told.refused";

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Words words;

    Reply(HttpServletRequest request, HttpServletResponse response, Words words) {
        this.request = request;
        this.response = response;
        this.words = words;
    }

    public Words words() {
        return words;
    }

    /// What is wrong with a text that should have been a day.
    public String noDay(String typed) {
        return typed.isBlank() ? words.of("pages.day-missing") : words.of("pages.no-day", typed.strip());
    }

    /// Says on the next page what was done.
    public void says(String key, Object... details) {
        RequestContextUtils.getOutputFlashMap(request).put(SAID, words.of(key, details));
    }

    /// Says on the next page why nothing was done. For a form that somebody filled in, show it [#again] instead.
    public void refuses(RuleBroken rule) {
        refuses(rule.key(), rule.details().toArray());
    }

    public boolean hasRefused() {
        return RequestContextUtils.getOutputFlashMap(request).containsKey(REFUSED);
    }

    public void refuses(String key, Object... details) {
        RequestContextUtils.getOutputFlashMap(request).put(REFUSED, words.of(key, details));
    }

    /// Does what a button asks and says so on the next page, or says there why a rule refuses it.
    public void does(Runnable deed, String said, Object... details) {
        does(() -> {
            deed.run();
            says(said, details);
        });
    }

    /// As above, where the next page shows by itself that it was done.
    public void does(Runnable deed) {
        try {
            deed.run();
        } catch (RuleBroken refused) {
            refuses(refused);
        } catch (OptimisticLockingFailureException somebodyElseWasQuicker) {
            refuses("pages.meanwhile");
        }
    }

    /// The form once more, as it was typed, with what is wrong.
    public String again(String view) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return view;
    }

    /// The form once more, because somebody else changed meanwhile what it is about.
    public String outdated(String view) {
        response.setStatus(HttpStatus.CONFLICT.value());
        return view;
    }
}
