package org.dateline.data;

import java.util.List;

/** The articles of a topic in a month, newest first. */
public record TopicMonthData(DigestData digest, Named topic, String month, String url, List<EntryData> articles) {

    public TopicMonthData {
        articles = List.copyOf(articles);
    }

    public byte[] bytes() {
        return Json.lines(json -> {
            digest.write(json, Schema.TOPIC_MONTH);
            topic.write(json);
            json.text("month", month);
            json.text("url", url);
            json.rows("articles", articles, (row, entry) -> entry.write(row));
        });
    }
}
