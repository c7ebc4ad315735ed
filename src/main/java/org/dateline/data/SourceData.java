package org.dateline.data;

import java.io.IOException;

/**
 * One of the reports that an article rests on; what is not known is empty.
 *
 * @param id of the outlet or institution
 * @param published a month, a day or a moment, as precisely as it is known
 * @param retrieved a day or a moment
 * @param translated whether the digest translated it
 */
public record SourceData(
        String id,
        String name,
        String url,
        String title,
        String author,
        String published,
        String retrieved,
        String language,
        boolean translated,
        String via,
        String archived) {

    void write(Json json) throws IOException {
        json.text("id", id);
        json.text("name", name);
        json.text("url", url);
        json.text("title", title);
        json.text("author", author);
        json.text("published", published);
        json.text("retrieved", retrieved);
        json.text("language", language);
        json.flag("translated", translated);
        json.text("via", via);
        json.text("archived", archived);
    }
}
