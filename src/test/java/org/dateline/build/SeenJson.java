package org.dateline.build;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * JSON as a strict reader sees it: a name may stand once only.
 *
 * @param value a map, a list, a text, a number, a truth, or null
 */
public record SeenJson(Object value) {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    public static SeenJson of(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            SeenJson seen = new SeenJson(read(parser));
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("something follows: " + text);
            }
            return seen;
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    private static Object read(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, Object> object = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                object.put(name, read(parser));
            }
            return object;
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(read(parser));
            }
            return list;
        }
        return parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getText();
    }

    /** What stands under these names, one within the other; a number is a place in a list, from 0. */
    public SeenJson at(String... names) {
        Object at = value;
        for (String name : names) {
            at = at instanceof List<?> list
                    ? Integer.parseInt(name) < list.size() ? list.get(Integer.parseInt(name)) : null
                    : at instanceof Map<?, ?> object ? object.get(name) : null;
        }
        return new SeenJson(at);
    }

    public boolean isThere() {
        return value != null;
    }

    public String text() {
        return String.valueOf(value);
    }

    public List<SeenJson> items() {
        return value instanceof List<?> list ? list.stream().map(SeenJson::new).toList() : List.of();
    }

    public List<String> names() {
        return value instanceof Map<?, ?> object
                ? object.keySet().stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The objects within it and itself, outermost first. */
    public Stream<SeenJson> objects() {
        if (value instanceof Map<?, ?> object) {
            return Stream.concat(
                    Stream.of(this), object.values().stream().map(SeenJson::new).flatMap(SeenJson::objects));
        }
        return items().stream().flatMap(SeenJson::objects);
    }
}
