package org.compagnon.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/// The application's own scripts on an otherwise empty site, under a policy stricter than the application's: for
/// tests of what a browser does with them.
public final class StaticSite implements AutoCloseable {

    /// What a server could write down about a request.
    public record Seen(String method, String address, Map<String, List<String>> headers, String body) {}

    private static final Path FILES = Path.of("src/main/resources/static");

    private final HttpServer server;
    private final Map<String, UnaryOperator<String>> answers = new ConcurrentHashMap<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final List<BrowserContext> windows = new CopyOnWriteArrayList<>();

    public StaticSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /// What is answered at an address, made of what was sent there; refused where it throws.
    public StaticSite at(String address, UnaryOperator<String> answer) {
        answers.put(address, answer);
        return this;
    }

    public List<Seen> seen() {
        return List.copyOf(seen);
    }

    public List<Seen> seenAt(String address) {
        return seen.stream().filter(one -> one.address().equals(address)).toList();
    }

    /// A browser of its own, with nothing in it, at the empty page.
    public Page browser() {
        var window = Chromium.BROWSER.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + server.getAddress().getPort()));
        windows.add(window);
        return window(window);
    }

    /// Another window of the same browser.
    public Page window(BrowserContext browser) {
        var page = browser.newPage();
        page.setDefaultTimeout(30_000);
        page.navigate("/");
        return page;
    }

    private void answer(HttpExchange asked) throws IOException {
        try (asked) {
            var address = asked.getRequestURI().getPath();
            var body = new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            seen.add(new Seen(asked.getRequestMethod(), address, Map.copyOf(asked.getRequestHeaders()), body));
            if (answers.containsKey(address)) answer(asked, answers.get(address), body);
            else if (Files.isRegularFile(FILES.resolve(address.substring(1))))
                say(asked, "text/javascript", Files.readString(FILES.resolve(address.substring(1))));
            else say(asked, "text/html", "<!doctype html><html lang=fr><title>Site</title>");
        }
    }

    private static void answer(HttpExchange asked, UnaryOperator<String> answer, String body) throws IOException {
        String said;
        try {
            said = answer.apply(body);
        } catch (RuntimeException refused) {
            asked.sendResponseHeaders(400, -1);
            return;
        }
        say(asked, "text/plain", said);
    }

    private static void say(HttpExchange asked, String type, String text) throws IOException {
        asked.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        asked.getResponseHeaders()
                .set("Content-Security-Policy", "default-src 'none'; script-src 'self'; connect-src 'self'");
        asked.getResponseHeaders().add("Set-Cookie", "session=camille; Path=/");
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        asked.sendResponseHeaders(200, bytes.length);
        asked.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        windows.forEach(BrowserContext::close);
        server.stop(0);
    }
}
