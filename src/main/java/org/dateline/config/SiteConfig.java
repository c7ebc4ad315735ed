package org.dateline.config;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.article.WebAddress;
import org.dateline.problem.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * What {@code digest.yaml} says of the digest as a whole.
 *
 * @param baseUrl where the site is published, ending with {@code /}
 * @param language the main language, a BCP 47 tag
 * @param languages further languages
 * @param description one or two sentences, or empty
 * @param rights what may be done with the digest, as a text, or empty
 * @param licence under which the digest's own words stand; null where it names none
 * @param security whom to tell of a weakness; null where the digest does not say
 * @param epoch null where the digest does not count days
 * @param translations what it says of itself in further languages, by language
 * @param cards which pages have a card of their own
 * @param targets where it is published to
 */
public record SiteConfig(
        String title,
        URI baseUrl,
        String language,
        List<String> languages,
        ZoneId timeZone,
        String description,
        String rights,
        @Nullable Licence licence,
        @Nullable Security security,
        @Nullable Epoch epoch,
        Map<String, Texts> translations,
        CardChoice cards,
        List<Target> targets) {

    public SiteConfig {
        languages = List.copyOf(languages);
        translations = Map.copyOf(translations);
        targets = List.copyOf(targets);
    }

    /** What the digest says of itself in one language. */
    public record Texts(String title, String description, String rights) {}

    /** The same digest as it names and describes itself in a language: in the main one's words where it has no others. */
    public SiteConfig in(String spoken) {
        Texts texts = translations.get(spoken);
        return texts == null
                ? this
                : new SiteConfig(
                        texts.title(),
                        baseUrl,
                        language,
                        languages,
                        timeZone,
                        texts.description(),
                        texts.rights(),
                        licence,
                        security,
                        epoch,
                        translations,
                        cards,
                        targets);
    }

    /** The main language and the further ones. */
    public List<String> allLanguages() {
        List<String> all = new ArrayList<>(List.of(language));
        all.addAll(languages);
        return all;
    }

    /** The path under which the site stands on its host: {@code /} or {@code /digest/}. */
    public String basePath() {
        return baseUrl.getRawPath();
    }

    /** A licence: its name and the address of its text. */
    public record Licence(String name, WebAddress url) {}

    /**
     * Whom to tell of a weakness of the site, as RFC 9116 has it.
     *
     * @param contact addresses to write to, {@code mailto:}, {@code https:} or {@code tel:}, the preferred first
     * @param expires the day from whose beginning this is not to be relied upon
     * @param encryption where the key for encrypted reports is
     * @param policy where it says how reports are dealt with
     * @param where the place of the day of expiry
     */
    public record Security(
            List<String> contact,
            LocalDate expires,
            @Nullable WebAddress encryption,
            @Nullable WebAddress policy,
            SourceSpan where) {
        public Security {
            contact = List.copyOf(contact);
        }
    }

    /** The day from which days are counted, and the number that it has. */
    public record Epoch(LocalDate date, int number) {

        /** The number of a day; null before the epoch. */
        public @Nullable Long numberOf(LocalDate day) {
            long days = ChronoUnit.DAYS.between(date, day);
            return days < 0 ? null : days + number;
        }
    }
}
