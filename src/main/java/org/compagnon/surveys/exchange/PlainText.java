package org.compagnon.surveys.exchange;

import java.util.Map;
import java.util.regex.Pattern;

/// The words of a text that another program keeps as HTML.
///
/// @param lost whether more than emphasis and line breaks went: a picture, a link, a table, a script
record PlainText(String words, boolean lost) {

    private static final Pattern NOT_SHOWN =
            Pattern.compile("(?is)<(script|style|head|template)\\b.*?(</\\1\\s*>|$)|<!--.*?(-->|$)");
    private static final Pattern BREAK = Pattern.compile("(?i)<(br|/p|/div|/li|/h[1-6]|/tr)\\b[^>]*>");
    private static final Pattern BULLET = Pattern.compile("(?i)<li\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("<[/!?]?[a-zA-Z][^<>]*>");
    private static final Pattern HEAVY =
            Pattern.compile("(?i)<(img|a|video|audio|iframe|object|embed|table|input|button|form|svg|script)\\b");
    private static final Pattern ENTITY = Pattern.compile("&(#[xX]?[0-9a-fA-F]{1,7}|[a-zA-Z]{2,8});");
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", "\u00A0"),
            Map.entry("rsquo", "’"),
            Map.entry("lsquo", "‘"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("laquo", "«"),
            Map.entry("raquo", "»"),
            Map.entry("hellip", "…"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("euro", "€"),
            Map.entry("eacute", "é"),
            Map.entry("egrave", "è"),
            Map.entry("agrave", "à"),
            Map.entry("ccedil", "ç"),
            Map.entry("ecirc", "ê"),
            Map.entry("ocirc", "ô"),
            Map.entry("ugrave", "ù"),
            Map.entry("icirc", "î"));

    /// Controls, halves of signs and what stands for no sign at all.
    private static final String NO_SIGN = "[\\p{Cc}\\p{Cs}\\uFEFF\\uFFFE\\uFFFF&&[^\n]]";

    private static final Map<Character, String> NAMED = Map.of('&', "&amp;", '<', "&lt;", '>', "&gt;");
    private static final String NEVER_AS_SUCH = "{}[]|";
    private static final String NEVER_FIRST = "=+-@";

    static PlainText of(String html) {
        var lost = HEAVY.matcher(html).find();
        var text = NOT_SHOWN.matcher(html).replaceAll("");
        text = BREAK.matcher(text).replaceAll("\n");
        text = BULLET.matcher(text).replaceAll("– ");
        text = TAG.matcher(text).replaceAll("");
        text = ENTITY.matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(decoded(found.group(1))));
        return new PlainText(tidy(text), lost);
    }

    private static String decoded(String entity) {
        if (!entity.startsWith("#")) return ENTITIES.getOrDefault(entity, "&" + entity + ";");
        var hex = entity.length() > 1 && Character.toLowerCase(entity.charAt(1)) == 'x';
        try {
            var sign = Integer.parseInt(entity.substring(hex ? 2 : 1), hex ? 16 : 10);
            return Character.isValidCodePoint(sign) ? Character.toString(sign) : "";
        } catch (NumberFormatException tooLarge) {
            return "";
        }
    }

    private static String tidy(String text) {
        return text.replace("\r", "")
                .replace("\t", " ")
                .replaceAll(NO_SIGN, "")
                .replaceAll(" {2,}", " ")
                .replaceAll(" ?\n ?", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    /// As HTML that says the same: what another program would compute (`{…}`, `[…]`), take for the end of an option
    /// (`|`) or run in a spreadsheet (a leading `=`) is written as a number.
    static String asHtml(String words) {
        var html = new StringBuilder();
        for (var i = 0; i < words.length(); i++) {
            var sign = words.charAt(i);
            if (sign == '\n') html.append("<br />");
            else if (NEVER_AS_SUCH.indexOf(sign) >= 0 || i == 0 && NEVER_FIRST.indexOf(sign) >= 0)
                html.append("&#").append((int) sign).append(';');
            else html.append(NAMED.getOrDefault(sign, String.valueOf(sign)));
        }
        return html.toString();
    }
}
