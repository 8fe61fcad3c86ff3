package org.compagnon.analysis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngFileTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "7, 3", "300, 200"})
    void what_is_written_is_read_back_pixel_by_pixel(int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var chance = new SplittableRandom(1);
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++) image.setRGB(x, y, y % 3 == 0 ? 0xFFFFFF : chance.nextInt(1 << 24));

        var read = ImageIO.read(new ByteArrayInputStream(PngFile.of(image, 1)));

        assertThat(read.getRGB(0, 0, width, height, null, 0, width))
                .isEqualTo(image.getRGB(0, 0, width, height, null, 0, width));
    }
}
