package org.dateline.data;

import java.io.IOException;
import java.util.List;

/**
 * A topic: its months, newest first, and its latest articles.
 *
 * @param description a sentence, or empty
 */
public record TopicData(
        DigestData digest, Named topic, String url, String description, List<Month> months, List<EntryData> latest) {

    public TopicData {
        months = List.copyOf(months);
        latest = List.copyOf(latest);
    }

    /**
     * A month of a topic.
     *
     * @param data the address of the month's file
     * @param articles how many it has
     */
    public record Month(String month, String data, int articles) {

        private void write(Json json) throws IOException {
            json.text("month", month);
            json.text("data", data);
            json.number("articles", articles);
        }
    }

    public byte[] bytes() {
        return Json.lines(json -> {
            digest.write(json, Schema.TOPIC);
            topic.write(json);
            json.text("url", url);
            json.text("description", description);
            json.rows("months", months, (row, month) -> month.write(row));
            json.rows("latest", latest, (row, entry) -> entry.write(row));
        });
    }
}
