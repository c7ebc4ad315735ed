package org.dateline.page;

import org.jspecify.annotations.Nullable;

/** A tag with its reports in the latest editions. */
public record ActiveTag(CountedLink tag, @Nullable Sparkline sparkline) {}
