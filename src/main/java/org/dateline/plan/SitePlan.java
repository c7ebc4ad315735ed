package org.dateline.plan;

import java.util.List;

/** Which files the site has, in the order of their paths; no two want one path. */
public record SitePlan(List<PlannedPage> pages, List<PlannedAsset> assets) {
    public SitePlan {
        pages = List.copyOf(pages);
        assets = List.copyOf(assets);
    }
}
