package org.dateline.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What a file of data may hold, as JSON Schema (draft 2020-12); it goes out with the site. */
public enum Schema {
    /** An article, as a line or within an edition. */
    ARTICLE("article"),
    /** What lists say of an article. */
    ENTRY("entry"),
    /** What each file says of the digest. */
    DIGEST("digest"),
    EDITION("edition"),
    MONTH("month"),
    TOPIC("topic"),
    TOPIC_MONTH("topic-month"),
    STORYLINE("storyline"),
    PLACES("places"),
    INDEX("index");

    private final String id;

    Schema(String id) {
        this.id = id;
    }

    public String fileName() {
        return id + ".schema.json";
    }

    /** The schema as it is published. Schemas name each other by their file names, so that they may lie anywhere. */
    public byte[] bytes() {
        try (InputStream in = Schema.class.getResourceAsStream(fileName())) {
            if (in == null) {
                throw new AssertionError("the program lacks its schema " + fileName());
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the schema " + fileName(), e);
        }
    }
}
