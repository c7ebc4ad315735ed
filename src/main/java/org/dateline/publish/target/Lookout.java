package org.dateline.publish.target;

import java.util.SortedMap;
import org.dateline.output.BuiltSite;

/** Looks at a target. It has no way to write there, and is all that a rehearsal is given. */
public interface Lookout extends AutoCloseable {

    /**
     * What the target holds, by path: all that publications made, and what else stands where a file of the site would.
     *
     * @param verify whether what is there is read, and no record trusted
     */
    SortedMap<String, Held> look(BuiltSite site, boolean verify);

    /** Whether the target has what its kind needs beside the site, and nothing that a publication left unfinished. */
    default boolean isComplete() {
        return true;
    }

    @Override
    default void close() {}
}
