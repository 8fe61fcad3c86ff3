package org.compagnon.surveys.answering;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.compagnon.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// What a respondent's browser sent: the ballot, and nothing else that could lead to a person.
///
/// @param answers by column; empty where only the ballot matters
/// @param complete whether this is handed in, or saved to be gone on with
/// @param stamp of the answers on record that these replace; absent the first time
/// @param code links a panel's before and after, hashed in the browser; absent otherwise
record Sent(
        String ballot,
        Map<String, List<String>> answers,
        boolean complete,
        @Nullable String stamp,
        @Nullable String code) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

    static Sent read(byte[] body) {
        try (var json = JSON.createParser(ObjectReadContext.empty(), body)) {
            return new Reading(json).whole();
        } catch (JacksonException | IOException notJson) {
            throw malformed();
        }
    }

    static RuleBroken malformed() {
        return new RuleBroken("surveys.answering.malformed");
    }

    /// Not for logs.
    @Override
    public String toString() {
        return "Sent";
    }

    private static final class Reading {

        private final JsonParser json;
        private final Map<String, List<String>> answers = new LinkedHashMap<>();
        private String ballot = "";
        private boolean complete = true;
        private @Nullable String stamp;
        private @Nullable String code;

        Reading(JsonParser json) {
            this.json = json;
        }

        Sent whole() throws IOException {
            expect(json.nextToken(), JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.PROPERTY_NAME) key(json.currentName());
            expect(json.currentToken(), JsonToken.END_OBJECT);
            if (json.nextToken() != null) throw malformed();
            return new Sent(ballot, answers, complete, stamp, code);
        }

        private void key(String name) {
            switch (name) {
                case "ballot" -> ballot = text();
                case "complete" -> complete = flag();
                case "stamp" -> stamp = text();
                case "code" -> code = text();
                case "answers" -> answers();
                default -> throw malformed();
            }
        }

        private String text() {
            expect(json.nextToken(), JsonToken.VALUE_STRING);
            return json.getString();
        }

        private boolean flag() {
            var found = json.nextToken();
            if (found != JsonToken.VALUE_TRUE && found != JsonToken.VALUE_FALSE) throw malformed();
            return found == JsonToken.VALUE_TRUE;
        }

        private void answers() {
            expect(json.nextToken(), JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                var column = json.currentName();
                var values = new ArrayList<String>();
                expect(json.nextToken(), JsonToken.START_ARRAY);
                while (json.nextToken() == JsonToken.VALUE_STRING) values.add(storable(json.getString()));
                expect(json.currentToken(), JsonToken.END_ARRAY);
                if (answers.put(column, values) != null) throw malformed();
            }
            expect(json.currentToken(), JsonToken.END_OBJECT);
        }

        /// Control characters, which no keyboard types, separate cells where answers are kept, or end a text early.
        private static String storable(String value) {
            if (value.chars().noneMatch(Character::isISOControl)) return value;
            return CONTROL.matcher(value.replace("\r\n", "\n")).replaceAll(" ");
        }

        private static void expect(@Nullable JsonToken found, JsonToken right) {
            if (found != right) throw malformed();
        }
    }
}
