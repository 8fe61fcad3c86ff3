package org.compagnon.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.compagnon.accounts.Accounts;
import org.compagnon.accounts.Role;
import org.compagnon.testing.EditionWorld;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A file that is too large, sent as a browser sends it: the whole of it first, the answer read afterwards.
@InTheHouse
class TooLargeTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----a-browsers-boundary";
    private static final String PASSWORD = "quatre chevaux et un lampion";
    private static final int MEGABYTE = 1024 * 1024;

    @Autowired
    World world;

    @Autowired
    EditionWorld editions;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    private final CookieManager cookies = new CookieManager();
    private String form = "";
    private String edition = "";

    @BeforeEach
    void maud_opens_the_page_that_takes_a_list_in() throws Exception {
        var nantes = world.organisation("Nantes");
        var maud = world.somebody(nantes, "Maud of large files", Role.COORDINATOR);
        world.in(nantes, () -> accounts.choosePassword(maud.account(), PASSWORD));
        edition = editions.edition(nantes, "Tutorat 2026-2027").toString();
        try (var browser = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            var signIn = "email=" + World.address(maud.name()) + "&password=" + encoded(PASSWORD) + "&_csrf="
                    + encoded(token(page(browser, "/accounts/sign-in")));
            browser.send(
                    HttpRequest.newBuilder(address("/accounts/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(signIn))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            form = token(page(browser, "/people/imports/new?kind=tutors&target=" + edition));
        }
    }

    @ParameterizedTest
    @CsvSource({"fr, Le fichier dépasse 25 Mo", "en, The file is larger than 25 MB"})
    void is_refused_in_the_readers_language(String language, String told) throws Exception {
        assertThat(sent(language, 60)).contains("HTTP/1.1 413", told);
    }

    @Test
    void is_refused_in_words_however_large_it_is() throws Exception {
        assertThat(sent("en", 250)).contains("HTTP/1.1 413", "The file is larger than 25 MB");
    }

    @Test
    void by_a_little_is_refused_in_words_too() throws Exception {
        assertThat(sent("en", 25)).contains("HTTP/1.1 413", "The file is larger than 25 MB");
    }

    /// Nothing is read before everything is written. A connection that the other side resets fails the test.
    private String sent(String language, int megabytes) throws IOException {
        var head = field("_csrf", form) + field("kind", "tutors") + field("target", edition) + "--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"liste.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n";
        var tail = "\r\n--" + BOUNDARY + "--\r\n";
        var length = head.length() + (long) megabytes * MEGABYTE + 1 + tail.length();
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(60_000);
            var out = new BufferedOutputStream(socket.getOutputStream(), MEGABYTE);
            out.write(ascii(
                    "POST /people/imports HTTP/1.1\r\nHost: localhost:" + port + "\r\nAccept-Language: " + language
                            + "\r\nCookie: " + cookies()
                            + "\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary="
                            + BOUNDARY + "\r\nContent-Length: " + length + "\r\n\r\n"));
            out.write(ascii(head));
            var lines = "T1;Moreau;2\n".repeat(MEGABYTE / 12 + 1).substring(0, MEGABYTE);
            for (var written = 0; written < megabytes; written++) out.write(ascii(lines));
            out.write('\n');
            out.write(ascii(tail));
            out.flush();
            return new String(new BufferedInputStream(socket.getInputStream()).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String field(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String token(String page) {
        var token = TOKEN.matcher(page);
        assertThat(token.find()).as(page).isTrue();
        return token.group(1);
    }

    private String page(HttpClient browser, String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
