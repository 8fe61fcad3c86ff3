package org.compagnon.people.bench;

import static org.compagnon.testing.RunningHouse.encoded;
import static org.compagnon.testing.RunningHouse.tokenIn;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.compagnon.programmes.EditionId;
import org.compagnon.testing.RunningHouse;

/// Brings lists into an edition as a browser does: sent, previewed, confirmed.
public final class SentLists {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

    private final RunningHouse house;
    private final EditionId edition;
    private final String token;

    public SentLists(RunningHouse house, EditionId edition) throws Exception {
        this.house = house;
        this.edition = edition;
        this.token = house.token("/people/imports/new?kind=tutees&target=" + edition);
    }

    public HttpResponse<String> preview(String kind, String file, byte[] content) throws Exception {
        var shown =
                house.upload("/people/imports", file, content, "_csrf=" + token, "kind=" + kind, "target=" + edition);
        if (!SEEN.matcher(shown.body()).find())
            throw new IllegalStateException("No preview but " + shown.uri() + " " + shown.body());
        return shown;
    }

    public HttpResponse<String> confirm(HttpResponse<String> preview) throws Exception {
        var seen = SEEN.matcher(preview.body());
        if (!seen.find()) throw new IllegalStateException("Nothing to confirm");
        var done = house.post(
                preview.uri().getPath() + "/confirm",
                "_csrf=" + encoded(tokenIn(preview.body())) + "&seen=" + seen.group(1) + "&leaveOut=true");
        if (SEEN.matcher(done.body()).find()) throw new IllegalStateException("Not confirmed: " + done.body());
        return done;
    }
}
