package org.dateline.hosting;

import java.util.List;

/** A header that a host sends with a file. */
public record Header(String name, String value) {

    /** Those that go out with everything. */
    static final List<Header> SECURITY = List.of(
            new Header("Content-Security-Policy", ContentPolicy.IN_HEADER),
            new Header("X-Content-Type-Options", "nosniff"),
            // a reader must not be betrayed by a click out
            new Header("Referrer-Policy", "no-referrer"),
            new Header("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
            new Header("Cross-Origin-Opener-Policy", "same-origin"));

    static final String CACHE = "Cache-Control";

    /** For what changes its name with its bytes. */
    static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** For everything else: kept, but asked for again, which costs nothing where it has not changed. */
    static final String ASK_AGAIN = "public, max-age=0, must-revalidate";
}
