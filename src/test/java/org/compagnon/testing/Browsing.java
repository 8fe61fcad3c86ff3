package org.compagnon.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.compagnon.testing.World.Somebody;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Reads pages and sends forms as somebody who is signed in.
@TestComponent
public class Browsing {

    private final MockMvc browser;

    Browsing(MockMvc browser) {
        this.browser = browser;
    }

    public MockHttpServletResponse ask(Somebody who, MockHttpServletRequestBuilder request, String language)
            throws Exception {
        var response = answered(who, request, language).getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    public MvcResult answered(Somebody who, MockHttpServletRequestBuilder request, String language) throws Exception {
        return browser.perform(request.header("Accept-Language", language)
                        .with(who.signedIn())
                        .with(csrf()))
                .andReturn();
    }

    /// The page, which must be there to be read.
    public String read(Somebody who, String path, String language) throws Exception {
        var answer = ask(who, get(path), language);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    public int status(Somebody who, String path) throws Exception {
        return ask(who, get(path), "fr").getStatus();
    }

    /// @param fields each name followed by its value
    public MockHttpServletResponse send(Somebody who, String path, String... fields) throws Exception {
        var request = post(path);
        for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return ask(who, request, "fr");
    }
}
