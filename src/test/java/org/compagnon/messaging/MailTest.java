package org.compagnon.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.compagnon.shared.OrganisationId;
import org.junit.jupiter.api.Test;

class MailTest {

    @Test
    void neither_address_nor_subject_can_carry_a_second_header() {
        var mail = new Mail(
                OrganisationId.fresh(),
                "ines@example.org\r\nBcc: all@example.org",
                "Bonjour\nBcc: all@example.org\u2028",
                "Bonjour\nInès");

        assertThat(mail.to()).isEqualTo("ines@example.org Bcc: all@example.org");
        assertThat(mail.subject()).isEqualTo("Bonjour Bcc: all@example.org");
        assertThat(mail.text()).isEqualTo("Bonjour\nInès");
    }

    @Test
    void links_of_a_demonstration_mail_can_be_followed() {
        assertThat(DemoMails.pieces("Ouvrez http://localhost:8080/a#B-C. Merci"))
                .containsExactly(
                        new DemoMails.Piece("Ouvrez ", false),
                        new DemoMails.Piece("http://localhost:8080/a#B-C", true),
                        new DemoMails.Piece(". Merci", false));
    }
}
