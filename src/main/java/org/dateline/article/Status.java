package org.dateline.article;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far a statement is established, in the order in which counts name them. */
public enum Status {
    CONFIRMED,
    CLAIMED,
    ANNOUNCED,
    DISPUTED,
    UNVERIFIED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Status> of(String id) {
        return Arrays.stream(values()).filter(status -> status.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Status::id).toList();
    }

    /** How many parties an article of this status must name: a dispute has two sides, a claim somebody who makes it. */
    public int leastAttributions() {
        return switch (this) {
            case CONFIRMED, UNVERIFIED -> 0;
            case CLAIMED, ANNOUNCED -> 1;
            case DISPUTED -> 2;
        };
    }
}
