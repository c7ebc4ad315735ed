package org.dateline.raw;

import org.dateline.article.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the curator gave to be read.
 *
 * @param location a file, a folder, {@code -} for standard input, or a web address
 * @param address where the page was found, if the curator says so; it goes before what the page itself says
 */
public record RawInput(String location, @Nullable WebAddress address) {

    public static RawInput of(String location) {
        return new RawInput(location, null);
    }
}
