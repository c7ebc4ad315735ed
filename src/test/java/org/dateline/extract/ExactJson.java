package org.dateline.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the truth of an evaluation set to the letter, where {@link JsonReader} mends and unescapes. */
final class ExactJson {

    /** Dates that nobody found are NaN in one of the sets. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private ExactJson() {}

    static Map<String, Json> members(Path file) throws IOException {
        try (JsonParser parser = JSON.createParser(Files.readString(file))) {
            parser.nextToken();
            if (value(parser) instanceof Json.Group group) {
                return group.members();
            }
            throw new IOException("no JSON object in " + file);
        }
    }

    private static Json value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> group(parser);
            case START_ARRAY -> row(parser);
            case VALUE_NULL -> Json.NOTHING;
            default -> new Json.Text(parser.getText());
        };
    }

    private static Json group(JsonParser parser) throws IOException {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            members.put(key, value(parser));
        }
        return new Json.Group(members);
    }

    private static Json row(JsonParser parser) throws IOException {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return new Json.Row(items);
    }
}
