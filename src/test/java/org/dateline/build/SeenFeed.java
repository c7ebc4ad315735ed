package org.dateline.build;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** A feed as a subscriber's program reads it, whatever its format; the XML is read by ROME. */
record SeenFeed(String title, String rights, List<String> links, List<Entry> entries) {

    /**
     * @param updated null where the format has no word for it
     * @param summary as plain text
     * @param content HTML, or empty
     */
    record Entry(
            String id,
            String title,
            Instant published,
            Instant updated,
            String summary,
            String content,
            List<String> categories,
            List<String> links) {

        /** Every address of the entry, those in its HTML among them. */
        List<String> addresses() {
            return Stream.concat(
                            links.stream(),
                            Jsoup.parseBodyFragment(content).select("[href], [src]").stream()
                                    .flatMap(each -> Stream.of(each.attr("href"), each.attr("src")))
                                    .filter(address -> !address.isEmpty()))
                    .toList();
        }
    }

    static SeenFeed of(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (file.toString().endsWith(".json")) {
            try (JsonParser parser = new JsonFactory().createParser(bytes)) {
                parser.nextToken();
                return ofJson(object(value(parser)));
            }
        }
        try {
            SyndFeedInput input = new SyndFeedInput();
            return ofXml(input.build(new XmlReader(new ByteArrayInputStream(bytes))));
        } catch (FeedException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    SeenFeed.Entry entry(String title) {
        return entries.stream()
                .filter(entry -> entry.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no entry is called " + title));
    }

    List<String> ids() {
        return entries.stream().map(Entry::id).toList();
    }

    private static SeenFeed ofXml(SyndFeed feed) {
        boolean isAtom = feed.getFeedType().startsWith("atom");
        return new SeenFeed(
                feed.getTitle(),
                Objects.toString(feed.getCopyright(), ""),
                isAtom ? feed.getLinks().stream().map(SyndLink::getHref).toList() : List.of(feed.getLink()),
                feed.getEntries().stream().map(entry -> ofXml(entry, isAtom)).toList());
    }

    private static Entry ofXml(SyndEntry entry, boolean isAtom) {
        SyndContent description = entry.getDescription();
        String summary = description == null ? "" : description.getValue();
        List<String> links = new ArrayList<>(List.of(entry.getLink()));
        entry.getLinks().forEach(link -> links.add(link.getHref()));
        if (entry.getSource() != null) {
            links.add(entry.getSource().getUri());
        }
        return new Entry(
                entry.getUri(),
                entry.getTitle(),
                entry.getPublishedDate().toInstant(),
                isAtom ? entry.getUpdatedDate().toInstant() : null,
                isAtom ? summary : Jsoup.parseBodyFragment(summary).wholeText(),
                entry.getContents().stream().map(SyndContent::getValue).collect(Collectors.joining()),
                entry.getCategories().stream().map(SeenFeed::label).toList(),
                links.stream().filter(Objects::nonNull).toList());
    }

    private static String label(SyndCategory category) {
        return category.getLabel() == null ? category.getName() : category.getLabel();
    }

    private static SeenFeed ofJson(Map<String, Object> feed) {
        Object rights = object(feed.getOrDefault("_dateline", Map.of())).getOrDefault("rights", "");
        return new SeenFeed(
                text(feed, "title"),
                rights.toString(),
                List.of(text(feed, "home_page_url"), text(feed, "feed_url")),
                list(feed.get("items")).stream()
                        .map(item -> ofJsonItem(object(item)))
                        .toList());
    }

    private static Entry ofJsonItem(Map<String, Object> item) {
        if (item.containsKey("content_html") == item.containsKey("content_text")) {
            throw new AssertionError("not one content: " + item);
        }
        List<String> links = new ArrayList<>(List.of(text(item, "url")));
        if (item.containsKey("external_url")) {
            links.add(text(item, "external_url"));
        }
        return new Entry(
                text(item, "id"),
                text(item, "title"),
                OffsetDateTime.parse(text(item, "date_published")).toInstant(),
                OffsetDateTime.parse(text(item, "date_modified")).toInstant(),
                text(item, "summary"),
                item.getOrDefault("content_html", "").toString(),
                list(item.getOrDefault("tags", List.of())).stream()
                        .map(Object::toString)
                        .toList(),
                links);
    }

    // ---- JSON as it stands

    private static Object value(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, Object> members = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                members.put(name, value(parser));
            }
            return members;
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<Object> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(parser));
            }
            return items;
        }
        return parser.getText();
    }

    private static String text(Map<String, Object> members, String name) {
        return Objects.requireNonNull(members.get(name), name).toString();
    }

    private static Map<String, Object> object(Object value) {
        Map<String, Object> members = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((name, member) -> members.put(name.toString(), member));
        return members;
    }

    private static List<Object> list(Object value) {
        return new ArrayList<>((List<?>) value);
    }
}
