package org.compagnon.analysis.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.compagnon.analysis.Nantes;
import org.junit.jupiter.api.Test;

class PublishedTextTest {

    @Test
    void what_was_published_is_read_as_it_was_written_to_the_last_decimal() {
        var analysis = Nantes.analysis();

        assertThat(PublishedText.read(analysis.study(), PublishedText.of(analysis)))
                .isEqualTo(analysis);
    }
}
