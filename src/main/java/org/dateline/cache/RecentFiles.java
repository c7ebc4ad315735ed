package org.dateline.cache;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The parsed files as a process had them last, so that one which builds a digest again and again neither reads nor decodes
 * all of them each time. It costs only memory, and nothing is lost with it. Safe for several threads.
 */
public final class RecentFiles {

    private final AtomicReference<@Nullable Kept> last = new AtomicReference<>();

    /** @param index as it lay on the disk then */
    private record Kept(ParsedFiles files, FileStamp index) {}

    /** @param index as it lies on the disk; null where there is none */
    void keep(ParsedFiles files, @Nullable FileStamp index) {
        last.set(index == null ? null : new Kept(files, index));
    }

    void forget() {
        last.set(null);
    }

    /** Null where there are none, or the index on the disk is another by now. */
    @Nullable
    ParsedFiles ifStill(@Nullable FileStamp index) {
        Kept kept = last.get();
        return kept != null && kept.index.equals(index) ? kept.files : null;
    }
}
