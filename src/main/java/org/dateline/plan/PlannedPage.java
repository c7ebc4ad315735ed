package org.dateline.plan;

import java.util.function.Supplier;
import org.dateline.page.Page;

/**
 * A page of the site: where it stands, and its model, which is made when it is asked for, so that an archive of any size
 * need not hold all of them.
 *
 * @param origin what a message names as the reason for the page: a file where one is to blame
 */
public record PlannedPage(SitePath path, String origin, Supplier<Page> model) {}
