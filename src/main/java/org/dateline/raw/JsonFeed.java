package org.dateline.raw;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/). */
final class JsonFeed {

    private static final Pattern VERSION = Pattern.compile("https?://(?:www\\.)?jsonfeed\\.org/version/1(?:\\.1)?/?");

    private final List<Item> items = new ArrayList<>();
    private final List<String> authors = new ArrayList<>();
    private final Map<String, String> texts = new TreeMap<>();

    private JsonFeed() {}

    static List<FeedItem> items(byte[] bytes) throws Refused {
        JsonFeed feed = new JsonFeed();
        try (JsonParser json = new JsonFactory().createParser(bytes)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                feed.read(json);
            }
        } catch (IOException | RuntimeException e) {
            // RuntimeException: whatever a stranger's JSON may do to the parser, it is only a damaged feed.
            throw new Refused(
                    "is damaged JSON, or cut off", "download the feed again, or import the articles' own pages");
        }
        if (!VERSION.matcher(feed.texts.getOrDefault("version", "")).matches()) {
            throw new Refused("is JSON, but not a JSON Feed", "import the page itself");
        }
        return feed.items.stream().map(item -> item.toFeedItem(feed.authors)).toList();
    }

    private void read(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("items") && json.currentToken() == JsonToken.START_ARRAY) {
                readItems(json);
            } else if (!readAuthors(json, name, authors)) {
                readText(json, name, texts);
            }
        }
    }

    private void readItems(JsonParser json) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                items.add(Item.read(json));
            } else {
                skip(json);
            }
        }
    }

    /** Version 1.0 has one author, version 1.1 a list. */
    private static boolean readAuthors(JsonParser json, String name, List<String> authors) throws IOException {
        if (name.equals("author") && json.currentToken() == JsonToken.START_OBJECT) {
            readAuthor(json, authors);
            return true;
        }
        if (name.equals("authors") && json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                if (json.currentToken() == JsonToken.START_OBJECT) {
                    readAuthor(json, authors);
                } else {
                    skip(json);
                }
            }
            return true;
        }
        return false;
    }

    private static void readAuthor(JsonParser json, List<String> authors) throws IOException {
        Map<String, String> author = new TreeMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            readText(json, name, author);
        }
        String name = author.getOrDefault("name", "");
        if (!name.isEmpty() && !authors.contains(name)) {
            authors.add(name);
        }
    }

    private static void readText(JsonParser json, String name, Map<String, String> texts) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            texts.put(name, json.getText().strip());
        } else {
            skip(json);
        }
    }

    private static void skip(JsonParser json) throws IOException {
        if (json.currentToken() == null) {
            throw new IOException("cut off");
        }
        json.skipChildren();
    }

    /** An item as it is written. */
    private record Item(Map<String, String> texts, List<String> authors, List<String> tags) {

        static Item read(JsonParser json) throws IOException {
            Item item = new Item(new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                if (name.equals("tags") && json.currentToken() == JsonToken.START_ARRAY) {
                    item.readTags(json);
                } else if (!readAuthors(json, name, item.authors)) {
                    readText(json, name, item.texts);
                }
            }
            return item;
        }

        private void readTags(JsonParser json) throws IOException {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                if (json.currentToken() == JsonToken.VALUE_STRING) {
                    tags.add(json.getText().strip());
                } else {
                    skip(json);
                }
            }
        }

        FeedItem toFeedItem(List<String> feedAuthors) {
            String html = text("content_html");
            // spec: 'id' is the item's address in the best of cases, and may stand alone
            String link = text("url").isEmpty() && Address.parse(text("id")).isPresent() ? text("id") : text("url");
            return new FeedItem(
                    link,
                    html.isEmpty() ? FeedItem.paragraphs(text("content_text")) : html,
                    new FeedEntry(
                            FeedItem.escaped(text("title")),
                            authors.isEmpty() ? feedAuthors : authors,
                            WrittenDate.parse(text("date_published")).orElse(null),
                            WrittenDate.parse(text("date_modified")).orElse(null),
                            tags,
                            FeedItem.escaped(text("summary"))));
        }

        private String text(String name) {
            return texts.getOrDefault(name, "");
        }
    }
}
