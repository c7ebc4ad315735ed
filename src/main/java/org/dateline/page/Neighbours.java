package org.dateline.page;

import org.jspecify.annotations.Nullable;

/** The pages before and after this one; null where there is none. */
public record Neighbours(@Nullable Link previous, @Nullable Link next) {}
