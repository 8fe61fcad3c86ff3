package org.compagnon.surveys.answering;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compagnon.pages.QuietTrace;
import org.compagnon.shared.RuleBroken;
import org.compagnon.shared.Words;
import org.compagnon.surveys.AskedWave;
import org.compagnon.surveys.OpenWaves;
import org.compagnon.surveys.WaveId;
import org.compagnon.surveys.ballots.BallotRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;

/// The addresses at which people answer. It stands before session, sign-in and every other filter and lets nothing
/// through to them: whoever answers is nobody, and no cookie that came along is read or set.
///
/// Nothing of a request is written to a log, neither its address nor its body.
final class AnsweringFilter extends HttpFilter {

    /// A request that bears this is left out of the server's access log.
    static final String UNLOGGED = "org.compagnon.surveys.answering";

    private static final Logger LOG = LoggerFactory.getLogger(AnsweringFilter.class);

    private static final Pattern ADDRESS =
            Pattern.compile("/surveys/answer/([0-9a-f-]{36})(?:/(key|fr|en)(?:/(keep|read|withdraw))?)?");
    private static final String WORKER = "/surveys/answer/worker.js";
    private static final String WHAT_A_PAGE_MAY_LOAD =
            "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; form-action 'none'; base-uri 'none'";

    /// How many answers are taken in at once, whoever sends them; the others wait a little, then come again by
    /// themselves.
    private static final int AT_ONCE = 64;

    private static final int PATIENCE_IN_SECONDS = 10;

    private final OpenWaves waves;
    private final Paper paper;
    private final BallotBox box;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Paper.Printed worker = Paper.Printed.of(worker());

    AnsweringFilter(OpenWaves waves, Paper paper, BallotBox box) {
        this.waves = waves;
        this.paper = paper;
        this.box = box;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        request.setAttribute(UNLOGGED, Boolean.TRUE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", WHAT_A_PAGE_MAY_LOAD);
        try {
            answer(request, response);
        } catch (IOException | RuntimeException failure) {
            LOG.error("An answering address failed: {}", QuietTrace.of(failure));
            if (!response.isCommitted()) told(response, 500, nearest(request), "surveys.answering.failed");
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getRequestURI();
        var asked = ADDRESS.matcher(path);
        if (path.equals(WORKER)) {
            // Fetched at the door, where a browser cannot but send its cookies; not again on the way to the questions.
            response.setHeader("Cache-Control", "public, max-age=86400");
            give(request, response, 200, "text/javascript;charset=UTF-8", worker);
        } else if (!asked.matches()) refuse(request, response, nearest(request), 404, "surveys.answering.unknown");
        else if (request.getMethod().equals("POST")) take(asked, request, response);
        else if (asked.group(3) == null) show(asked, request, response);
        else told(response, 405, language(asked, request), "surveys.answering.malformed");
    }

    private void show(Matcher asked, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = language(asked, request);
        var wave = wave(asked);
        if (wave.isEmpty()) refuse(request, response, language, 404, "surveys.answering.unknown");
        else if (asked.group(2) == null) {
            response.setStatus(302);
            response.setHeader("Location", asked.group() + "/" + language.getLanguage());
        } else if (asked.group(2).equals("key"))
            give(
                    response,
                    200,
                    "text/plain;charset=US-ASCII",
                    wave.get().key().text().getBytes(StandardCharsets.US_ASCII));
        else give(request, response, 200, "text/html;charset=UTF-8", paper.of(wave.get(), language));
    }

    private void take(Matcher asked, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = language(asked, request);
        var wave = wave(asked);
        if (wave.isEmpty()) {
            told(response, 410, language, "surveys.answering.unknown");
            return;
        }
        if (asked.group(3) == null || !isJson(request)) {
            told(response, 400, language, "surveys.answering.malformed");
            return;
        }
        var limit = BallotBox.mostBytes(wave.get().questionnaire());
        var body = request.getContentLengthLong() > limit
                ? new byte[0]
                : request.getInputStream().readNBytes(limit + 1);
        if (request.getContentLengthLong() > limit || body.length > limit) {
            told(response, 413, language, "surveys.answering.too-large");
            return;
        }
        if (!admitted()) {
            response.setHeader("Retry-After", "5");
            told(response, 503, language, "surveys.answering.busy");
            return;
        }
        try {
            var words = Words.in(language);
            var answer = done(asked.group(3), wave.get(), Sent.read(body), words);
            give(response, answer.status(), "application/json;charset=UTF-8", answer.json());
        } catch (BallotRefused refused) {
            told(response, 403, language, refused.key());
        } catch (RuleBroken refused) {
            var closed =
                    refused.key().equals("surveys.rule.closed") || refused.key().equals("surveys.rule.opens-later");
            var status = closed ? 410 : 400;
            give(
                    response,
                    status,
                    "application/json;charset=UTF-8",
                    Answer.told(status, refused.in(Words.in(language))).json());
        } finally {
            places.release();
        }
    }

    private Answer done(String deed, AskedWave wave, Sent sent, Words words) {
        return switch (deed) {
            case "keep" -> box.keep(wave, sent, words);
            case "read" -> box.read(wave, sent, words);
            default -> box.withdraw(wave, sent);
        };
    }

    private boolean admitted() {
        try {
            return places.tryAcquire(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<AskedWave> wave(Matcher asked) {
        try {
            return waves.find(WaveId.of(asked.group(1)));
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }

    private static boolean isJson(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/json");
    }

    private static Locale language(Matcher asked, HttpServletRequest request) {
        var named = asked.group(2);
        return named == null || named.equals("key") ? nearest(request) : Words.nearest(Locale.of(named));
    }

    private static Locale nearest(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Words.FRENCH : Words.nearest(request.getLocale());
    }

    private static byte[] worker() {
        try {
            return new ClassPathResource("static/compagnon-answering-worker.js").getContentAsByteArray();
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private void refuse(
            HttpServletRequest request, HttpServletResponse response, Locale language, int status, String key)
            throws IOException {
        give(request, response, status, "text/html;charset=UTF-8", paper.refusal(language, key));
    }

    private static void told(HttpServletResponse response, int status, Locale language, String key) throws IOException {
        give(
                response,
                status,
                "application/json;charset=UTF-8",
                Answer.told(status, Words.in(language).of(key)).json());
    }

    private static void give(
            HttpServletRequest request, HttpServletResponse response, int status, String type, Paper.Printed printed)
            throws IOException {
        var accepts = request.getHeader("Accept-Encoding");
        var compressed = accepts != null && accepts.contains("gzip");
        response.setHeader("Vary", "Accept-Encoding");
        if (compressed) response.setHeader("Content-Encoding", "gzip");
        give(response, status, type, compressed ? printed.compressed() : printed.plain());
    }

    private static void give(HttpServletResponse response, int status, String type, byte[] bytes) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
