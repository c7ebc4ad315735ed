package org.dateline.archive;

/**
 * What a preview shows although it is not public. What has expired is none of it: the moment that decides shows that.
 *
 * @param drafts whether drafts are shown
 * @param embargoed whether what lies ahead is shown: articles under embargo, and editions of days to come
 */
public record Unpublished(boolean drafts, boolean embargoed) {

    /** Only what is public. */
    public static final Unpublished NONE = new Unpublished(false, false);

    /** Whether an article is shown. */
    public boolean shows(Visibility visibility) {
        return switch (visibility) {
            case PUBLIC -> true;
            case DRAFT -> drafts;
            case EMBARGOED -> embargoed;
            case EXPIRED -> false;
        };
    }
}
