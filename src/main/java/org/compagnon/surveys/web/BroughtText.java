package org.compagnon.surveys.web;

import java.util.regex.Matcher;
import org.compagnon.shared.Problem;
import org.compagnon.shared.Words;
import org.compagnon.surveys.exchange.Brought;

/// The text of a study that came in from elsewhere, headed by remarks that say where it comes from and what was left
/// out, so that whoever edits it later still knows.
final class BroughtText {

    /// A text has to remain short enough to be edited: more remarks than anybody reads stay on the page of the import.
    private static final int MOST_REMARKS = 200;

    private static final int LONGEST_REMARK = 400;

    private BroughtText() {}

    /// @param code what the study is called here
    static String of(String file, Brought brought, String code, Words words) {
        var text = new StringBuilder();
        if (!brought.leftOut().isEmpty()) {
            remark(text, words.of("surveys.import.remark", file));
            var leftOut = brought.leftOut();
            leftOut.stream().limit(MOST_REMARKS).forEach(problem -> remark(text, "- " + said(problem, words)));
            if (leftOut.size() > MOST_REMARKS)
                remark(text, "- " + words.of("surveys.import.remark.more", leftOut.size() - MOST_REMARKS));
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
        var line = said.length() <= LONGEST_REMARK ? said : said.substring(0, LONGEST_REMARK) + "…";
        text.append("# ")
                .append(line.replaceAll("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\uFFFE\\uFFFF]+", " "))
                .append('\n');
    }
}
