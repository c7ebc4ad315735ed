package org.dateline.page;

/**
 * A link within the site.
 *
 * @param href relative to the page that it stands on
 * @param language of the text, where it is another than the page's; else empty
 */
public record Link(String text, String href, String language) {

    /** A link whose text is in the page's language. */
    public Link(String text, String href) {
        this(text, href, "");
    }
}
