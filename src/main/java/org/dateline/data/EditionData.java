package org.dateline.data;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edition: what the curator says of the day, and the day's articles. It names no other day, so that no other changes
 * it.
 *
 * @param number of the day as the digest counts them; null where it does not
 * @param open whether the day is still being written
 * @param asOf the moment of its last word, or empty
 * @param note the editor's note as plain text, or empty
 * @param articles each as its line, in the order of the edition
 * @param withdrawn likewise
 */
public record EditionData(
        DigestData digest,
        String date,
        String url,
        @Nullable Long number,
        boolean open,
        String asOf,
        String lead,
        List<Development> developments,
        String note,
        List<Topic> topics,
        List<byte[]> articles,
        List<byte[]> withdrawn) {

    public EditionData {
        developments = List.copyOf(developments);
        topics = List.copyOf(topics);
        articles = List.copyOf(articles);
        withdrawn = List.copyOf(withdrawn);
    }

    /** A key development and the ids of the articles behind it. */
    public record Development(String text, List<String> articles) {
        public Development {
            articles = List.copyOf(articles);
        }

        void write(Json json) throws IOException {
            json.text("text", text);
            json.texts("articles", articles);
        }
    }

    /** A topic of the day and the ids of its articles: one of several topics stands under each. */
    public record Topic(Named topic, List<String> articles) {
        public Topic {
            articles = List.copyOf(articles);
        }
    }

    public byte[] bytes() {
        return Json.lines(json -> {
            digest.write(json, Schema.EDITION);
            json.text("date", date);
            json.text("url", url);
            if (number != null) {
                json.number("number", number);
            }
            json.flag("open", open);
            json.text("asOf", asOf);
            json.text("lead", lead);
            json.rows("developments", developments, (row, development) -> development.write(row));
            json.text("note", note);
            json.rows("topics", topics, (row, topic) -> {
                topic.topic().write(row);
                row.texts("articles", topic.articles());
            });
            json.written("articles", articles);
            if (!withdrawn.isEmpty()) {
                json.written("withdrawn", withdrawn);
            }
        });
    }
}
