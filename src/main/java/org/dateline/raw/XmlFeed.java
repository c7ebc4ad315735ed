package org.dateline.raw;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import com.rometools.rome.io.impl.XmlFixerReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.article.PartialDate;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.input.JDOMParseException;
import org.jspecify.annotations.Nullable;

/** Reads RSS and Atom of all versions. */
final class XmlFeed {

    private static final List<String> PUBLISHED = List.of("pubdate", "published", "issued", "date", "created");
    private static final List<String> UPDATED = List.of("updated", "modified");
    private static final Pattern MAIL_AND_NAME = Pattern.compile("\\S+@\\S+\\s*\\((.+)\\)");
    private static final Pattern MAIL = Pattern.compile("\\S+@\\S+");

    private final SyndFeed feed;

    private XmlFeed(SyndFeed feed) {
        this.feed = feed;
    }

    /** @param charset as declared beside the feed, or empty */
    static List<FeedItem> items(byte[] bytes, String charset) throws Refused {
        String type = charset.isEmpty() ? "application/xml" : "application/xml; charset=" + charset;
        try {
            Document document = document(bytes, type);
            // Before ROME reads the document, since it takes parts out of it.
            List<Dates> dates =
                    entries(document.getRootElement()).map(Dates::of).toList();
            return new XmlFeed(new SyndFeedInput(false, Locale.ENGLISH).build(document)).items(dates);
        } catch (IOException | JDOMException | FeedException | RuntimeException e) {
            // RuntimeException: both libraries throw one or another where a feed is none; a feed is a stranger's.
            throw damaged(e);
        }
    }

    private static Document document(byte[] bytes, String type) throws IOException, JDOMException {
        try {
            return FeedXml.builder().build(text(bytes, type));
        } catch (JDOMException e) {
            // Many a feed has HTML's entities, or something before its XML declaration.
            return FeedXml.builder().build(new XmlFixerReader(text(bytes, type)));
        }
    }

    private static Reader text(byte[] bytes, String type) throws IOException {
        return new XmlReader(new ByteArrayInputStream(bytes), type, true, "UTF-8");
    }

    private static Refused damaged(Exception e) {
        if (String.valueOf(e.getMessage()).contains("DOCTYPE")) {
            return new Refused("is a feed with a document type, which can hide harm", "import the articles' own pages");
        }
        // The parser's own words are in the machine's language.
        String line = e instanceof JDOMParseException parse ? ", at its line " + parse.getLineNumber() : "";
        return new Refused("is a damaged feed" + line, "download it again, or import the articles' own pages");
    }

    private static Stream<Element> entries(Element root) {
        return Stream.concat(Stream.of(root), root.getChildren().stream().filter(child -> isNamed(child, "channel")))
                .flatMap(parent -> parent.getChildren().stream())
                .filter(child -> isNamed(child, "item") || isNamed(child, "entry"));
    }

    private static boolean isNamed(Element element, String name) {
        return element.getName().equalsIgnoreCase(name);
    }

    private List<FeedItem> items(List<Dates> dates) {
        List<FeedItem> items = new ArrayList<>();
        List<SyndEntry> entries = feed.getEntries();
        for (int i = 0; i < entries.size(); i++) {
            // ROME passes over entries of a foreign namespace; then no date can be told to be an entry's own.
            items.add(item(entries.get(i), dates.size() == entries.size() ? dates.get(i) : Dates.UNKNOWN));
        }
        return items;
    }

    private FeedItem item(SyndEntry entry, Dates dates) {
        return new FeedItem(
                link(entry),
                entry.getContents().stream()
                        .map(this::body)
                        .filter(body -> !body.isBlank())
                        .findFirst()
                        .orElse(""),
                new FeedEntry(
                        title(entry),
                        authors(entry),
                        dates.published(),
                        dates.updated(),
                        categories(entry),
                        html(entry.getDescription())));
    }

    private String link(SyndEntry entry) {
        String link = written(entry.getLink());
        // spec: RSS 2.0: a guid is the article's address unless it says that it is none
        return link.isEmpty() && Address.parse(written(entry.getUri())).isPresent() ? written(entry.getUri()) : link;
    }

    private String title(SyndEntry entry) {
        String title = html(entry.getTitleEx());
        return title.isEmpty() ? written(entry.getTitle()) : title;
    }

    private List<String> authors(SyndEntry entry) {
        List<String> authors = people(entry.getAuthors());
        if (authors.isEmpty() && entry.getModule(DCModule.URI) instanceof DCModule module) {
            authors = names(module.getCreators().stream());
        }
        if (authors.isEmpty()) {
            authors = names(Stream.of(written(entry.getAuthor())));
        }
        // spec: RFC 4287, 4.2.1: an entry without an author has the feed's
        return authors.isEmpty() && isAtom() ? people(feed.getAuthors()) : authors;
    }

    private static List<String> people(List<SyndPerson> people) {
        return names(people.stream().map(SyndPerson::getName));
    }

    private static List<String> names(Stream<@Nullable String> names) {
        return names.map(XmlFeed::written)
                .map(XmlFeed::withoutMail)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    // spec: RSS 2.0, <author>: lawyer@boyer.net (Lawyer Boyer)
    private static String withoutMail(String name) {
        Matcher mailAndName = MAIL_AND_NAME.matcher(name);
        if (mailAndName.matches()) {
            return mailAndName.group(1).strip();
        }
        return MAIL.matcher(name).matches() ? "" : name;
    }

    private static List<String> categories(SyndEntry entry) {
        return entry.getCategories().stream()
                .map(SyndCategory::getName)
                .map(XmlFeed::written)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private String body(SyndContent content) {
        String type = written(content.getType()).toLowerCase(Locale.ROOT);
        boolean text = type.equals("text") || type.equals("text/plain") || type.isEmpty() && isAtom();
        if (text) {
            return FeedItem.paragraphs(written(content.getValue()));
        }
        return type.isEmpty() || type.contains("html") ? written(content.getValue()) : "";
    }

    private String html(@Nullable SyndContent content) {
        if (content == null) {
            return "";
        }
        String type = written(content.getType()).toLowerCase(Locale.ROOT);
        String value = written(content.getValue());
        return isAtom() && (type.isEmpty() || type.startsWith("text") && !type.equals("text/html"))
                ? FeedItem.escaped(value)
                : value;
    }

    private boolean isAtom() {
        return written(feed.getFeedType()).startsWith("atom");
    }

    private static String written(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /** What ROME makes of a date has lost its zone, and has a time where the feed has none. */
    private record Dates(
            @Nullable PartialDate published, @Nullable PartialDate updated) {

        static final Dates UNKNOWN = new Dates(null, null);

        static Dates of(Element entry) {
            return new Dates(first(entry, PUBLISHED), first(entry, UPDATED));
        }

        private static @Nullable PartialDate first(Element entry, List<String> names) {
            return names.stream()
                    .flatMap(name -> entry.getChildren().stream().filter(child -> isNamed(child, name)))
                    .map(child -> WrittenDate.parse(child.getText()))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(null);
        }
    }
}
