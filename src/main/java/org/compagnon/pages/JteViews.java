package org.compagnon.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Finds the template `src/main/jte/<name>.jte` for a view's name and hands it the model and the [Page].
@Component
class JteViews implements ViewResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(JteViews.class);

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final PageFrame frame;

    JteViews(PageFrame frame) {
        this.frame = frame;
        templates.setBinaryStaticContent(true);
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith("redirect:") || name.startsWith("forward:")) return null;
        return new Template(name + ".jte");
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    private final class Template implements View {

        private final String name;

        Template(String name) {
            this.name = name;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            var parameters = new HashMap<String, Object>();
            if (model != null) parameters.putAll(model);
            parameters.put("page", frame.page(request));
            var output = new Utf8ByteOutput();
            try {
                templates.render(name, parameters, output);
            } catch (RuntimeException failure) {
                // Nothing is written yet, and the server's own log would quote the failure.
                LOG.error("{} could not be shown: {}", name, QuietTrace.of(failure));
                response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
                return;
            }
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
