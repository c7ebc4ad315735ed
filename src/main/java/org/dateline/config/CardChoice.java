package org.dateline.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which pages have a card of their own: a picture that stands for the page where its link is shared. */
public enum CardChoice {
    /** No page, and the digest has none either. */
    NONE,
    /** The editions; all other pages share the digest's. */
    EDITIONS,
    /** The editions and the articles. */
    ARTICLES;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CardChoice> of(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(CardChoice::id).toList();
    }
}
