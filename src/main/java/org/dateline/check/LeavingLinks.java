package org.dateline.check;

import org.dateline.problem.SourceSpan;

/** Is told of the links that lead to pages of others; from several threads at once. */
public interface LeavingLinks {

    LeavingLinks IGNORED = (address, where) -> {};

    /** @param address without its fragment, which is for the browser alone */
    void found(String address, SourceSpan where);
}
