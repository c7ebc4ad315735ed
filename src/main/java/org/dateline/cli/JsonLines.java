package org.dateline.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.dateline.article.WebAddress;
import org.dateline.extract.Extraction;
import org.dateline.extract.Found;
import org.dateline.extract.Published;
import org.dateline.importing.PageReader;
import org.dateline.raw.Origin;
import org.dateline.raw.RawInput;
import org.dateline.raw.RawPage;
import org.dateline.raw.RawPageTaker;
import org.dateline.raw.RawPages;
import org.dateline.raw.RawRequest;
import org.dateline.raw.Refusal;
import org.dateline.raw.WebAccess;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages named a line each as {@code {"id","path","url"}} and prints what each says, a line each: for machines that
 * measure or use the extraction alone. A page that cannot be read gets a line with {@code error}.
 */
final class JsonLines {

    private static final JsonFactory JSON = new JsonFactory();

    private final PageReader reader;

    private final Surroundings surroundings;

    private final WebAccess web;

    /** @param web which nobody asks, since only files are read */
    JsonLines(PageReader reader, Surroundings surroundings, WebAccess web) {
        this.reader = reader;
        this.web = web;
        this.surroundings = surroundings;
    }

    /** 1 where a page could not be read, else 0. */
    int run(String list) {
        boolean failed = false;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                list.equals("-") ? surroundings.in() : Files.newInputStream(Path.of(list)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    failed |= !answer(line);
                    surroundings.out().flush();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + list, e);
        }
        return failed ? 1 : 0;
    }

    private boolean answer(String line) throws IOException {
        Map<String, String> job;
        try {
            job = fields(line);
        } catch (IOException e) {
            surroundings.out().println(error("", "the line is no JSON object"));
            return false;
        }
        String id = job.getOrDefault("id", "");
        String path = job.getOrDefault("path", "");
        if (path.isEmpty() || path.equals("-") || path.contains("://")) {
            surroundings.out().println(error(id, "'path' names no file: '" + path + "'"));
            return false;
        }
        OnePage taker = new OnePage();
        WebAddress address = WebAddress.parse(job.getOrDefault("url", "")).orElse(null);
        RawPages.read(
                new RawRequest(
                        List.of(new RawInput(path, address)),
                        InputStream.nullInputStream(),
                        RawRequest.Following.NONE,
                        1,
                        web),
                taker);
        return answer(id, taker);
    }

    /** Takes the one page of a file. */
    private static final class OnePage implements RawPageTaker {

        private final List<RawPage> pages = new CopyOnWriteArrayList<>();
        private final List<Refusal> refusals = new CopyOnWriteArrayList<>();

        @Override
        public boolean take(RawPage page) {
            pages.add(page);
            return true;
        }

        @Override
        public void unchanged(Origin origin, WebAddress address) {
            throw new AssertionError("a file was taken for a page of the web: " + address);
        }

        @Override
        public void refuse(Refusal refusal) {
            refusals.add(refusal);
        }

        String reason() {
            return refusals.isEmpty() ? "holds several pages" : refusals.get(0).reason();
        }
    }

    private boolean answer(String id, OnePage taken) throws IOException {
        if (taken.pages.size() != 1) {
            surroundings.out().println(error(id, taken.reason()));
            return false;
        }
        try {
            long start = System.nanoTime();
            Extraction extraction = reader.read(taken.pages.get(0)).extraction();
            surroundings.out().println(json(id, extraction, (System.nanoTime() - start) / 1e6));
            return true;
        } catch (RuntimeException | StackOverflowError e) { // the next pages are not concerned
            surroundings.out().println(error(id, "cannot be read for a fault in Dateline: " + e));
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
