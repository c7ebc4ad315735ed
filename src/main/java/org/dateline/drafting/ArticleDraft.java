package org.dateline.drafting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.dateline.article.Source;
import org.dateline.config.Vocabulary;
import org.dateline.yaml.YamlText;

/** Writes an article's file: what is known stands in its key, and each key that may follow is explained and empty. */
public final class ArticleDraft {

    /** An address that a build lets pass in a draft only. */
    private static final String REMINDER = "https://replace-this.invalid/";

    /** More names than these are looked up in their file. */
    private static final int MOST_NAMED = 12;

    /** Of a comment, in characters. */
    private static final int WIDEST = 100;

    private final Vocabulary vocabulary;
    private final StringBuilder text = new StringBuilder();

    private ArticleDraft(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The whole file; it can be built, and is a draft. */
    public static String of(ArticleOutline outline, Vocabulary vocabulary) {
        return new ArticleDraft(vocabulary).write(outline);
    }

    private String write(ArticleOutline outline) {
        text.append("---\n");
        say("The headline. The address comes from the file's name, so the headline may change.");
        key("title", YamlText.scalar(outline.title()));
        say("The day, which is the folder's; or the moment, if you know it, such as 2025-03-18T16:00:00+02:00.");
        key("date", outline.date());
        say("One or two sentences for lists.");
        key("summary", "");
        topics(outline.topics());
        say("How far it is established: confirmed, claimed, announced, disputed or unverified. Empty weighs nothing.");
        key("status", "");
        say("Who says so: at least one for claimed and announced, two for disputed, such as [Harbour Authority].");
        key("attribution", "");
        say("Its place among the day's key developments, such as 1.");
        key("key", "");
        say("Where it happened, by the ids of content/places.yaml" + named(vocabulary.placeIds()));
        key("places", list(outline.places()));
        say("The threads that it continues, by the ids of content/storylines.yaml" + named(vocabulary.storylineIds()));
        key("storylines", list(outline.storylines()));
        say("People, organisations, countries and themes, such as [Harbour Authority, Storms].");
        key("tags", list(outline.tags()));
        if (outline.language() != null) {
            key("lang", outline.language());
        }
        sources(outline);
        say("While this line is here, the article appears nowhere. Remove it when the article is done.");
        key("draft", "true");
        say("Below the next line stands the text, in your own words.");
        return text.append("---\n\n").toString();
    }

    private void topics(List<String> topics) {
        say("At least one, by the ids of content/topics.yaml" + named(vocabulary.topicIds()));
        if (!topics.isEmpty()) {
            key("topics", list(topics));
        } else {
            String first = vocabulary.topicIds().stream().findFirst().orElse("");
            key("topics", "[" + first + "] # nobody chose it: it is only the first of them");
        }
    }

    private void sources(ArticleOutline outline) {
        say("Where it comes from: at least one, each an id of content/sources.yaml, or the name of any other, with the"
                + " report's own address" + named(vocabulary.sourceIds()));
        Source source = outline.source();
        List<String> lines = new ArrayList<>();
        if (source == null) {
            lines.add("name: The source # replace this, or write id: and an id of the list");
        } else {
            lines.add(source.registered() ? "id: " + source.id() : "name: " + YamlText.scalar(source.name()));
        }
        lines.add(
                outline.url() == null
                        ? "url: " + REMINDER + " # replace this by the report's own address"
                        : "url: " + YamlText.scalar(outline.url().value()));
        lines.add("title: # the headline of the original");
        lines.add("published: # the day on which the source published it");
        key("sources", "\n  - " + String.join("\n    ", lines));
    }

    /** {@code : kharkiv, kyiv.}, or nothing where there are none or many. */
    private static String named(Collection<String> ids) {
        return ids.isEmpty() || ids.size() > MOST_NAMED ? "." : ": " + String.join(", ", ids) + ".";
    }

    private static String list(List<String> values) {
        return values.isEmpty() ? "" : YamlText.list(values);
    }

    /** In as many lines as it takes. */
    private void say(String comment) {
        StringBuilder line = new StringBuilder("#");
        for (String word : comment.split(" ")) {
            if (line.length() + word.length() >= WIDEST) {
                text.append(line).append('\n');
                line = new StringBuilder("#");
            }
            line.append(' ').append(word);
        }
        text.append(line).append('\n');
    }

    private void key(String key, String value) {
        text.append(key)
                .append(value.isEmpty() || value.startsWith("\n") ? ":" : ": ")
                .append(value)
                .append('\n');
    }
}
