package org.compagnon.surveys.panel;

import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.compagnon.shared.RuleBroken;

/// A self-generated code as a browser sends it: for each element a slow hash of all the others, with the study's salt.
///
/// Two codes of one person in which one element changed have exactly the part in common that leaves it out. There is no
/// part for the whole: the code is unchanged when all parts are, and so all the slowness goes into the parts.
public record PanelCode(List<byte[]> parts) {

    /// With fewer than three, a part would rest on one element only.
    public static final int FEWEST = 3;

    private static final int BYTES = 32;
    private static final int LETTERS = 43;

    public PanelCode {
        parts = List.copyOf(parts);
        if (parts.size() < FEWEST || parts.stream().anyMatch(part -> part.length != BYTES))
            throw new RuleBroken("surveys.panel.malformed");
    }

    /// @param elements how many the study asks for
    public static PanelCode read(String text, int elements) {
        if (text.length() != elements * (LETTERS + 1) - 1) throw new RuleBroken("surveys.panel.malformed");
        try {
            return new PanelCode(Stream.of(text.split("\\.", -1))
                    .map(Base64.getUrlDecoder()::decode)
                    .toList());
        } catch (IllegalArgumentException otherLetters) {
            throw new RuleBroken("surveys.panel.malformed");
        }
    }

    /// Not for logs.
    @Override
    public String toString() {
        return "PanelCode";
    }
}
