package org.dateline.data;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What each file says of the digest that it is part of.
 *
 * @param schemas the absolute address of the folder of the schemas
 * @param url of the digest's home page
 * @param rights what may be done with the digest, as a text, or empty
 */
public record DigestData(
        String schemas,
        String title,
        String url,
        String language,
        String rights,
        @Nullable Licence licence) {

    /** A licence: its name and the address of its text. */
    public record Licence(String name, String url) {}

    /** The first members of every file. */
    void write(Json json, Schema schema) throws IOException {
        json.text("$schema", schemas + schema.fileName());
        json.object("digest", inner -> {
            inner.text("title", title);
            inner.text("url", url);
            inner.text("language", language);
            inner.text("rights", rights);
            if (licence != null) {
                inner.object("licence", of -> {
                    of.text("name", licence.name());
                    of.text("url", licence.url());
                });
            }
        });
    }
}
