package org.compagnon.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.compagnon.accounts.AccessLog;
import org.compagnon.analysis.reports.Progress;
import org.compagnon.shared.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// A report that takes long to write: whoever waits is shown how far it is, and takes it once it is there.
class LongFilesPagesTest extends OdilesStudy {

    @Autowired
    Readings readings;

    @Autowired
    Participations participations;

    @Autowired
    PreparedFiles files;

    @Autowired
    Clock clock;

    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @AfterEach
    void end() {
        mayEnd.countDown();
    }

    /// What Odile will ask for is being written already.
    private PreparedFile isBeingWritten(String language, Function<Progress, byte[]> writing) {
        var words = new Words(Locale.of(language), researcher.zone());
        var reading = world.in(nantes, () -> readings.of(study.value(), researcher));
        return files.of(
                List.of(
                        reading.edition(),
                        "docx",
                        words,
                        world.in(nantes, () -> participations.told(study)),
                        LocalDate.now(clock.withZone(words.zone()))),
                writing);
    }

    private PreparedFile isSlowlyWritten(String language) throws InterruptedException {
        var hasBegun = new CountDownLatch(1);
        var file = isBeingWritten(language, progress -> {
            progress.drawn(3, 14);
            hasBegun.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return new byte[] {'P', 'K'};
        });
        hasBegun.await();
        return file;
    }

    @ParameterizedTest
    @CsvSource({
        "fr, 3 figures dessinées sur 14, Vous pouvez quitter cette page, Le fichier est prêt, Télécharger",
        "en, 3 figures drawn of 14, You can leave this page, The file is ready, Download"
    })
    void whoever_waits_is_shown_how_far_it_is_and_takes_it_once_it_is_there(
            String language, String drawn, String leave, String ready, String download) throws Exception {
        closed();
        var file = isSlowlyWritten(language);
        var path = home() + "/report/" + language + "/docx";

        assertThat(ask(odile, get(path), language).getRedirectedUrl()).isEqualTo(path + "/progress");
        assertThat(read(odile, path + "/progress", language))
                .contains(drawn, leave, "max=\"15\" value=\"3\"", "<noscript><meta http-equiv=\"refresh\"")
                .doesNotContain(ready);
        assertThat(noted(AccessLog.Action.EXPORTED)).isZero();
        mayEnd.countDown();
        file.within(Duration.ofMinutes(1));

        assertThat(read(odile, path + "/progress", language))
                .contains(ready, download, "href=\"" + path + "\"")
                .doesNotContain("hx-get=\"" + path, "http-equiv=\"refresh\"");
        assertThat(ask(odile, get(path), language).getContentAsString()).isEqualTo("PK");
        assertThat(noted(AccessLog.Action.EXPORTED)).isEqualTo(1);
    }

    @Test
    void what_could_not_be_written_is_said_and_can_be_tried_again() throws Exception {
        closed();
        var file = isBeingWritten("fr", _ -> {
            throw new IllegalStateException("on purpose");
        });
        file.within(Duration.ofMinutes(1));

        assertThat(read(odile, home() + "/report/fr/docx/progress", "fr"))
                .contains("n’a pas pu être écrit", "Recommencer")
                .doesNotContain("http-equiv=\"refresh\"");
        assertThat(taken(odile, "/report/fr/docx").getContentAsString()).startsWith("PK");
    }

    @Test
    void nobody_learns_of_a_file_that_they_may_not_read() throws Exception {
        closed();
        isSlowlyWritten("fr");

        assertThat(status(maud, home() + "/report/fr/docx/progress")).isEqualTo(404);
        assertThat(status(maud, home() + "/replication/fr/progress")).isEqualTo(404);
    }
}
