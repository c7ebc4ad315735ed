package org.dateline.raw;

import org.dateline.article.WebAddress;

/** Takes what is found; called from many threads at once, and in no order. */
public interface RawPageTaker {

    /**
     * Takes a page; the next one waits for a free thread, so that pages never pile up.
     *
     * @return whether it is settled: a page of the web that is settled is not sent again until it has changed
     */
    boolean take(RawPage page);

    /** The site says that the page is as it was when it was last settled. */
    void unchanged(Origin origin, WebAddress address);

    void refuse(Refusal refusal);
}
