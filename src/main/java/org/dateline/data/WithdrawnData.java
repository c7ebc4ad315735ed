package org.dateline.data;

import java.io.IOException;

/** An article that was taken back: what its page shows, and nothing else of it. */
public record WithdrawnData(
        String id, String url, String date, String title, String language, String withdrawn, String reason) {

    /** The article on one line, as an edition and the articles of a month take it. */
    public byte[] line() {
        return Json.line(this::write);
    }

    private void write(Json json) throws IOException {
        json.text("id", id);
        json.text("url", url);
        json.text("date", date);
        json.text("title", title);
        json.text("language", language);
        json.object("withdrawn", inner -> {
            inner.text("date", withdrawn);
            inner.text("reason", reason);
        });
    }
}
