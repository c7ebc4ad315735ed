package org.dateline.plan;

import java.util.function.Function;
import org.dateline.archive.Archive;
import org.dateline.article.ArticleId;
import org.dateline.article.Body;
import org.dateline.cache.Print;
import org.dateline.config.ReservedNames;
import org.dateline.config.SiteConfig;
import org.dateline.message.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The digest in one of its languages.
 *
 * @param config as it names and describes the digest in that language
 * @param archive what is public in that language
 * @param about the text of the page about the digest
 * @param settings the print of all that the digest's settings and vocabularies say
 * @param files the print of what stands in a text file of the content, by its path relative to the digest's root; null
 *     where it was not taken
 */
public record LanguageVersion(
        SiteConfig config,
        Messages messages,
        Archive archive,
        Body about,
        Print settings,
        Function<String, @Nullable Print> files) {

    /** The address below the site's root at which an article stands in this language, or would if it were public. */
    public String addressOf(ArticleId article) {
        return addresses().article(article).address();
    }

    Addresses addresses() {
        return new Addresses(ReservedNames.of(config), isMain() ? null : language());
    }

    String language() {
        return messages.language();
    }

    boolean isMain() {
        return language().equals(config.language());
    }
}
