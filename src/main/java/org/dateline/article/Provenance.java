package org.dateline.article;

import org.jspecify.annotations.Nullable;

/** Where an imported article was made from: evidence; what is not known is empty or null. */
public record Provenance(
        @Nullable PartialDate retrieved, @Nullable WebAddress url, String sha256, String importer) {}
