package org.dateline.raw;

import java.io.InputStream;
import java.util.List;

/**
 * What to read, and with what means.
 *
 * @param standardInput read at most once, where an input is {@code -}; left open
 * @param following whether entries of feeds that have only a summary are fetched from the web
 * @param threads how many pages may be read at once
 */
public record RawRequest(
        List<RawInput> inputs, InputStream standardInput, Following following, int threads, WebAccess web) {

    public RawRequest {
        inputs = List.copyOf(inputs);
        if (threads < 1) {
            throw new IllegalArgumentException("no thread to read with: " + threads);
        }
    }

    /** The same request, with another store of what sites say of their pages. */
    public RawRequest with(Validators validators) {
        return new RawRequest(inputs, standardInput, following, threads, web.with(validators));
    }

    /** Which feeds' entries are fetched from the addresses that they give. */
    public enum Following {
        NONE,
        /** Those of feeds that came from the web themselves. */
        FEEDS_OF_THE_WEB,
        ALL;

        boolean follows(boolean fromTheWeb) {
            return this == ALL || this == FEEDS_OF_THE_WEB && fromTheWeb;
        }
    }
}
