package org.dateline.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.dateline.cache.SeenFolder;
import org.dateline.config.DigestFiles;
import org.dateline.config.SiteConfig;
import org.jspecify.annotations.Nullable;

/**
 * The content folder as a process saw it last, for one that is told what changes there: it looks at nothing else again,
 * and thinks anew of the files' names only where one is new or gone. Safe for several threads.
 */
public final class RecentContent {

    private static final String IN_CONTENT = DigestFiles.CONTENT + "/";

    private final AtomicReference<Look> last = new AtomicReference<>(Look.NONE);
    private final AtomicReference<@Nullable Names> names = new AtomicReference<>();

    /**
     * The last look.
     *
     * @param folder at which
     * @param seen null where there was none, or anything may have changed since
     * @param changed what was told to have changed since, relative to the folder; null where nobody said anything
     */
    private record Look(
            @Nullable Path folder,
            @Nullable SeenFolder seen,
            @Nullable Set<String> changed) {
        static final Look NONE = new Look(null, null, null);

        Look with(Set<String> more) {
            Set<String> all = new HashSet<>(more);
            if (changed != null) {
                all.addAll(changed);
            }
            return new Look(folder, seen, all);
        }
    }

    /**
     * Tells what has changed in the digest's folder since it was looked at last. Where that is not told before the next
     * look, anything may have.
     *
     * @param paths relative to the digest's folder, with {@code /}
     */
    public void change(Collection<String> paths) {
        if (paths.contains(DigestFiles.CONTENT)) {
            changeAll();
        }
        Set<String> inContent = new HashSet<>();
        for (String path : paths) {
            if (path.startsWith(IN_CONTENT)) {
                inContent.add(path.substring(IN_CONTENT.length()));
            }
        }
        last.updateAndGet(look -> look.with(inContent));
    }

    /** Anything may have changed, whatever was told. */
    public void changeAll() {
        last.set(Look.NONE);
    }

    /** What lies in the content folder now. */
    SeenFolder look(Path content) {
        Look before = last.getAndSet(Look.NONE);
        try {
            SeenFolder now = before.seen() == null || before.changed() == null || !content.equals(before.folder())
                    ? SeenFolder.of(content)
                    : before.seen().later(content, before.changed());
            last.set(new Look(content, now, null));
            return now;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + content, e);
        }
    }

    /** What the names that were seen say. */
    Names names(SeenFolder content, SiteConfig config) {
        Names before = names.get();
        Names now = before != null && before.fit(content, config) ? before : Names.of(content, config);
        names.set(now);
        return now;
    }
}
