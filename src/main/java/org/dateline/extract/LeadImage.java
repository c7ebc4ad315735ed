package org.dateline.extract;

import org.dateline.article.WebAddress;
import org.jspecify.annotations.Nullable;

/** The page's lead image; what is not known is empty, and its address null in a text. */
public record LeadImage(@Nullable WebAddress url, String alt, String caption, String credit) {}
