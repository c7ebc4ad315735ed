package org.dateline.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a translation's file: {@code 2025/03/18/slug.uk.md} is that of {@code 2025/03/18/slug.md}.
 *
 * @param original the file that it translates, relative to the content folder
 * @param language the tag in the name
 */
record TranslatedName(String original, String language) {

    private static final Pattern TRANSLATED =
            Pattern.compile("((?:.*/)?[^/]+)\\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\\.md");

    /** Empty for a file whose name says no language. */
    static Optional<TranslatedName> of(String path) {
        if (path.indexOf('.', path.lastIndexOf('/') + 1) == path.lastIndexOf('.')) {
            return Optional.empty(); // most names have no second dot, and each is asked several times
        }
        Matcher translated = TRANSLATED.matcher(path);
        return translated.matches()
                ? Optional.of(new TranslatedName(translated.group(1) + ".md", translated.group(2)))
                : Optional.empty();
    }
}
