package org.dateline.config;

import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dateline.problem.Problems;
import org.dateline.yaml.TextFile;

/** The files of {@code content/} that are no article. */
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

    /** The bytes of every configuration file that can be read; what cannot is told by those who read it as text. */
    public static SortedMap<String, byte[]> settings(Path content) {
        SortedMap<String, byte[]> settings = new TreeMap<>();
        Problems told = new Problems();
        SETTINGS.forEach(name ->
                TextFile.bytes(content.resolve(name), name, told).ifPresent(bytes -> settings.put(name, bytes)));
        return settings;
    }
}
