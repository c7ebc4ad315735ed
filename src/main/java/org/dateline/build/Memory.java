package org.dateline.build;

import java.util.Collection;
import org.dateline.cache.RecentFiles;
import org.dateline.output.RecentList;
import org.dateline.parse.RecentContent;

/**
 * What a process that builds the same preview again and again keeps in memory from one build to the next. Whatever the
 * disk no longer bears out is not used; without it all is built the same, only later.
 */
public final class Memory {

    private final RecentContent content = new RecentContent();
    private final RecentFiles parsed = new RecentFiles();
    private final RecentList written = new RecentList();

    /**
     * Tells what has changed in the digest's folder since the last build: of the content, nothing else is looked at again.
     * Where nothing is told before a build, it looks at all.
     *
     * @param paths of files and folders, relative to the folder, with {@code /}
     */
    public void change(Collection<String> paths) {
        content.change(paths);
    }

    /** Anything may have changed since the last build. */
    public void changeAll() {
        content.changeAll();
    }

    RecentContent content() {
        return content;
    }

    RecentFiles parsed() {
        return parsed;
    }

    RecentList written() {
        return written;
    }
}
