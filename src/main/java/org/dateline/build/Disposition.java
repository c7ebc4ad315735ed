package org.dateline.build;

import java.util.Locale;

/** What became of a file of the content folder. */
public enum Disposition {
    /** An article, edition, page or image that the site shows. */
    PUBLISHED,
    DRAFT,
    EMBARGOED,
    EXPIRED,
    /** The article's page tells that it was taken back. */
    WITHDRAWN,
    SETTINGS,
    /** An image or other file that nothing public shows. */
    UNUSED,
    /** Left out since it has an error. */
    REJECTED,
    /** Hidden, or left by an editor or the system. */
    IGNORED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word where nothing has been written yet. */
    public String wordBefore() {
        return this == PUBLISHED ? "to publish" : word();
    }
}
