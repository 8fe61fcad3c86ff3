package org.compagnon.programmes;

import java.util.List;
import org.compagnon.shared.RuleBroken;

/// What somebody says they are interested in: few, and each a word or two.
final class Subjects {

    private static final int LONGEST = 60;
    private static final int MOST = 30;

    private Subjects() {}

    /// What a list brought in stays as it is.
    static void mustBeSound(Participant before, List<String> interests) {
        for (var subject : interests)
            if (subject.length() > LONGEST && !before.interests().contains(subject))
                throw new RuleBroken("programmes.rule.interest-too-long", LONGEST, subject.length());
        if (interests.size() > MOST && interests.size() > before.interests().size())
            throw new RuleBroken("programmes.rule.interests-too-many", MOST);
    }
}
