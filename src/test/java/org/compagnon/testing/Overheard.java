package org.compagnon.testing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// What came along with requests to the answering addresses, beside what a browser sends of anybody.
public final class Overheard {
    private final List<String> ofAPerson = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private void hear(HttpServletRequest request) {
        asked.add(request.getMethod() + " " + request.getRequestURI());
        if (request.getRequestURI().endsWith("/worker.js")) return;
        if (request.getQueryString() != null) ofAPerson.add("query " + request.getQueryString());
        for (var name : List.of("Cookie", "Referer", "Authorization"))
            Collections.list(request.getHeaders(name))
                    .forEach(value -> ofAPerson.add(request.getRequestURI() + " " + name + " " + value));
    }

    public List<String> ofAPerson() {
        return ofAPerson;
    }

    /// Method and path of each request, in their order.
    public List<String> asked() {
        return asked;
    }

    public void forget() {
        ofAPerson.clear();
        asked.clear();
    }

    @TestConfiguration
    static class Listening {

        @Bean
        Overheard overheard() {
            return new Overheard();
        }

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        FilterRegistrationBean<HttpFilter> hearing(Overheard overheard) {
            var registration = new FilterRegistrationBean<HttpFilter>(new HttpFilter() {
                @Override
                protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                        throws IOException, ServletException {
                    overheard.hear(request);
                    chain.doFilter(request, response);
                }
            });
            registration.addUrlPatterns("/surveys/answer/*");
            registration.setName("hearing");
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return registration;
        }
    }
}
