package org.dateline.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One JSON object that is being written; what is empty or null is left out. */
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    // the line's end is the machine's otherwise
    private static final DefaultIndenter INDENTER = new DefaultIndenter(" ", "\n");
    private static final DefaultPrettyPrinter LINES =
            new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER);

    /** What writes the members of an object. */
    interface Members {
        void to(Json json) throws IOException;
    }

    /** What writes the members of one of many objects. */
    interface MembersOf<T> {
        void to(Json json, T each) throws IOException;
    }

    private final JsonGenerator generator;

    private Json(JsonGenerator generator) {
        this.generator = generator;
    }

    /** The object with a member on each line, and each object of its lists on a line of its own. */
    static byte[] lines(Members members) {
        return bytes(members, true);
    }

    /** The object on one line. */
    static byte[] line(Members members) {
        return bytes(members, false);
    }

    private static byte[] bytes(Members members, boolean inLines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4_096);
        try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
            if (inLines) {
                generator.setPrettyPrinter(LINES.createInstance());
            }
            generator.writeStartObject();
            members.to(new Json(generator));
            generator.writeEndObject();
            generator.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return bytes.toByteArray();
    }

    void text(String name, @Nullable String value) throws IOException {
        if (value != null && !value.isEmpty()) {
            generator.writeStringField(name, value);
        }
    }

    void number(String name, long value) throws IOException {
        generator.writeNumberField(name, value);
    }

    /** A rank, or only that there is one, where it is 0. */
    void rank(String name, int rank) throws IOException {
        generator.writeFieldName(name);
        if (rank == 0) {
            generator.writeBoolean(true);
        } else {
            generator.writeNumber(rank);
        }
    }

    /** Degrees as precisely as they were given: 50.9 stays 50.9. */
    void degrees(String name, double degrees) throws IOException {
        generator.writeFieldName(name);
        generator.writeNumber(plain(degrees));
    }

    private static String plain(double degrees) {
        BigDecimal exact = BigDecimal.valueOf(degrees).stripTrailingZeros();
        return exact.signum() == 0 ? "0" : exact.toPlainString();
    }

    /** A list of two numbers on one line. */
    void pair(String name, double first, double second) throws IOException {
        generator.writeFieldName(name);
        generator.writeRawValue("[" + plain(first) + "," + plain(second) + "]");
    }

    /** Said only where it is so. */
    void flag(String name, boolean value) throws IOException {
        if (value) {
            generator.writeBooleanField(name, true);
        }
    }

    void texts(String name, List<String> values) throws IOException {
        if (values.isEmpty()) {
            return;
        }
        generator.writeArrayFieldStart(name);
        for (String value : values) {
            generator.writeString(value);
        }
        generator.writeEndArray();
    }

    void object(String name, Members members) throws IOException {
        generator.writeObjectFieldStart(name);
        members.to(this);
        generator.writeEndObject();
    }

    /** A list of objects within a line. */
    <T> void objects(String name, List<T> values, MembersOf<T> members) throws IOException {
        if (values.isEmpty()) {
            return;
        }
        generator.writeArrayFieldStart(name);
        for (T value : values) {
            generator.writeStartObject();
            members.to(this, value);
            generator.writeEndObject();
        }
        generator.writeEndArray();
    }

    /** A list with a line for each object, which is there even where it is empty. */
    <T> void rows(String name, List<T> values, MembersOf<T> members) throws IOException {
        generator.writeArrayFieldStart(name);
        for (T value : values) {
            row(line(json -> members.to(json, value)));
        }
        generator.writeEndArray();
    }

    /** The same of objects that were written already, by {@link #line}. */
    void written(String name, List<byte[]> lines) throws IOException {
        generator.writeArrayFieldStart(name);
        for (byte[] line : lines) {
            row(line);
        }
        generator.writeEndArray();
    }

    private void row(byte[] line) throws IOException {
        generator.writeRawValue(new String(line, 0, line.length - 1, StandardCharsets.UTF_8));
    }
}
