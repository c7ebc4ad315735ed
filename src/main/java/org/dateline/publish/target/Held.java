package org.dateline.publish.target;

import org.jspecify.annotations.Nullable;

/**
 * A file that a target holds.
 *
 * @param ours whether a publication made it as it is now
 * @param sha256 of its bytes; null where that is not known for certain
 */
public record Held(boolean ours, @Nullable String sha256) {

    public static Held ours(@Nullable String sha256) {
        return new Held(true, sha256);
    }

    public static Held foreign(@Nullable String sha256) {
        return new Held(false, sha256);
    }
}
