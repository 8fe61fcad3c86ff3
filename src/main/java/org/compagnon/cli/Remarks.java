package org.compagnon.cli;

import java.util.List;
import org.compagnon.shared.Problem;
import org.compagnon.shared.Words;

/// Says what was noticed in passing and stops nothing.
final class Remarks {

    /// More would hide the result.
    private static final int SHOWN = 10;

    private Remarks() {}

    static void say(List<Problem> remarks, Words words) {
        remarks.stream().limit(SHOWN).forEach(remark -> System.err.println(remark.in(words)));
        if (remarks.size() > SHOWN) System.err.println(words.of("cli.more-remarks", remarks.size() - SHOWN));
    }
}
