package org.dateline.article;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** The tag of a language as BCP 47 writes it: {@code en}, {@code uk}, {@code pt-BR}. */
public final class LanguageTag {

    private LanguageTag() {}

    /** The tag in its usual case; empty where it is none. */
    public static Optional<String> parse(String written) {
        try {
            String tag = new Locale.Builder().setLanguageTag(written).build().toLanguageTag();
            return tag.equals("und") ? Optional.empty() : Optional.of(tag);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
