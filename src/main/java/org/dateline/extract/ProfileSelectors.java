package org.dateline.extract;

import java.util.Optional;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/** Says what is wrong with a profile's CSS selectors, for the rooms that know no CSS. */
public final class ProfileSelectors {

    private ProfileSelectors() {}

    /** What is wrong with the selector; empty where it can be used. */
    public static Optional<String> fault(String selector) {
        try {
            QueryParser.parse(selector);
            return Optional.empty();
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
