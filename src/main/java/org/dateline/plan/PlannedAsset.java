package org.dateline.plan;

import java.util.List;
import org.dateline.article.AssetReference;

/**
 * A file of the content folder that something public shows.
 *
 * @param shown its path relative to the content folder, and a place that shows it
 * @param copies smaller ones, the narrowest first
 */
public record PlannedAsset(SitePath path, AssetReference shown, List<ImageCopy> copies) {

    public PlannedAsset {
        copies = List.copyOf(copies);
    }

    public String contentPath() {
        return shown.path();
    }
}
