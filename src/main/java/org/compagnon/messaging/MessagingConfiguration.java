package org.compagnon.messaging;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Reads the settings of outgoing mail.
@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

    @Bean
    MailSettings mailSettings(
            @Value("${compagnon.mail.host}") String host,
            @Value("${compagnon.mail.port}") int port,
            @Value("${compagnon.mail.user}") String user,
            @Value("${compagnon.mail.password}") String password,
            @Value("${compagnon.mail.from}") String from,
            @Value("${compagnon.mail.security}") String security,
            @Value("${compagnon.demo}") boolean demo) {
        return new MailSettings(host, port, user, password, from, MailSettings.Security.of(security), demo);
    }
}
