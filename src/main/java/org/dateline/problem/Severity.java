package org.dateline.problem;

import java.util.Locale;

/** How much a problem weighs: an error stops the publication, a warning does not. */
public enum Severity {
    ERROR,
    WARNING;

    /** The word that a message prints: {@code error} or {@code warning}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
