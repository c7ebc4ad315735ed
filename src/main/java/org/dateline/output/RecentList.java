package org.dateline.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.dateline.cache.FileStamp;
import org.jspecify.annotations.Nullable;

/** The list of a site's files as this process wrote it last, so that it need not be read again. Safe for several threads. */
public final class RecentList {

    private final AtomicReference<@Nullable Kept> last = new AtomicReference<>();

    private record Kept(Path site, WrittenFiles list, FileStamp stamp) {}

    /** @param list as it was just written */
    void keep(Path site, WrittenFiles list) throws IOException {
        FileStamp stamp = WrittenFiles.stampOf(site.resolve(WrittenFiles.NAME));
        last.set(new Kept(site, list.writtenAt(stamp.modified()), stamp));
    }

    /** Null where it is not known, or another stands there by now. */
    @Nullable
    WrittenFiles ifStill(Path site) {
        Kept kept = last.get();
        Path file = site.resolve(WrittenFiles.NAME);
        try {
            return kept != null
                            && kept.site.equals(site)
                            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                            && WrittenFiles.stampOf(file).equals(kept.stamp)
                    ? kept.list
                    : null;
        } catch (IOException e) {
            return null; // gone meanwhile
        }
    }
}
