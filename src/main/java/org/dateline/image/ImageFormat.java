package org.dateline.image;

import java.util.List;

/** A kind of image that a digest may publish: what every browser shows. */
public enum ImageFormat {
    JPEG("image/jpeg", List.of("jpg", "jpeg")),
    PNG("image/png", List.of("png")),
    GIF("image/gif", List.of("gif")),
    WEBP("image/webp", List.of("webp")),
    AVIF("image/avif", List.of("avif")),
    SVG("image/svg+xml", List.of("svg"));

    private final String mediaType;
    private final List<String> extensions;

    ImageFormat(String mediaType, List<String> extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The endings that a file of this kind may have: lower-case, without a dot, the usual one first. */
    public List<String> extensions() {
        return extensions;
    }
}
