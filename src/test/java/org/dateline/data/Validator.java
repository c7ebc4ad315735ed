package org.dateline.data;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Judges data by the schemas, as they go out with a site. */
final class Validator {

    private static final String BASE = "https://validator.example/schemas/";

    static final String META_SCHEMA = "https://json-schema.org/draft/2020-12/schema";

    private final SchemaRegistry registry;

    Validator() {
        Map<String, String> texts = Arrays.stream(Schema.values())
                .collect(Collectors.toMap(schema -> BASE + schema.fileName(), Validator::text));
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .locale(Locale.ENGLISH)
                .build();
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(texts).schemaRegistryConfig(config));
    }

    static String text(Schema schema) {
        return new String(schema.bytes(), StandardCharsets.UTF_8);
    }

    /** What is wrong with the text, by its place; nothing where it keeps to the schema. */
    List<String> complaints(Schema schema, String json) {
        return complaints(BASE + schema.fileName(), json);
    }

    List<String> complaints(String schema, String json) {
        return registry.getSchema(SchemaLocation.of(schema)).validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .sorted()
                .toList();
    }
}
