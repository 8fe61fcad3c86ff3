package org.compagnon.pages.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What a visitor may read about the application itself.
@Controller
class AboutController {

    @GetMapping("/pages/accessibility")
    String accessibility() {
        return "pages/accessibility";
    }
}
