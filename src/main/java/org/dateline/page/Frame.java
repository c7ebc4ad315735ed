package org.dateline.page;

import java.util.List;
import java.util.Map;
import org.dateline.article.Html;
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
 * @param languages the same page in the digest's other languages
 * @param alternates the page's translations and itself; empty where it has none
 * @param image what stands for the page where its link is shared; null for none
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
        Html policy,
        boolean indexable,
        String siteTitle,
        String home,
        Map<String, String> assets,
        List<Link> menu,
        List<Link> breadcrumb,
        List<Link> footer,
        List<FeedLink> feeds,
        List<Link> languages,
        List<Alternate> alternates,
        @Nullable ShareImage image,
        String manifest,
        @Nullable Sharing sharing,
        @Nullable DataBlock data) {
    public Frame {
        assets = Map.copyOf(assets);
        menu = List.copyOf(menu);
        breadcrumb = List.copyOf(breadcrumb);
        footer = List.copyOf(footer);
        feeds = List.copyOf(feeds);
        languages = List.copyOf(languages);
        alternates = List.copyOf(alternates);
    }

    /** The same frame of a page that announces other feeds. */
    public Frame withFeeds(List<FeedLink> others) {
        return with(others, image, sharing, data);
    }

    /** The same frame of a page that another picture stands for. */
    public Frame withImage(@Nullable ShareImage other) {
        return with(feeds, other, sharing, data);
    }

    /** The same frame of a page that is shared in another way. */
    public Frame sharedAs(Sharing other) {
        return with(feeds, image, other, data);
    }

    /** The same frame of a page that tells machines something else. */
    public Frame describedBy(DataBlock other) {
        return with(feeds, image, sharing, other);
    }

    private Frame with(
            List<FeedLink> otherFeeds,
            @Nullable ShareImage otherImage,
            @Nullable Sharing otherSharing,
            @Nullable DataBlock otherData) {
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
                languages,
                alternates,
                otherImage,
                manifest,
                otherSharing,
                otherData);
    }
}
