package org.dateline.data;

import java.io.IOException;
import java.util.List;

/**
 * What every list says of an article.
 *
 * @param id as in feeds: it survives a change of address
 * @param date the day, as {@code 2025-03-18}
 * @param time the moment with its offset, or empty where only the day is known
 * @param status empty for a report that is not weighed
 */
public record EntryData(
        String id,
        String url,
        String date,
        String time,
        String title,
        String language,
        String status,
        List<String> attribution) {

    public EntryData {
        attribution = List.copyOf(attribution);
    }

    void write(Json json) throws IOException {
        json.text("id", id);
        json.text("url", url);
        json.text("date", date);
        json.text("time", time);
        json.text("title", title);
        json.text("language", language);
        json.text("status", status);
        json.texts("attribution", attribution);
    }
}
