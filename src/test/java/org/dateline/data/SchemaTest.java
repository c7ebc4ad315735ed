package org.dateline.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the schemas refuse. In {@code data-samples/}, each {@code SCHEMA.NAME.json} is a file that its name says what is
 * wrong with, and {@code SCHEMA.NAME.txt} what a validator must say of it.
 */
class SchemaTest {

    private static final Path SAMPLES = Path.of("src", "test", "resources", "data-samples");

    private final Validator validator = new Validator();

    static List<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSampleIsRefusedForWhatItsNameSays(String name) throws IOException {
        List<String> complaints =
                validator.complaints(schemaOf(name), Files.readString(SAMPLES.resolve(name + ".json")));
        assertEquals(Files.readString(SAMPLES.resolve(name + ".txt")).strip(), String.join("\n", complaints));
    }

    @Test
    void everySchemaRefusesSomething() throws IOException {
        assertEquals(
                Arrays.stream(Schema.values()).collect(Collectors.toSet()),
                samples().stream().map(SchemaTest::schemaOf).collect(Collectors.toSet()));
    }

    private static Schema schemaOf(String sample) {
        String file = sample.substring(0, sample.indexOf('.')) + ".schema.json";
        return Arrays.stream(Schema.values())
                .filter(schema -> schema.fileName().equals(file))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no schema " + file));
    }

    @ParameterizedTest
    @EnumSource(Schema.class)
    void theSchemaIsOneOfDraft202012(Schema schema) {
        String text = Validator.text(schema);
        assertEquals(List.of(), validator.complaints(Validator.META_SCHEMA, text));
        assertTrue(text.contains("\"$schema\": \"" + Validator.META_SCHEMA + "\""), text);
    }

    @ParameterizedTest
    @EnumSource(Schema.class)
    void theSchemaIsClosed(Schema schema) {
        String text = Validator.text(schema);
        assertTrue(text.contains("\"additionalProperties\": false"), text);
    }
}
