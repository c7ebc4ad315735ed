package org.dateline.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dateline.xml.LegalText;

/** Writes JSON Feed 1.1; what that format has no word for stands in an object {@code _dateline}. */
final class JsonFeedWriter {

    private static final String VERSION = "https://jsonfeed.org/version/1.1";
    private static final JsonFactory FACTORY = new JsonFactory();

    // the line's end is the machine's otherwise
    private static final DefaultPrettyPrinter LINES =
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter(" ", "\n"));

    private JsonFeedWriter() {}

    static byte[] write(Feed feed, String self) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.setPrettyPrinter(LINES.createInstance());
            json.writeStartObject();
            writeHead(json, feed, self);
            json.writeArrayFieldStart("items");
            for (FeedEntry entry : feed.entries()) {
                writeItem(json, feed, entry);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write JSON", e);
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void writeHead(JsonGenerator json, Feed feed, String self) throws IOException {
        write(json, "version", VERSION);
        write(json, "title", feed.title());
        write(json, "home_page_url", feed.page());
        write(json, "feed_url", self);
        write(json, "description", feed.description());
        write(json, "language", feed.language());
        json.writeArrayFieldStart("authors");
        json.writeStartObject();
        write(json, "name", feed.publisher().name());
        write(json, "url", feed.publisher().url());
        json.writeEndObject();
        json.writeEndArray();
        if (!feed.publisher().rights().isEmpty()) {
            json.writeObjectFieldStart("_dateline");
            write(json, "rights", feed.publisher().rights());
            json.writeEndObject();
        }
    }

    private static void writeItem(JsonGenerator json, Feed feed, FeedEntry entry) throws IOException {
        json.writeStartObject();
        write(json, "id", entry.id());
        write(json, "url", entry.url());
        if (!entry.sources().isEmpty()) {
            write(json, "external_url", entry.sources().get(0).url());
        }
        write(json, "title", entry.title());
        // spec: JSON Feed 1.1, items: one of the two contents must be there
        if (entry.content().isEmpty()) {
            write(json, "content_text", entry.summary());
        } else {
            write(json, "content_html", entry.content());
        }
        write(json, "summary", entry.summary());
        write(json, "date_published", Moments.rfc3339(entry.published()));
        write(json, "date_modified", Moments.rfc3339(entry.updated()));
        write(
                json,
                "tags",
                entry.categories().stream()
                        .map(FeedEntry.Category::label)
                        .distinct()
                        .toList());
        if (!entry.language().equals(feed.language())) {
            write(json, "language", entry.language());
        }
        writeExtension(json, entry);
        json.writeEndObject();
    }

    private static void writeExtension(JsonGenerator json, FeedEntry entry) throws IOException {
        FeedEntry.Status status = entry.status();
        if (status == null && entry.sources().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("_dateline");
        if (status != null) {
            write(json, "status", status.id());
            write(json, "attribution", status.attribution());
        }
        if (!entry.sources().isEmpty()) {
            json.writeArrayFieldStart("sources");
            for (FeedEntry.Source source : entry.sources()) {
                json.writeStartObject();
                write(json, "name", source.name());
                write(json, "url", source.url());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, String value) throws IOException {
        json.writeStringField(name, LegalText.of(value));
    }

    private static void write(JsonGenerator json, String name, List<String> values) throws IOException {
        if (values.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(LegalText.of(value));
        }
        json.writeEndArray();
    }
}
