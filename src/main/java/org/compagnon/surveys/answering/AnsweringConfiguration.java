package org.compagnon.surveys.answering;

import org.compagnon.surveys.OpenWaves;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// Puts the answering addresses before everything that knows people.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class AnsweringConfiguration {

    @Bean
    FilterRegistrationBean<AnsweringFilter> answering(OpenWaves waves, Paper paper, BallotBox box) {
        var registration = new FilterRegistrationBean<>(new AnsweringFilter(waves, paper, box));
        registration.addUrlPatterns("/surveys/answer/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }
}
