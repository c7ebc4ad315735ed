package org.dateline.build;

/** A preview's build is not brought to its end, since those who look at it want another; the next one makes up for it. */
public final class AbandonedBuildException extends RuntimeException {

    private static final long serialVersionUID = 1;

    AbandonedBuildException() {
        super("another build is wanted", null, false, false);
    }
}
