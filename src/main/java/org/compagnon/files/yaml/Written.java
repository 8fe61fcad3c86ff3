package org.compagnon.files.yaml;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.compagnon.files.yaml.Yaml.Scalar;
import org.jspecify.annotations.Nullable;

/// One value as it is written, asked what it means; without an answer, what would be right has been noted.
record Written(Scalar scalar, String at, Findings findings) {

    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,12}");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]{1,12}(\\.[0-9]*)?)");
    private static final Set<String> OTHER_WAYS_TO_SAY_TRUE = Set.of("yes", "on", "oui", "vrai");
    private static final Set<String> OTHER_WAYS_TO_SAY_FALSE = Set.of("no", "off", "non", "faux");

    static boolean isWhole(String text) {
        return WHOLE.matcher(text).matches();
    }

    private String value() {
        return scalar.value();
    }

    @Nullable
    Boolean flag() {
        if (scalar.plain() && value().equals("true")) return true;
        if (scalar.plain() && value().equals("false")) return false;
        var said = value().toLowerCase(Locale.ROOT);
        if (OTHER_WAYS_TO_SAY_TRUE.contains(said)) findings.general(at, "flag-in-words", value(), "true");
        else if (OTHER_WAYS_TO_SAY_FALSE.contains(said)) findings.general(at, "flag-in-words", value(), "false");
        else findings.general(at, "expected.flag", value());
        return null;
    }

    @Nullable
    Long whole(long min, long max) {
        if (!scalar.plain() || !isWhole(value())) {
            findings.general(at, "expected.whole", value());
            return null;
        }
        var number = Long.parseLong(value());
        if (number >= min && number <= max) return number;
        outOfRange(number < 0, String.valueOf(min), String.valueOf(max));
        return null;
    }

    @Nullable
    BigDecimal decimal(BigDecimal min, BigDecimal max) {
        if (!scalar.plain() || !DECIMAL.matcher(value()).matches()) {
            findings.general(at, "expected.decimal", value());
            return null;
        }
        var number = new BigDecimal(value());
        if (number.compareTo(min) >= 0 && number.compareTo(max) <= 0) return number;
        outOfRange(number.signum() < 0, min.toPlainString(), max.toPlainString());
        return null;
    }

    private void outOfRange(boolean negative, String min, String max) {
        findings.general(at, negative && !min.startsWith("-") ? "negative" : "out-of-range", value(), min, max);
    }

    /// Absent in, absent out.
    static <E extends Enum<E>> @Nullable E word(@Nullable Written written, Class<E> type) {
        return written == null ? null : written.word(type);
    }

    <E extends Enum<E>> @Nullable E word(Class<E> type) {
        for (var constant : type.getEnumConstants()) if (word(constant).equals(value())) return constant;
        findings.notAmong(
                at,
                value(),
                Stream.of(type.getEnumConstants()).map(Written::word).toList());
        return null;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
