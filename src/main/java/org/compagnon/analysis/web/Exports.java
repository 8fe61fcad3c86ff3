package org.compagnon.analysis.web;

import java.nio.charset.StandardCharsets;
import org.compagnon.accounts.AccessLog;
import org.compagnon.accounts.CurrentUser;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Hands out what is taken away of a study's results, and notes it.
@Component
class Exports {

    private final AccessLog log;

    Exports(AccessLog log) {
        this.log = log;
    }

    /// @param what the log says was taken
    void note(Reading reading, CurrentUser user, String what) {
        log.note(
                user.organisation(),
                AccessLog.Action.EXPORTED,
                reading.kept().id().value(),
                what);
    }

    static ResponseEntity<byte[]> file(byte[] content, String name, String type) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
