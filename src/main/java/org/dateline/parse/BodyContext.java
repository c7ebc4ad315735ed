package org.dateline.parse;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a body stands, as far as its links need to know.
 *
 * @param file the file's path relative to the digest's root
 * @param day the day in whose folder it lies; null outside the days
 * @param assets every asset of the digest, by its path relative to the content folder
 */
record BodyContext(String file, @Nullable LocalDate day, Set<String> assets) {

    /** The folder of the file, relative to the content folder, with {@code /} at its end where it is not that itself. */
    String folder() {
        return day == null ? "" : day.toString().replace('-', '/') + "/";
    }
}
