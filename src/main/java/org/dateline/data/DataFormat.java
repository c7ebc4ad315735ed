package org.dateline.data;

import java.util.Locale;

/** A format of the digest's data. */
public enum DataFormat {
    JSON("application/json"),
    /** A line of JSON for each article. */
    NDJSON("application/x-ndjson"),
    GEOJSON("application/geo+json");

    private final String mediaType;

    DataFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The last part of its files' names, which is also the last part of the keys of its texts. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }
}
