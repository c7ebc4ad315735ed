package org.dateline.plan;

/**
 * A file of the content folder that something public shows.
 *
 * @param contentPath its path relative to the content folder
 */
public record PlannedAsset(SitePath path, String contentPath) {}
