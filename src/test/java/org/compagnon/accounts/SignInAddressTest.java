package org.compagnon.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.compagnon.messaging.Letters;
import org.compagnon.messaging.Letters.Letter;
import org.compagnon.shared.OrganisationId;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.TestClock;
import org.compagnon.testing.World;
import org.compagnon.testing.World.Somebody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// The address one signs in with changes when the new one is proved, or when an administrator corrects it.
@InTheHouse
class SignInAddressTest {

    private static final Pattern CODE = Pattern.compile("/accounts/address#([0-9A-Z-]+)");
    private static final String PASSWORD = "quatre chevaux et un lampion";

    @Autowired
    World world;

    @Autowired
    MockMvc browser;

    @Autowired
    Letters letters;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountList list;

    @Autowired
    SignInAddress addresses;

    @Autowired
    TestClock.Settable clock;

    private OrganisationId nantes;
    private Somebody ines;
    private Somebody maud;
    private String old;
    private String another;

    @BeforeEach
    void ines_moves_to_another_mailbox() {
        var unique = UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "z";
        nantes = world.organisation("Nantes");
        ines = world.somebody(nantes, "Inès " + unique, Role.TUTOR);
        maud = world.somebody(nantes, "Maud " + unique, Role.ADMINISTRATOR);
        old = World.address(ines.name());
        another = "ines." + unique + "@hopital.example.org";
    }

    @AfterEach
    void back_to_the_day() {
        clock.reset();
    }

    private MockHttpServletResponse send(Somebody who, String page, String... fields) throws Exception {
        var request = post(page).with(who.signedIn()).with(csrf());
        for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return browser.perform(request).andReturn().getResponse();
    }

    private MockHttpServletResponse open(String page, String code) throws Exception {
        return browser.perform(post(page).param("code", code).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String address() {
        return world.in(nantes, () -> list.one(ines.account()).email());
    }

    private Letter letterTo(String address) {
        return letters.of(nantes).stream()
                .filter(letter -> letter.to().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private String code() {
        var link = CODE.matcher(letterTo(another).text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    void it_changes_once_the_new_address_is_proved() throws Exception {
        assertThat(send(ines, "/accounts/me/address", "email", another).getRedirectedUrl())
                .isEqualTo("/accounts/me");
        assertThat(address()).isEqualTo(old);

        assertThat(open("/accounts/address", code()).getRedirectedUrl()).isEqualTo("/");

        assertThat(address()).isEqualTo(another);
        assertThat(letterTo(old).text()).contains(ines.name()).doesNotContain(another);
        assertThat(open("/accounts/address", code()).getStatus()).isEqualTo(422);
    }

    @Test
    void its_link_is_for_nothing_else_and_lasts_an_hour() throws Exception {
        send(ines, "/accounts/me/address", "email", another);

        assertThat(open("/accounts/sign-in/link", code()).getStatus()).isEqualTo(422);
        clock.pass(Duration.ofMinutes(61));
        assertThat(open("/accounts/address", code()).getStatus()).isEqualTo(422);
        assertThat(address()).isEqualTo(old);
    }

    @Test
    void whoever_has_a_password_gives_it() throws Exception {
        world.in(nantes, () -> accounts.choosePassword(ines.account(), PASSWORD));

        var refused = send(ines, "/accounts/me/address", "email", another, "current", "un autre mot de passe");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("mot de passe actuel", another);
        assertThat(letters.of(nantes)).isEmpty();
        assertThat(send(ines, "/accounts/me/address", "email", another, "current", PASSWORD)
                        .getRedirectedUrl())
                .isEqualTo("/accounts/me");
    }

    @Test
    void an_address_of_somebody_else_is_refused_even_when_they_took_it_meanwhile() throws Exception {
        var mauds = World.address(maud.name());
        for (var wrong : List.of("ines.hopital", old, mauds))
            assertThat(send(ines, "/accounts/me/address", "email", wrong).getStatus())
                    .as(wrong)
                    .isEqualTo(422);

        send(ines, "/accounts/me/address", "email", another);
        world.in(nantes, () -> accounts.of(nantes, another, "Quelqu’un"));

        var refused = open("/accounts/address", code());
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains(another);
        assertThat(address()).isEqualTo(old);
    }

    @Test
    void an_administrator_corrects_it_and_the_log_and_the_old_address_hear_of_it() throws Exception {
        var person = "/accounts/people/" + ines.account();

        assertThat(send(maud, person + "/address", "email", "ines", "version", "0")
                        .getContentAsString())
                .contains("ines", "prenom.nom@exemple.fr");
        assertThat(send(maud, person + "/address", "email", another, "version", "0")
                        .getRedirectedUrl())
                .isEqualTo(person);
        assertThat(send(maud, person + "/address", "email", old, "version", "0").getStatus())
                .isEqualTo(409);

        assertThat(address()).isEqualTo(another);
        assertThat(letterTo(old).subject()).contains("adresse de connexion");
        assertThat(browser.perform(get("/accounts/log").with(maud.signedIn()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Adresse de connexion changée");
    }

    @Test
    void a_list_that_has_another_address_changes_nothing_by_itself_and_tells_the_new_one() {
        world.in(
                nantes,
                () -> addresses.tellOfListed(
                        Map.of(ines.account(), another, maud.account(), World.address(maud.name())), Locale.FRENCH));

        assertThat(address()).isEqualTo(old);
        assertThat(letters.of(nantes)).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo(another);
            assertThat(letter.text()).contains(old, "/accounts/me");
        });
    }
}
