package org.dateline.build;

import java.util.Set;
import java.util.SortedMap;
import org.dateline.output.WriteReport;

/** Who looks at a preview while it is built: what they look at is made first, and nobody waits for the rest. */
public interface Onlookers {

    Onlookers NONE = new Onlookers() {
        @Override
        public Set<String> pages() {
            return Set.of();
        }

        @Override
        public void see(WriteReport written, SortedMap<String, Disposition> unpublished) {}

        @Override
        public boolean wantAnother() {
            return false;
        }
    };

    /** What they look at: files relative to the preview's folder, with {@code /}. */
    Set<String> pages();

    /**
     * These pages stand as this build makes them; the rest follows.
     *
     * @param written which of them are new
     * @param unpublished what became of the articles whose pages are shown although they are not public, by the pages'
     *     addresses below the home page
     */
    void see(WriteReport written, SortedMap<String, Disposition> unpublished);

    /** Whether something has changed meanwhile. Asked often and from many threads, once the pages stand. */
    boolean wantAnother();
}
