package org.dateline.config;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.dateline.problem.Suggestion;
import org.dateline.yaml.Fields;
import org.dateline.yaml.Text;
import org.jspecify.annotations.Nullable;

/** Reads the key {@code translations} of an entry: its texts in the digest's further languages. */
final class Translations {

    private static final String KEY = "translations";

    private Translations() {}

    /** Texts by key, as far as they are translated. */
    record Texts(Map<String, String> byKey) {

        /** The text as one line. */
        String or(String key, String otherwise) {
            String text = byKey.get(key);
            return text == null ? otherwise : text.replaceAll("\\s+", " ");
        }

        /** The text with its lines, or null. */
        @Nullable
        String lines(String key) {
            return byKey.get(key);
        }
    }

    /**
     * The texts of each language that the entry speaks.
     *
     * @param languages those that the digest has beside its main one
     * @param keys what an entry of this kind may say in another language
     */
    static Map<String, Texts> read(Fields entry, Collection<String> languages, String... keys) {
        Map<String, Texts> translations = new LinkedHashMap<>();
        Fields byLanguage = entry.map(KEY);
        if (byLanguage == null) {
            return translations;
        }
        for (Text language : byLanguage.keys()) {
            if (!languages.contains(language.value())) {
                byLanguage.error(
                        language.where(),
                        "the digest does not speak '" + language.value() + "'",
                        Suggestion.among(
                                language.value(),
                                languages,
                                "list the language in content/digest.yaml (languages), or remove this"));
                continue;
            }
            Fields texts = byLanguage.map(language.value());
            if (texts != null) {
                translations.put(language.value(), texts(texts, keys));
                texts.close();
            }
        }
        return translations;
    }

    private static Texts texts(Fields fields, String... keys) {
        Map<String, String> byKey = new LinkedHashMap<>();
        for (String key : keys) {
            String text = fields.text(key);
            if (text != null && !text.isEmpty()) {
                byKey.put(key, text);
            }
        }
        return new Texts(byKey);
    }

    /** What is made of the texts of each language. */
    static <T> Map<String, T> each(Map<String, Texts> translations, Function<Texts, T> made) {
        Map<String, T> each = new LinkedHashMap<>();
        translations.forEach((language, texts) -> each.put(language, made.apply(texts)));
        return each;
    }
}
