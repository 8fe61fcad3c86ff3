package org.compagnon.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.compagnon.Compagnon;
import org.compagnon.accounts.Accounts;
import org.compagnon.accounts.Grant;
import org.compagnon.accounts.Organisations;
import org.compagnon.accounts.Role;
import org.compagnon.database.Within;
import org.compagnon.programmes.Definitions;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.Editions;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.Period;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole application on an embedded database of its own, with a coordinator who is signed in and asks over HTTP:
/// what benchmarks measure.
public final class RunningHouse implements AutoCloseable {

    private static final String EMAIL = "claire@example.org";
    private static final String PASSWORD = "une phrase assez longue";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final ConfigurableApplicationContext application;
    private final OrganisationId organisation = OrganisationId.fresh();
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String address;

    private RunningHouse(ConfigurableApplicationContext application) {
        this.application = application;
        this.address = "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port");
    }

    public static RunningHouse open() throws Exception {
        var data = Files.createTempDirectory("compagnon-benchmark");
        // Lazy, because the tests' own components lie on this class path and are not to be made.
        var house = new RunningHouse(new SpringApplicationBuilder(Compagnon.class)
                .run("--compagnon.data=" + data, "--server.port=0", "--spring.main.lazy-initialization=true"));
        house.in(() -> {
            house.bean(Organisations.class)
                    .found(house.organisation, "Benchmark", ZoneId.of("Europe/Paris"), Locale.FRENCH);
            var accounts = house.bean(Accounts.class);
            var claire = accounts.of(house.organisation, EMAIL, "Claire");
            accounts.choosePassword(claire, PASSWORD);
            accounts.grant(house.organisation, claire, new Grant(Role.COORDINATOR, null));
            return claire;
        });
        house.post(
                "/accounts/sign-in",
                "email=" + encoded(EMAIL) + "&password=" + encoded(PASSWORD) + "&_csrf="
                        + encoded(house.token("/accounts/sign-in")));
        return house;
    }

    public OrganisationId organisation() {
        return organisation;
    }

    public int port() {
        return URI.create(address).getPort();
    }

    /// What the browser keeps under that name.
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    public <T> T in(Callable<T> work) throws Exception {
        return Within.organisation(organisation, work::call);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(bean(Clock.class).instant(), ZoneId.of("Europe/Paris"));
    }

    /// An edition of a year that began that day.
    public EditionId edition(String yaml, LocalDate from) throws Exception {
        return in(() -> bean(Editions.class)
                .open(
                        organisation,
                        "Benchmark",
                        bean(Definitions.class).adopt(organisation, yaml),
                        1,
                        new Period(from, from.plusYears(1)),
                        from.plusYears(1)));
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return sound(HttpRequest.newBuilder(URI.create(address + path)).build());
    }

    public HttpResponse<String> post(String path, String fields) throws IOException, InterruptedException {
        return post(path, "application/x-www-form-urlencoded", BodyPublishers.ofString(fields));
    }

    private HttpResponse<String> post(String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        return sound(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", type)
                .POST(body)
                .build());
    }

    /// Sends a file with a form's hidden fields, `name=value` each.
    public HttpResponse<String> upload(String path, String file, byte[] content, String... fields)
            throws IOException, InterruptedException {
        var boundary = "----compagnon";
        var body = new ByteArrayOutputStream();
        for (var field : fields) {
            var parts = field.split("=", 2);
            body.writeBytes(bytes("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + parts[0]
                    + "\"\r\n\r\n" + parts[1] + "\r\n"));
        }
        body.writeBytes(bytes("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        body.writeBytes(content);
        body.writeBytes(bytes("\r\n--" + boundary + "--\r\n"));
        return post(path, "multipart/form-data; boundary=" + boundary, BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private HttpResponse<String> sound(HttpRequest request) throws IOException, InterruptedException {
        var answer = browser.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200)
            throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
        return answer;
    }

    /// What a form of the page must send back.
    public String token(String page) throws IOException, InterruptedException {
        return tokenIn(get(page).body());
    }

    public static String tokenIn(String page) {
        var token = TOKEN.matcher(page);
        if (!token.find()) throw new IllegalStateException("No form on the page");
        return token.group(1);
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Prints how long the first took, and the median and the slowest of those after the warm-up.
    public static void measure(String what, int warmUp, int rounds, Callable<?> work) throws Exception {
        var first = timed(work);
        for (var round = 0; round < warmUp; round++) timed(work);
        var times = new double[rounds];
        for (var round = 0; round < rounds; round++) times[round] = timed(work);
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%-46s first %,6.0f ms; then median %,6.0f ms, slowest of %d %,6.0f ms%n",
                what,
                first,
                times[rounds / 2],
                rounds,
                times[rounds - 1]);
    }

    public static double timed(Callable<?> work) throws Exception {
        var begun = System.nanoTime();
        work.call();
        return (System.nanoTime() - begun) / 1e6;
    }

    @Override
    public void close() {
        browser.close();
        application.close();
    }
}
