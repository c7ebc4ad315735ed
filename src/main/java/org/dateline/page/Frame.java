package org.dateline.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its content.
 *
 * @param direction {@code ltr} or {@code rtl}: which way the language is written
 * @param title the document's title, unique in the site
 * @param canonical the absolute address
 * @param policy the content security policy
 * @param assets the address of each of the theme's assets, by its name
 * @param indexable whether search engines may list the page
 * @param feeds those that the page announces
 * @param manifest the address of the web application's manifest
 * @param sharing null for a page that search engines may not list
 * @param data what the page tells machines of itself; null for such a page too
 */
public record Frame(
        String language,
        String direction,
        String title,
        String description,
        String canonical,
        String policy,
        boolean indexable,
        String siteTitle,
        String home,
        Map<String, String> assets,
        List<Link> menu,
        List<Link> breadcrumb,
        List<Link> footer,
        List<FeedLink> feeds,
        String manifest,
        @Nullable Sharing sharing,
        @Nullable DataBlock data) {
    public Frame {
        assets = Map.copyOf(assets);
        menu = List.copyOf(menu);
        breadcrumb = List.copyOf(breadcrumb);
        footer = List.copyOf(footer);
        feeds = List.copyOf(feeds);
    }

    /** The same frame of a page that announces other feeds. */
    public Frame withFeeds(List<FeedLink> others) {
        return with(others, sharing, data);
    }

    /** The same frame of a page that is shared in another way. */
    public Frame sharedAs(Sharing other) {
        return with(feeds, other, data);
    }

    /** The same frame of a page that tells machines something else. */
    public Frame describedBy(DataBlock other) {
        return with(feeds, sharing, other);
    }

    private Frame with(List<FeedLink> otherFeeds, @Nullable Sharing otherSharing, @Nullable DataBlock otherData) {
        return new Frame(
                language,
                direction,
                title,
                description,
                canonical,
                policy,
                indexable,
                siteTitle,
                home,
                assets,
                menu,
                breadcrumb,
                footer,
                otherFeeds,
                manifest,
                otherSharing,
                otherData);
    }
}
