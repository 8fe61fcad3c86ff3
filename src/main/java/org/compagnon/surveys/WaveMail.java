package org.compagnon.surveys;

import org.compagnon.shared.Period;
import org.compagnon.shared.RuleBroken;
import org.compagnon.shared.Words;
import org.compagnon.surveys.ballots.KeyFingerprint;
import org.compagnon.surveys.study.Study;
import org.jspecify.annotations.Nullable;

/// A mail to the invited, in one language: what the holder of the study may word, and what stands below it in every
/// mail.
///
/// @param opening in the holder's words or ours
/// @param changed whether the holder worded it
public record WaveMail(Kind kind, String subject, String opening, boolean changed) {

    public static final int LONGEST_SUBJECT = 150;
    public static final int LONGEST_OPENING = 4000;

    /// What a mail is for.
    public enum Kind {
        INVITATION("surveys.mail.invitation"),
        REMINDER("surveys.mail.reminder");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    /// What every mail of a wave tells.
    ///
    /// @param minutes that answering takes, about; 0 where nobody can tell
    /// @param reader the researcher who alone will read the answers; absent: the department
    /// @param key absent before the wave opens
    record Facts(
            WaveId wave,
            String organisation,
            Study study,
            Period days,
            int minutes,
            @Nullable String reader,
            @Nullable KeyFingerprint key) {}

    /// Our own words, until the holder writes theirs.
    static WaveMail ours(Kind kind, Facts facts, Words words) {
        var title = facts.study().titleIn(words.language());
        return new WaveMail(
                kind,
                words.of(kind.key + ".subject", title),
                words.of(
                        kind.key + ".opening",
                        title,
                        facts.organisation(),
                        facts.days().until(),
                        facts.minutes()),
                false);
    }

    static WaveMail worded(Kind kind, String subject, String opening) {
        var plain = subject.replaceAll("\\p{Cntrl}+", " ").strip();
        var text = opening.replace("\r\n", "\n").strip();
        if (plain.isEmpty() || plain.length() > LONGEST_SUBJECT)
            throw new RuleBroken("surveys.rule.mail-subject", LONGEST_SUBJECT, plain.length());
        if (text.isEmpty() || text.length() > LONGEST_OPENING)
            throw new RuleBroken("surveys.rule.mail-opening", LONGEST_OPENING, text.length());
        return new WaveMail(kind, plain, text, true);
    }

    /// The whole text.
    ///
    /// @param link the person's own, as it stands after the `#`
    String text(Facts facts, Words words, String address, String link) {
        var key = facts.key();
        var base = address + "/surveys/";
        return opening
                + "\n\n"
                + words.of(
                        "surveys.mail.below",
                        base + "invited/" + facts.wave() + "#" + link + (key == null ? "" : "." + key),
                        facts.days().from(),
                        facts.days().until(),
                        reader(facts, words),
                        key == null ? "…" : key.grouped(),
                        base + "quiet/" + facts.wave() + "#" + link)
                + "\n\n"
                + facts.organisation();
    }

    private static String reader(Facts facts, Words words) {
        var reader = facts.reader();
        return reader == null
                ? words.of("surveys.mail.reader.department", facts.organisation())
                : words.of("surveys.mail.reader.custodian", reader);
    }
}
