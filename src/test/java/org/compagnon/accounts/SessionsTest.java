package org.compagnon.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.compagnon.Compagnon;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/// Sessions lie in the database, so a restart or a second node keeps people signed in.
@InTheHouse
class SessionsTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    World world;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    @Test
    void somebody_signed_in_on_one_node_is_known_on_another_that_starts_later() throws Exception {
        var nantes = world.organisation("Nantes");
        var ines = world.somebody(nantes, "Ines of two nodes", Role.TUTOR);
        world.in(nantes, () -> accounts.choosePassword(ines.account(), "quatre chevaux et un lampion"));
        try (var browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            var token = TOKEN.matcher(get(browser, port, "/accounts/sign-in").body());
            assertThat(token.find()).isTrue();
            var form = "email=" + World.address(ines.name()) + "&password=quatre+chevaux+et+un+lampion&_csrf="
                    + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
            browser.send(
                    HttpRequest.newBuilder(address(port, "/accounts/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            try (var second = SpringApplication.run(
                    Compagnon.class, "--server.port=0", "--spring.main.lazy-initialization=true")) {
                var there = java.util.Objects.requireNonNull(((WebServerApplicationContext) second).getWebServer());
                var page = get(browser, there.getPort(), "/accounts/me");

                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.body()).contains("Ines of two nodes");
            }
        }
    }

    private static HttpResponse<String> get(HttpClient browser, int port, String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(address(port, path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI address(int port, String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
