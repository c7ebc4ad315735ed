package org.dateline.build;

import org.dateline.cache.RecentFiles;
import org.dateline.output.RecentList;

/**
 * What a process that builds the same preview again and again keeps in memory from one build to the next. Whatever the
 * disk no longer bears out is not used; without it all is built the same, only later.
 */
public final class Memory {

    private final RecentFiles parsed = new RecentFiles();
    private final RecentList written = new RecentList();

    RecentFiles parsed() {
        return parsed;
    }

    RecentList written() {
        return written;
    }
}
