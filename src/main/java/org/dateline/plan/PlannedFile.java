package org.dateline.plan;

import java.util.function.Supplier;
import org.dateline.cache.Print;
import org.jspecify.annotations.Nullable;

/**
 * A file of the site that no template renders, such as search data: where it stands, and its bytes, which are made when
 * they are asked for.
 *
 * @param origin what a message names as the reason for the file
 * @param inputs differs where the same program would make other bytes; null for a file that is made each time
 */
public record PlannedFile(
        SitePath path,
        String origin,
        Supplier<byte[]> bytes,
        @Nullable Supplier<Print> inputs) {

    /** A file that costs little, and is made each time. */
    PlannedFile(SitePath path, String origin, Supplier<byte[]> bytes) {
        this(path, origin, bytes, null);
    }
}
