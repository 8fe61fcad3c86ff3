package org.compagnon.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;

/// Hands a controller the [Reply] it asks for.
@Component
class ReplyParameter extends Handed<Reply> {

    private final PageFrame frame;

    ReplyParameter(PageFrame frame) {
        super(Reply.class);
        this.frame = frame;
    }

    @Override
    protected Reply of(NativeWebRequest request) {
        var asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var answer = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
        return new Reply(asked, answer, frame.words(asked));
    }
}
