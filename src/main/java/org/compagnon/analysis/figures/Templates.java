package org.compagnon.analysis.figures;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/// Writes a laid out figure as SVG, by the template of its kind.
final class Templates {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    static {
        ENGINE.setBinaryStaticContent(true);
    }

    private Templates() {}

    static String svg(Drawn drawn, Ink ink, String id, String font) {
        var svg = new StringOutput();
        ENGINE.render(drawn.template(), Map.of("drawn", drawn, "ink", ink, "id", id, "font", font), svg);
        return svg.toString();
    }
}
