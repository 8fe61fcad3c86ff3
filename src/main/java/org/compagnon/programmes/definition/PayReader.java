package org.compagnon.programmes.definition;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashSet;
import org.compagnon.files.yaml.Part;
import org.compagnon.programmes.definition.Pay.Condition;
import org.compagnon.programmes.definition.Pay.Kind;
import org.compagnon.programmes.definition.Pay.Rule;
import org.jspecify.annotations.Nullable;

/// Reads what tutors are owed. `pay: none`, or no such key, means that they are not paid.
final class PayReader {

    private static final BigDecimal HIGHEST = new BigDecimal(100_000);
    private static final Currency EURO = Currency.getInstance("EUR");

    private PayReader() {}

    static @Nullable Pay read(Part relationship) {
        if (relationship.isWord("pay", "none")) return null;
        var part = relationship.optionalPart("pay");
        if (part == null) return null;
        var pay = new Pay(currency(part), part.list("rules", true, PayReader::rule));
        part.done();
        return pay;
    }

    private static Currency currency(Part part) {
        var code = part.text("currency");
        if (code.isEmpty()) return EURO;
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            part.findings().at(part.at("currency"), "currency-unknown", code);
            return EURO;
        }
    }

    private static Rule rule(Part part) {
        var findings = part.findings();
        var kind = part.word("kind", Kind.class);
        var rule = new Rule(
                kind,
                amount(part, "amount", true),
                MeetingRulesReader.period(part, "per", false),
                part.optionalWhole("at_most", 1, 1000),
                part.has("cap") ? amount(part, "cap", false) : null,
                new HashSet<>(part.words("conditions", Condition.class, false)));
        part.done();
        var periodGiven = rule.per() != null || findings.doubt(part.at("per"));
        if (!periodGiven && kind != Kind.MEETING && !findings.doubt(part.at("kind")))
            findings.at(part.path(), "contradiction.pay-needs-period", kind.word());
        if (!periodGiven && (rule.atMost() != null || rule.cap() != null))
            findings.at(part.path(), "contradiction.limit-needs-period");
        if (rule.cap() != null && rule.cap().compareTo(rule.amount()) < 0 && !findings.doubt(part.at("amount")))
            findings.at(part.at("cap"), "contradiction.cap-below-amount", rule.cap(), rule.amount());
        return rule;
    }

    private static BigDecimal amount(Part part, String key, boolean required) {
        var findings = part.findings();
        var amount = part.optionalDecimal(key, BigDecimal.ZERO, HIGHEST, required);
        if (amount == null) return BigDecimal.ONE;
        if (amount.signum() == 0) findings.at(part.at(key), "amount-zero");
        if (amount.stripTrailingZeros().scale() > 2)
            findings.at(part.at(key), "amount-too-fine", amount.toPlainString());
        return amount;
    }
}
