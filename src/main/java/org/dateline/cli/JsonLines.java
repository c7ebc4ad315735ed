package org.dateline.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.article.WebAddress;
import org.dateline.extract.Extraction;
import org.dateline.extract.Found;
import org.dateline.extract.Published;
import org.dateline.importing.PageReader;
import org.dateline.raw.Origin;
import org.dateline.raw.RawPage;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages named a line each as {@code {"id","path","url"}} and prints what each says, a line each: for machines that
 * measure or use the extraction alone. A page that cannot be read gets a line with {@code error}.
 */
final class JsonLines {

    private static final JsonFactory JSON = new JsonFactory();

    private final PageReader reader;

    JsonLines(PageReader reader) {
        this.reader = reader;
    }

    /** 1 where a page could not be read, else 0. */
    int run(String list, Surroundings surroundings) {
        boolean failed = false;
        try (BufferedReader lines = list.equals("-")
                ? new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(list))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    failed |= !answer(line, surroundings);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + list, e);
        }
        return failed ? 1 : 0;
    }

    private boolean answer(String line, Surroundings surroundings) throws IOException {
        String id = "";
        try {
            Map<String, String> job = fields(line);
            id = job.getOrDefault("id", "");
            byte[] bytes = Files.readAllBytes(Path.of(job.getOrDefault("path", "")));
            long start = System.nanoTime();
            WebAddress address = WebAddress.parse(job.getOrDefault("url", "")).orElse(null);
            Extraction page = reader.read(
                            new RawPage(Origin.of(0, id), bytes, RawPage.Kind.HTML, address, "", null, null))
                    .extraction();
            surroundings.out().println(json(id, page, (System.nanoTime() - start) / 1e6));
            return true;
        } catch (IOException e) {
            surroundings.out().println(error(id, "cannot be read: " + e.getMessage()));
            return false;
        }
    }

    private static Map<String, String> fields(String line) throws IOException {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not a JSON object: " + line);
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                fields.put(name, parser.getValueAsString(""));
                parser.skipChildren();
            }
        }
        return fields;
    }

    private static String json(String id, Extraction page, double milliseconds) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("id", id);
            json.writeStringField("articleBody", page.text());
            write(json, "title", page.title());
            json.writeStringField(
                    "byline", page.authors().stream().map(Found::value).collect(Collectors.joining("; ")));
            json.writeStringField("publishedTime", published(page.published()));
            write(json, "siteName", page.siteName());
            write(json, "lang", page.language());
            json.writeStringField("excerpt", page.excerpt());
            json.writeNumberField("ms", Math.round(milliseconds * 1000) / 1000.0);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, String name, @Nullable Found<String> found) throws IOException {
        json.writeStringField(name, found == null ? "" : found.value());
    }

    private static String published(@Nullable Found<Published> published) {
        return published == null ? "" : published.value().date().iso();
    }

    private static String error(String id, String what) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("id", id);
            json.writeStringField("error", what);
            json.writeEndObject();
        }
        return text.toString();
    }
}
