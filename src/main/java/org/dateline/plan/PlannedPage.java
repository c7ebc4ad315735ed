package org.dateline.plan;

import java.util.function.Supplier;
import org.dateline.cache.Print;
import org.dateline.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * A page of the site: where it stands, and its model, which is made when it is asked for, so that an archive of any size
 * need not hold all of them.
 *
 * @param origin what a message names as the reason for the page: a file where one is to blame
 * @param indexable whether search engines may list it, as its frame says too
 * @param changed when the newest thing on it was said, found when it is asked for; null where that is not known
 * @param inputs differs where the same program and theme would make another model; null where the model must be made to
 *     know
 */
public record PlannedPage(
        SitePath path,
        String origin,
        boolean indexable,
        Supplier<@Nullable Change> changed,
        @Nullable Supplier<Print> inputs,
        Supplier<Page> model) {

    PlannedPage(SitePath path, String origin, Supplier<Page> model) {
        this(path, origin, true, () -> null, null, model);
    }

    PlannedPage madeFrom(Supplier<Print> all) {
        return new PlannedPage(path, origin, indexable, changed, all, model);
    }

    PlannedPage changed(Supplier<@Nullable Change> newest) {
        return new PlannedPage(path, origin, indexable, newest, inputs, model);
    }

    PlannedPage notIndexed() {
        return new PlannedPage(path, origin, false, changed, inputs, model);
    }
}
