package org.dateline.importing;

import java.util.Locale;
import org.dateline.extract.Extraction;
import org.dateline.raw.Origin;
import org.jspecify.annotations.Nullable;

/**
 * What became of one raw page.
 *
 * @param file the article that it concerns, relative to the digest's root, or empty
 * @param detail the rest of a sentence for the curator, or empty
 * @param fix what to do about a page that was refused, or empty
 * @param extraction what the page says, or null where it was not read so far
 */
public record ImportResult(
        Origin origin,
        Kind kind,
        String file,
        String detail,
        String fix,
        @Nullable Extraction extraction) {

    /** The ways in which an import of a page can end. */
    public enum Kind {
        /** A new draft was written. */
        DRAFTED,
        /** The page changed: what nobody had edited in its draft was brought up to date. */
        UPDATED,
        /** It was imported before, and nothing changed. */
        UNCHANGED,
        /** The same article was imported from another page. */
        DOUBLE,
        REFUSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ImportResult refused(Origin origin, String reason, String fix, @Nullable Extraction extraction) {
        return new ImportResult(origin, Kind.REFUSED, "", reason, fix, extraction);
    }
}
