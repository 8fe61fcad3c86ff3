package org.compagnon.surveys.web;

import java.util.regex.Matcher;
import org.compagnon.shared.Problem;
import org.compagnon.shared.Words;
import org.compagnon.surveys.exchange.Brought;

/// The text of a study that came in from elsewhere, headed by remarks that say where it comes from and what was left
/// out, so that whoever edits it later still knows.
final class BroughtText {

    private BroughtText() {}

    /// @param code what the study is called here
    static String of(String file, Brought brought, String code, Words words) {
        var text = new StringBuilder();
        if (!brought.leftOut().isEmpty()) {
            remark(text, words.of("surveys.import.remark", file));
            for (var problem : brought.leftOut()) remark(text, "- " + said(problem, words));
            text.append('\n');
        }
        var study = brought.study().key().equals(code)
                ? brought.text()
                : brought.text().replaceFirst("(?m)^study:.*$", Matcher.quoteReplacement("study: " + code));
        return text.append(study).toString();
    }

    private static String said(Problem problem, Words words) {
        var line =
                problem.line() == null ? "" : words.of("pages.problem.line", Integer.toString(problem.line())) + ", ";
        var question = problem.column() == null ? "" : problem.column() + ": ";
        return line + question + problem.reason(words);
    }

    /// What stands in a file must not end the remark.
    private static void remark(StringBuilder text, String said) {
        text.append("# ")
                .append(said.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " "))
                .append('\n');
    }
}
