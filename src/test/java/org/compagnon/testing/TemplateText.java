package org.compagnon.testing;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads a JTE template as its visitor would, without its code: what is left and has letters is a word that no key
/// names.
public final class TemplateText {

    private static final Pattern TEXT_ATTRIBUTE =
            Pattern.compile("\\b(?:title|alt|placeholder|aria-label|aria-description|label)=\"([^\"]*)\"");
    private static final Pattern NOT_TEXT = Pattern.compile(
            "(?s)<!--.*?-->|<(script|style)\\b.*?</\\1>|<!DOCTYPE[^>]*>|</?[a-zA-Z](?:\"[^\"]*\"|'[^']*'|[^>\"'])*>");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}’-]+");

    private final String source;
    private final StringBuilder shown = new StringBuilder();
    private int at;

    private TemplateText(String source) {
        this.source = source;
    }

    /// The words that stand in the template itself.
    public static List<String> words(String source) {
        var reader =
                new TemplateText(source.replaceAll("(?s)<%--.*?--%>", "").replaceAll("(?m)^@(import|param)\\b.*$", ""));
        reader.template(false);
        var shown = reader.shown.toString();
        var inAttributes = TEXT_ATTRIBUTE.matcher(shown).results().map(found -> found.group(1));
        return Stream.concat(inAttributes, Stream.of(NOT_TEXT.matcher(shown).replaceAll(" ")))
                .map(text -> text.replaceAll("&#?[a-zA-Z0-9]+;", " "))
                .flatMap(text -> WORD.matcher(text).results().map(java.util.regex.MatchResult::group))
                .toList();
    }

    private void template(boolean inContent) {
        while (at < source.length()) {
            if (inContent && source.charAt(at) == '`') {
                at++;
                return;
            }
            if (takes("${") || takes("!{") || takes("$unsafe{")) code('}');
            else if (takes("@`")) template(true);
            else if (takes("@if(") || takes("@elseif(") || takes("@for(")) code(')');
            else if (takes("@else") || takes("@endif") || takes("@endfor") || takes("@raw") || takes("@endraw"))
                shown.append(' ');
            else if (source.startsWith("@template.", at)) {
                at = source.indexOf('(', at) + 1;
                code(')');
            } else shown.append(source.charAt(at++));
        }
    }

    private boolean takes(String opening) {
        if (!source.startsWith(opening, at)) return false;
        at += opening.length();
        return true;
    }

    /// Skips code up to its closing bracket; a content block inside is read as template again.
    private void code(char closing) {
        var depth = 1;
        var opening = closing == '}' ? '{' : '(';
        while (at < source.length()) {
            var letter = source.charAt(at);
            if (takes("@`")) {
                template(true);
                continue;
            }
            at++;
            if (letter == '"') skipString();
            else if (letter == opening) depth++;
            else if (letter == closing && --depth == 0) {
                shown.append(' ');
                return;
            }
        }
    }

    private void skipString() {
        while (at < source.length() && source.charAt(at) != '"') at += source.charAt(at) == '\\' ? 2 : 1;
        at++;
    }
}
