package org.dateline.plan;

import java.util.List;
import org.dateline.hosting.Hosting;
import org.jspecify.annotations.Nullable;

/**
 * Which files the site has, in the order of their paths; no two want one path.
 *
 * @param hosting what a host must know of them; null where nothing can be said of the site
 */
public record SitePlan(
        List<PlannedPage> pages,
        List<PlannedFile> files,
        List<PlannedCard> cards,
        List<PlannedAsset> assets,
        @Nullable Hosting hosting) {

    /** The plan of a site that nothing can be said of. */
    public static final SitePlan NONE = new SitePlan(List.of(), List.of(), List.of(), List.of(), null);

    public SitePlan {
        pages = List.copyOf(pages);
        files = List.copyOf(files);
        cards = List.copyOf(cards);
        assets = List.copyOf(assets);
    }
}
