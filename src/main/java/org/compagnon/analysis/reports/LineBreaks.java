package org.compagnon.analysis.reports;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;

/// Where a line of print may end: after a space, and after the hyphen of a compound word. Never after an apostrophe or
/// within a number, where the breaks of Unicode as Java knows them part “d’accord” and “0,25”.
final class LineBreaks implements FSTextBreaker {

    private String text = "";
    private int at;

    @Override
    public void setText(String text) {
        this.text = text;
        this.at = 0;
    }

    @Override
    public int next() {
        if (at >= text.length()) return BreakIterator.DONE;
        do at++;
        while (at < text.length() && !isBreak());
        return at;
    }

    private boolean isBreak() {
        var before = text.charAt(at - 1);
        if (before == ' ') return text.charAt(at) != ' ';
        return before == '-'
                && at > 1
                && Character.isLetter(text.charAt(at - 2))
                && Character.isLetter(text.charAt(at));
    }
}
