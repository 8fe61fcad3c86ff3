package org.compagnon.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.UUID;
import org.compagnon.testing.InTheHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// `compagnon user`: the way in for whoever holds the machine.
@InTheHouse
class KeyHolderTest {

    @Autowired
    KeyHolder keys;

    @Autowired
    PasswordCheck check;

    @Autowired
    MailLinks links;

    private final String maud = "maud." + UUID.randomUUID() + "@example.org";
    private final String house = "Faculté " + UUID.randomUUID();

    @Test
    void the_first_administrator_comes_in_with_the_password_given() {
        var letIn = keys.addAdministrator(maud, "Maud", house, "quatre chevaux et un lampion", Locale.FRENCH);

        assertThat(letIn.link()).isNull();
        assertThat(check.of(maud, "quatre chevaux et un lampion")).hasSize(1);
    }

    @Test
    void without_a_password_and_a_mail_server_a_link_is_handed_over_that_works_once() {
        var link =
                keys.addAdministrator(maud, "Maud", house, null, Locale.FRENCH).link();

        assertThat(link).contains("/accounts/password/choose#");
        var code = java.util.Objects.requireNonNull(link).substring(link.indexOf('#') + 1);
        assertThat(links.choosePassword(code, "quatre chevaux et un lampion")).isPresent();
        assertThat(links.choosePassword(code, "quatre chevaux et un lampion")).isEmpty();
    }

    @Test
    void a_second_administrator_joins_the_organisation_of_that_name() {
        var first = keys.addAdministrator(maud, "Maud", house, null, Locale.FRENCH);
        keys.addAdministrator("x" + maud, "Camille", house.toUpperCase(Locale.ROOT), null, Locale.FRENCH);

        assertThat(keys.reset("x" + maud, Locale.FRENCH))
                .extracting(KeyHolder.LetIn::organisation)
                .containsExactly(first.organisation());
    }

    @Test
    void nobody_is_let_back_in_at_an_unknown_address() {
        assertThatThrownBy(() -> keys.reset(maud, Locale.FRENCH)).hasMessage("accounts.rule.nobody-of-that-address");
    }

    @Test
    void a_refused_password_founds_nothing() {
        assertThatThrownBy(() -> keys.addAdministrator(maud, "Maud", house, "court", Locale.FRENCH))
                .hasMessage("accounts.rule.password-too-short");
        assertThatThrownBy(() -> keys.reset(maud, Locale.FRENCH)).hasMessage("accounts.rule.nobody-of-that-address");
    }
}
