package org.dateline.publish.target;

import org.dateline.output.BuiltSite;

/** A target that can be looked at and written to. */
public interface Destination extends Lookout {

    /**
     * Makes the target what the plan says, and keeps a record of it there. Stopped at any point and called again, with a
     * plan of what was found then, it ends in the same state.
     *
     * @return what a person may want to know of it, such as the number of a commit; empty where there is nothing
     */
    String apply(PublicationPlan plan, BuiltSite site, Progress progress);
}
