package org.dateline.article;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A free label. Two tags with the same key are one tag, however they are written.
 *
 * @param key the folded name, see {@link #fold}
 * @param kind what it names, or null where the vocabulary does not say
 * @param aliases its other spellings
 * @param description one line, or empty
 * @param reference the address of an outside reference, or null
 */
public record Tag(
        String key,
        Slug slug,
        String name,
        @Nullable Kind kind,
        List<String> aliases,
        String description,
        @Nullable WebAddress reference) {

    private static final Pattern NOT_TELLING = Pattern.compile("[\\s\\p{Pd}_]+");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019\u02BC\u0060\u00B4]");
    private static final Pattern MARKS_ON_LATIN = Pattern.compile("(?<=[a-z])\\p{Mn}+");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

    public Tag {
        aliases = List.copyOf(aliases);
    }

    /** What a tag can name. */
    public enum Kind {
        PERSON,
        ORGANISATION,
        COUNTRY,
        THEME;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What two spellings of one tag share: case, width, composition, accents on Latin letters, the kind of apostrophe,
     * hyphen and space, and unseen characters make no difference.
     */
    public static String fold(String name) {
        String upper = Normalizer.normalize(name, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        String lower = Normalizer.normalize(upper.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        String seen = UNSEEN.matcher(lower).replaceAll("");
        String plain = MARKS_ON_LATIN.matcher(seen).replaceAll("");
        String words = NOT_TELLING.matcher(plain).replaceAll(" ").strip();
        return Normalizer.normalize(APOSTROPHES.matcher(words).replaceAll("'"), Normalizer.Form.NFC);
    }
}
