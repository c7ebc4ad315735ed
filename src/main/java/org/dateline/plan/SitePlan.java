package org.dateline.plan;

import java.util.List;

/** Which files the site has, in the order of their paths; no two want one path. */
public record SitePlan(
        List<PlannedPage> pages, List<PlannedFile> files, List<PlannedCard> cards, List<PlannedAsset> assets) {

    /** The plan of a site that nothing can be said of. */
    public static final SitePlan NONE = new SitePlan(List.of(), List.of(), List.of(), List.of());

    public SitePlan {
        pages = List.copyOf(pages);
        files = List.copyOf(files);
        cards = List.copyOf(cards);
        assets = List.copyOf(assets);
    }
}
