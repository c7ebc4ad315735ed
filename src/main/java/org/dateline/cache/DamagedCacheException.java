package org.dateline.cache;

/** A file of the cache is not what this program wrote: it is thrown away, and costs only time. */
public final class DamagedCacheException extends RuntimeException {

    private static final long serialVersionUID = 1;

    DamagedCacheException() {
        super("the cache is damaged");
    }
}
