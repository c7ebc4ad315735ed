package org.dateline.plan;

import java.util.function.Supplier;

/**
 * A file of the site that no template renders, such as search data: where it stands, and its bytes, which are made when
 * they are asked for.
 *
 * @param origin what a message names as the reason for the file
 */
public record PlannedFile(SitePath path, String origin, Supplier<byte[]> bytes) {}
