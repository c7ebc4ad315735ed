package org.dateline.extract;

import org.dateline.article.PartialDate;

/**
 * When a page says that it was published.
 *
 * @param zoneAssumed whether its offset was not on the page but comes from the source's profile
 */
public record Published(PartialDate date, boolean zoneAssumed) {}
