package org.compagnon.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Objects;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// Coming in with a link sent by mail, as tutors outside the university do.
@InTheHouse
class MailLinksTest {

    private static final Pattern LINK = Pattern.compile("http://\\S+?(/accounts/\\S+)#([0-9A-Z-]+)");

    @Autowired
    World world;

    @Autowired
    MockMvc browser;

    @Autowired
    Letters letters;

    @Autowired
    TestClock.Settable clock;

    @Autowired
    JdbcClient database;

    private OrganisationId nantes;
    private Somebody ines;
    private String address;

    @BeforeEach
    void ines_tutors_from_outside() {
        nantes = world.organisation("Nantes");
        ines = world.somebody(
                nantes, "Inès " + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "z", Role.TUTOR);
        address = World.address(ines.name());
    }

    @AfterEach
    void back_to_the_day() {
        clock.reset();
    }

    private MockHttpServletResponse send(String page, String field, String value) throws Exception {
        return browser.perform(post(page).param(field, value).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private Letter letter(String page) throws Exception {
        var before = letters.of(nantes).size();
        send(page, "email", address);
        await().atMost(Duration.ofSeconds(20)).until(() -> letters.of(nantes).size() > before);
        return letters.of(nantes).getFirst();
    }

    private static String code(Letter letter) {
        var link = LINK.matcher(letter.text());
        assertThat(link.find()).isTrue();
        return link.group(2);
    }

    @Test
    void a_link_opens_the_house_once() throws Exception {
        var letter = letter("/accounts/sign-in/send");

        assertThat(letter.to()).isEqualTo(address);
        assertThat(letter.text()).contains(ines.name(), "Nantes", "/accounts/sign-in/link#");
        var entered = send("/accounts/sign-in/link", "code", code(letter));
        assertThat(entered.getRedirectedUrl()).isEqualTo("/");
        browser.perform(get("/accounts/me").cookie(Objects.requireNonNull(entered.getCookie("compagnon"))))
                .andExpect(status().isOk());
        assertThat(send("/accounts/sign-in/link", "code", code(letter)).getStatus())
                .isEqualTo(422);
    }

    @Test
    void opening_the_page_of_a_link_spends_nothing() throws Exception {
        var letter = letter("/accounts/sign-in/send");

        for (var scanner = 0; scanner < 3; scanner++)
            browser.perform(get("/accounts/sign-in/link")).andExpect(status().isOk());

        assertThat(send("/accounts/sign-in/link", "code", code(letter)).getRedirectedUrl())
                .isEqualTo("/");
    }

    @Test
    void the_secret_stands_where_no_server_sees_it() throws Exception {
        var letter = letter("/accounts/sign-in/send");

        assertThat(LINK.matcher(letter.text()).results().map(found -> found.group(1)))
                .containsExactly("/accounts/sign-in/link");
        assertThat(browser.perform(get("/accounts/sign-in/link"))
                        .andReturn()
                        .getResponse()
                        .getHeader("Referrer-Policy"))
                .isEqualTo("same-origin");
    }

    @Test
    void only_a_hash_of_the_link_is_kept() throws Exception {
        var code = code(letter("/accounts/sign-in/send")).replace("-", "");

        var kept = world.in(nantes, () -> database.sql("select hash from accounts.mail_link")
                .query(String.class)
                .list());

        assertThat(kept).hasSize(1).noneMatch(hash -> hash.contains(code)).allMatch(hash -> hash.length() == 64);
    }

    @Test
    void a_link_expires_after_an_hour() throws Exception {
        var letter = letter("/accounts/sign-in/send");

        clock.pass(Duration.ofMinutes(61));

        assertThat(send("/accounts/sign-in/link", "code", code(letter)).getStatus())
                .isEqualTo(422);
    }

    @Test
    void the_code_can_be_typed_as_people_type() throws Exception {
        var letter = letter("/accounts/sign-in/send");
        var typed = code(letter)
                .toLowerCase(java.util.Locale.ROOT)
                .replace('-', ' ')
                .replace('0', 'o');

        assertThat(send("/accounts/sign-in/link", "code", typed).getRedirectedUrl())
                .isEqualTo("/");
    }

    @Test
    void a_link_for_signing_in_changes_no_password() throws Exception {
        var letter = letter("/accounts/sign-in/send");

        browser.perform(post("/accounts/password/choose")
                        .param("code", code(letter))
                        .param("password", "quatre chevaux et un lampion")
                        .with(csrf()))
                .andExpect(status().is(422));
    }

    @Test
    void known_and_unknown_addresses_are_answered_alike_and_the_unknown_get_no_mail() throws Exception {
        var known = send("/accounts/sign-in/send", "email", address);
        var unknown = send("/accounts/sign-in/send", "email", "x" + address);

        assertThat(plain(unknown).replace("x" + address, address)).isEqualTo(plain(known));
        await().atMost(Duration.ofSeconds(20)).until(() -> letters.of(nantes).size() == 1);
        assertThat(letters.of(nantes)).allMatch(letter -> letter.to().equals(address));
    }

    private static String plain(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Test
    void beyond_three_requests_in_a_quarter_of_an_hour_nothing_more_is_sent() throws Exception {
        for (var request = 0; request < 3; request++) letter("/accounts/sign-in/send");
        for (var request = 0; request < 3; request++) send("/accounts/sign-in/send", "email", address);
        await().during(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(20))
                .until(() -> letters.of(nantes).size() == 3);

        clock.pass(Duration.ofMinutes(16));
        letter("/accounts/sign-in/send");
        assertThat(letters.of(nantes)).hasSize(4);
    }

    @Test
    void a_forgotten_password_is_chosen_anew_and_lets_them_in() throws Exception {
        var letter = letter("/accounts/password");

        browser.perform(post("/accounts/password/choose")
                        .param("code", code(letter))
                        .param("password", "quatre chevaux et un lampion")
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));
        browser.perform(post("/accounts/sign-in")
                        .param("email", address)
                        .param("password", "quatre chevaux et un lampion")
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void a_password_that_is_refused_spends_no_link() throws Exception {
        var code = code(letter("/accounts/password"));

        var page = browser.perform(post("/accounts/password/choose")
                        .param("code", code)
                        .param("password", "court")
                        .with(csrf()))
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("12 caractères", code);

        browser.perform(post("/accounts/password/choose")
                        .param("code", code)
                        .param("password", "quatre chevaux et un lampion")
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void a_new_password_makes_older_links_worthless() throws Exception {
        var older = code(letter("/accounts/password"));
        var newer = code(letter("/accounts/password"));
        browser.perform(post("/accounts/password/choose")
                .param("code", newer)
                .param("password", "quatre chevaux et un lampion")
                .with(csrf()));

        browser.perform(post("/accounts/password/choose")
                        .param("code", older)
                        .param("password", "une autre phrase tranquille")
                        .with(csrf()))
                .andExpect(status().is(422));
    }
}
