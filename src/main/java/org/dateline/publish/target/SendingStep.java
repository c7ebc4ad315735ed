package org.dateline.publish.target;

import java.util.regex.Pattern;

/** When a file is sent: what a page needs before the page, and what lists pages after them. */
enum SendingStep {
    /** Style sheets, scripts, pictures, and whatever else is new and no page. */
    NEEDED,
    PAGES,
    /** Feeds, data, sitemaps and sums that readers already have in an older state. */
    LISTS,
    /** The home pages, from which all that is new is found. */
    HOME;

    private static final Pattern HOME_PAGE = Pattern.compile("([a-z]{2,3}(-[a-z0-9]+)*/)?index\\.html");
    private static final Pattern SHOWN = Pattern.compile("(assets/.*|.*\\.(css|js|svg|png|jpe?g|gif|webp|avif|ico))");

    static SendingStep of(String path, boolean isNew) {
        if (HOME_PAGE.matcher(path).matches()) {
            return HOME;
        }
        if (path.endsWith(".html")) {
            return PAGES;
        }
        return isNew || SHOWN.matcher(path).matches() ? NEEDED : LISTS;
    }
}
