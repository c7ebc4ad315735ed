package org.dateline.data;

import java.io.IOException;

/** A topic, a storyline, or a tag of an article: its name in addresses, and its name. */
public record Named(String id, String name) {

    void write(Json json) throws IOException {
        json.text("id", id);
        json.text("name", name);
    }
}
