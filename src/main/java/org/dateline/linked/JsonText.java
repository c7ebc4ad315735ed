package org.dateline.linked;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

/** A JSON object being written, compact; a text that is empty and a list of nothing are left out. */
final class JsonText {

    private static final JsonFactory FACTORY =
            new JsonFactoryBuilder().characterEscapes(new ScriptEscapes()).build();

    private final JsonGenerator json;

    private JsonText(JsonGenerator json) {
        this.json = json;
    }

    /** The object that the given step fills; it may stand within an HTML script element as it is. */
    static String object(Consumer<JsonText> filling) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            filling.accept(new JsonText(json));
            json.writeEndObject();
        } catch (IOException e) {
            throw failure(e);
        }
        return text.toString();
    }

    JsonText text(String name, String value) {
        try {
            if (!value.isEmpty()) {
                json.writeStringField(name, value);
            }
            return this;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    JsonText number(String name, double value) {
        try {
            json.writeNumberField(name, value);
            return this;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    JsonText number(String name, int value) {
        try {
            json.writeNumberField(name, value);
            return this;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** One text as it is, several as a list. */
    JsonText texts(String name, List<String> values) {
        if (values.size() == 1) {
            return text(name, values.get(0));
        }
        try {
            if (!values.isEmpty()) {
                json.writeArrayFieldStart(name);
                for (String value : values) {
                    json.writeString(value);
                }
                json.writeEndArray();
            }
            return this;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Names another node by its id. */
    JsonText reference(String name, String id) {
        return id.isEmpty() ? this : object(name, target -> target.text("@id", id));
    }

    JsonText object(String name, Consumer<JsonText> filling) {
        try {
            json.writeObjectFieldStart(name);
            filling.accept(this);
            json.writeEndObject();
            return this;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** A list of objects, even of one. */
    <T> JsonText list(String name, List<T> items, Consumer<T> filling) {
        try {
            if (!items.isEmpty()) {
                json.writeArrayFieldStart(name);
                for (T item : items) {
                    json.writeStartObject();
                    filling.accept(item);
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            return this;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static UncheckedIOException failure(IOException e) {
        return new UncheckedIOException("cannot write JSON to memory", e);
    }
}
