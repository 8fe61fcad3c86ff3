package org.compagnon.meetings.web;

import org.compagnon.pages.Reply;
import org.compagnon.shared.RuleBroken;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.ui.Model;

/// A meeting's form as somebody sent it: kept, or shown again as it was typed with what is wrong.
///
/// @param now the version of the meeting on record
/// @param view the template that shows the form
/// @param said what is told once it is kept
record SentForm(MeetingPage typed, int now, String view, String said) {

    String keep(Runnable keeping, Model model, Reply reply) {
        if (!typed.problems().isEmpty()) return reply.again(show(typed, model));
        try {
            keeping.run();
        } catch (RuleBroken broken) {
            return reply.again(show(typed.refusing(broken), model));
        } catch (OptimisticLockingFailureException stale) {
            return reply.outdated(show(typed.on(now), model));
        }
        reply.says(said, typed.who().other().givenName());
        return "redirect:" + typed.back();
    }

    private String show(MeetingPage page, Model model) {
        model.addAttribute("it", page);
        return view;
    }
}
