package org.dateline.config;

import java.util.Set;

/** The names of the files of {@code content/} that are no article. */
public final class DigestFiles {

    /** The folder, relative to the digest's root, of all that a curator edits. */
    public static final String CONTENT = "content";

    public static final String DIGEST = "digest.yaml";
    static final String TOPICS = "topics.yaml";
    static final String TAGS = "tags.yaml";
    static final String PLACES = "places.yaml";
    static final String STORYLINES = "storylines.yaml";
    static final String SOURCES = "sources.yaml";

    /** Every configuration file, relative to the content folder. */
    public static final Set<String> SETTINGS = Set.of(DIGEST, TOPICS, TAGS, PLACES, STORYLINES, SOURCES);

    /** The folder of the import profiles, relative to the content folder. */
    public static final String PROFILES = "sources/";

    private DigestFiles() {}
}
