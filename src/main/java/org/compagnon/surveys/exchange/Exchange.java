package org.compagnon.surveys.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.compagnon.files.Limits;
import org.compagnon.files.Table;
import org.compagnon.files.Tables;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Problem;
import org.compagnon.surveys.study.Item;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Questionnaire;
import org.compagnon.surveys.study.Study;
import org.compagnon.surveys.study.StudyReader;

/// Brings questionnaires in, whichever program they come from, and takes them out again.
public final class Exchange {

    /// A questionnaire is text: far larger files are something else.
    private static final int MEGABYTES = 10;

    /// Nobody need read more of a file: it is refused.
    public static final int MOST_BYTES = MEGABYTES * 1024 * 1024;

    private static final int MOST_LINES = 20_000;
    private static final Limits LIMITS = new Limits(MOST_BYTES, MOST_BYTES, MOST_LINES);
    private static final int OPENING = 4_000;

    /// Whoever edits a study sends it whole, with room for remarks and translations.
    private static final int MOST_THOUSANDS = 400;

    /// Whose file it is.
    public enum Format {
        LSS("lss", "text/xml"),
        TSV("txt", "text/tab-separated-values"),
        REDCAP("csv", "text/csv");

        private final String ending;
        private final String type;

        Format(String ending, String type) {
            this.ending = ending;
            this.type = type;
        }

        /// In an address, `lss`; the end of a file’s name is not as telling.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Format> under(String code) {
            return Stream.of(values())
                    .filter(format -> format.code().equals(code))
                    .findFirst();
        }

        public String type() {
            return type + ";charset=UTF-8";
        }

        /// Names it in the message file.
        public String key() {
            return "surveys.exchange.format." + code();
        }
    }

    private Exchange() {}

    /// @throws InputRefused when the file cannot be read, or is not of a program we know
    public static Brought bring(String file, byte[] content, Target target) {
        var brought = read(file, content, target);
        var thousands = brought.text().length() / 1_000;
        if (thousands > MOST_THOUSANDS)
            throw refused(file, "too-long", String.valueOf(thousands), String.valueOf(MOST_THOUSANDS));
        return brought;
    }

    private static Brought read(String file, byte[] content, Target target) {
        if (content.length > LIMITS.bytes()) throw refused(file, "too-large", String.valueOf(MEGABYTES));
        var opening = opening(content);
        if (opening.startsWith("PK\3\4")) throw refused(file, "archive");
        if (LssReader.isOne(opening)) return FromLimeSurvey.bring(file, LssReader.read(file, content), target);
        if (opening.stripLeading().startsWith("<")) {
            // Whatever else is wrong with it is told first.
            XmlRows.read(file, content);
            throw refused(file, "xml.other");
        }
        if (isStudy(content)) return text(file, content);
        var table = table(file, content);
        if (TsvReader.isOne(table)) return FromLimeSurvey.bring(file, TsvReader.read(table), target);
        if (Dictionary.isOne(table)) return FromRedcap.bring(file, Dictionary.read(table.sound()), target);
        throw refused(file, "unknown");
    }

    /// A study’s own text names itself first, remarks apart, of which there may be many.
    private static boolean isStudy(byte[] content) {
        return new String(content, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replace("\uFEFF", "").strip())
                .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith("---"))
                .findFirst()
                .filter(line -> line.startsWith("study:"))
                .isPresent();
    }

    /// A study’s own text stays as its author wrote it, remarks included.
    private static Brought text(String file, byte[] content) {
        var text = new String(content, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        if (text.indexOf('\uFFFD') >= 0) throw refused(file, "text-encoding");
        return new Brought(StudyReader.read(file, text), text, List.of());
    }

    /// Enough to see what it is, whatever its encoding.
    private static String opening(byte[] content) {
        var some = new String(content, 0, Math.min(OPENING, content.length), StandardCharsets.ISO_8859_1);
        return some.replace("\0", "").replace("ï»¿", "").replace("ÿþ", "").replace("þÿ", "");
    }

    /// Lines longer than the headings come with LimeSurvey’s own files.
    private static Table table(String file, byte[] content) {
        var table = readTable(file, content);
        List<Problem> lost = table.problems().stream()
                .filter(problem -> problem.key().startsWith("files.text."))
                .toList();
        if (!lost.isEmpty()) throw new InputRefused(lost);
        return table;
    }

    /// Text without lines and columns is no table with the wrong sign between its cells, but something else.
    private static Table readTable(String file, byte[] content) {
        try {
            return Tables.read(file, content, LIMITS);
        } catch (InputRefused refused) {
            if (refused.problems().getFirst().key().equals("files.csv.separator")) throw refused(file, "unknown");
            throw refused;
        }
    }

    private static InputRefused refused(String file, String reason, Object... details) {
        return new InputRefused(Problem.inFile(file, "surveys.exchange." + reason, details));
    }

    /// @param language of the words, where the program’s file holds but one
    public static Taken take(Study study, Questionnaire asked, Format format, Locale language) {
        var file = study.key() + "-" + asked.population() + "-" + asked.wave() + "." + format.ending;
        var leftOut = new LeftOut(file);
        leftOut.note(0, null, "out.anonymity");
        if (!study.plan().comparisons().isEmpty()
                || !study.plan().breakdown().isEmpty()
                || !study.plan().subscales().isEmpty()) leftOut.note(0, null, "out.plan");
        if (asked.items().stream().anyMatch(Exchange::offersNone)) leftOut.note(0, null, "out.none");
        var content =
                switch (format) {
                    case LSS -> LssWriter.write(ToLimeSurvey.of(study, asked, leftOut));
                    case TSV -> TsvWriter.write(ToLimeSurvey.of(study, asked, leftOut));
                    case REDCAP -> ToRedcap.write(asked, language, leftOut);
                };
        return new Taken(file, content, leftOut.all());
    }

    private static boolean offersNone(Item item) {
        return item.kind() instanceof Kind.Multiple multiple
                && multiple.exclusive().isEmpty()
                && multiple.fewest() == 0;
    }
}
