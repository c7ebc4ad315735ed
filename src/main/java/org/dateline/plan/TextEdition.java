package org.dateline.plan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.archive.Day;
import org.dateline.archive.Day.KeyDevelopment;
import org.dateline.article.Article;
import org.dateline.article.Edition;
import org.dateline.article.Topic;
import org.dateline.message.Messages;
import org.dateline.page.Badge;

/**
 * An edition as plain text, for text gateways, radio, mesh networks and terminals: its lead list, then the headlines with
 * status, source and address. {@value #COLUMNS} columns (an address is never broken), at most {@value #MOST_BYTES} bytes:
 * the reports that do not fit are counted at the end, with the edition's address. UTF-8 behind a byte order mark, since
 * many a host sends plain text without saying so, and browsers then guess wrong.
 */
final class TextEdition {

    static final int COLUMNS = 72;
    static final int MOST_BYTES = 10_000;

    private final PlanContext context;
    private final Messages messages;
    private final Views views;
    private final Day day;
    private final StringBuilder text = new StringBuilder();

    TextEdition(PlanContext context, Day day) {
        this.context = context;
        this.messages = context.messages();
        this.views = new Views(context, context.addresses().textEdition(day.date()));
        this.day = day;
    }

    byte[] bytes() {
        text.append('\uFEFF');
        head();
        developments();
        reports();
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void head() {
        EditionWords words = new EditionWords(context, day);
        text.append(wrapped("", context.config().title().toUpperCase(Locale.ROOT)));
        text.append(wrapped("", words.heading()));
        text.append(wrapped("", words.kicker() + ". " + (words.counts() + " " + words.zone()).strip()));
        text.append(address(context.addresses().day(day.date()))).append('\n');
        Edition edition = day.edition();
        if (edition != null && !edition.lead().isEmpty()) {
            text.append('\n').append(wrapped("", edition.lead()));
        }
    }

    private void developments() {
        if (day.developments().isEmpty()) {
            return;
        }
        text.append(heading(messages.text("edition.developments")));
        int room = room();
        int number = 1;
        for (KeyDevelopment development : day.developments()) {
            Badge badge = views.badge(development.articles().get(0));
            String words = badge == null ? "" : " [" + badge.text() + "]";
            String line = wrapped(number + ". ", development.text() + words);
            room -= bytesOf(line);
            if (room < 0) {
                return;
            }
            text.append(line);
            number++;
        }
    }

    private void reports() {
        int room = room();
        int left = day.articles().size();
        for (Map.Entry<Topic, List<Article>> topic : byTopic().entrySet()) {
            String before = heading(topic.getKey().title());
            for (Article article : topic.getValue()) {
                String report = before + report(article);
                room -= bytesOf(report);
                if (room < 0) {
                    text.append(rest(left));
                    return;
                }
                text.append(report);
                before = "";
                left--;
            }
        }
    }

    /** How many bytes may still come before the line that counts what was left out. */
    private int room() {
        return MOST_BYTES
                - bytesOf(text.toString())
                - bytesOf(rest(day.articles().size()));
    }

    /** Each article once, under the first of its topics. */
    private Map<Topic, List<Article>> byTopic() {
        Map<Topic, List<Article>> topics = new LinkedHashMap<>();
        context.archive().topics().forEach(shelf -> topics.put(shelf.subject(), new ArrayList<>()));
        for (Article article : day.articles()) {
            topics.computeIfAbsent(article.topics().get(0), topic -> new ArrayList<>())
                    .add(article);
        }
        topics.values().removeIf(List::isEmpty);
        return topics;
    }

    private String report(Article article) {
        Badge badge = views.badge(article);
        String source = article.sources().get(0).source().name();
        return wrapped("* ", article.title())
                + wrapped("  ", badge == null ? source + "." : badge.text() + ". " + source + ".")
                + "  " + address(context.addresses().article(article.id())) + "\n";
    }

    private String rest(int articles) {
        return "\n"
                + wrapped("", messages.count("text-edition.more", articles))
                + address(context.addresses().day(day.date())) + "\n";
    }

    private String address(SitePath path) {
        return context.config().baseUrl() + path.encodedAddress();
    }

    private static String heading(String text) {
        return "\n" + wrapped("", text.toUpperCase(Locale.ROOT)) + "\n";
    }

    /** Lines of whole words; the first begins with the mark, the others with as many spaces. */
    private static String wrapped(String mark, String text) {
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder(mark);
        String indent = " ".repeat(mark.length());
        boolean empty = true;
        for (String word : text.strip().split("\\s+")) {
            if (!empty && width(line) + 1 + width(word) > COLUMNS) {
                lines.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(indent);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        return lines.append(line.toString().stripTrailing()).append('\n').toString();
    }

    private static int width(CharSequence text) {
        return (int) text.codePoints().count();
    }

    private static int bytesOf(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
