package org.compagnon.surveys.web;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;

/// A page inside a page: what stands in a frame of its own, so that it is laid out for the frame’s width.
public final class Framed {

    private Framed() {}

    public static String html(Content page) {
        var html = new StringOutput();
        page.writeTo(new OwaspHtmlTemplateOutput(html));
        return html.toString();
    }
}
