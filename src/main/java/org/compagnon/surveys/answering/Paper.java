package org.compagnon.surveys.answering;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.compagnon.shared.Words;
import org.compagnon.surveys.AskedWave;
import org.compagnon.surveys.WaveId;
import org.springframework.stereotype.Component;

/// The pages at which people answer, written once for everybody: nothing in them depends on who reads.
@Component
class Paper {

    private static final int MANY = 200;

    /// A page as bytes, and the same compressed.
    record Printed(byte[] plain, byte[] compressed) {

        static Printed of(byte[] plain) {
            var compressed = new ByteArrayOutputStream(plain.length / 4);
            try (var gzip = new GZIPOutputStream(compressed)) {
                gzip.write(plain);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return new Printed(plain, compressed.toByteArray());
        }
    }

    private record Edition(WaveId wave, Locale language) {}

    private record Copy(AskedWave wave, Printed printed) {}

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Map<Edition, Copy> printed = new ConcurrentHashMap<>();

    Paper() {
        templates.setBinaryStaticContent(true);
    }

    Printed of(AskedWave wave, Locale language) {
        var edition = new Edition(wave.id(), language);
        var copy = printed.get(edition);
        if (copy != null && saysTheSame(copy.wave(), wave)) return copy.printed();
        if (printed.size() >= MANY) printed.clear();
        var it = AnsweringView.of(wave, Words.in(language));
        var fresh = rendered("surveys/answering/answer.jte", Map.of("words", Words.in(language), "it", it));
        printed.put(edition, new Copy(wave, fresh));
        return fresh;
    }

    /// What is asked stays while a wave is open; until when, and who will read, may change.
    private static boolean saysTheSame(AskedWave one, AskedWave other) {
        return one == other
                || (one.questionnaire() == other.questionnaire()
                        && one.days().equals(other.days())
                        && one.organisationName().equals(other.organisationName()));
    }

    /// A page that says in one sentence why there is nothing to answer here.
    Printed refusal(Locale language, String key) {
        return rendered("surveys/answering/refusal.jte", Map.of("words", Words.in(language), "key", key));
    }

    private Printed rendered(String template, Map<String, Object> parameters) {
        var output = new Utf8ByteOutput();
        templates.render(template, parameters, output);
        var bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Printed.of(bytes.toByteArray());
    }
}
