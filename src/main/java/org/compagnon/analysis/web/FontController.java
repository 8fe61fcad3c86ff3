package org.compagnon.analysis.web;

import java.time.Duration;
import org.compagnon.analysis.figures.WebFont;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The font of the figures, for the pages that show one: the letters were measured with it, so that all fits.
@Controller
class FontController {

    @GetMapping("/analysis/fonts/400")
    ResponseEntity<byte[]> regular() {
        return font(400);
    }

    @GetMapping("/analysis/fonts/600")
    ResponseEntity<byte[]> semibold() {
        return font(600);
    }

    private static ResponseEntity<byte[]> font(int weight) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("font/ttf"))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                .body(WebFont.forPages(weight));
    }
}
