package org.dateline.config;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names that nothing of the author's may have in an address, since the site's own files and folders have them. */
public final class ReservedNames {

    private static final Set<String> OWN = Set.of(
            "404",
            "about",
            "archive",
            "assets",
            "card",
            "checksums",
            "corrections",
            "edition",
            "editions",
            "feed",
            "feeds",
            "index",
            "main",
            "manifest",
            "places",
            "robots",
            "rss",
            "search",
            "sitemap",
            "sources",
            "statuses",
            "storylines",
            "tags",
            "topics");

    private ReservedNames() {}

    /** The site's own names, and the codes of the digest's languages. */
    public static Set<String> of(SiteConfig config) {
        Set<String> reserved = new HashSet<>(OWN);
        config.allLanguages().forEach(language -> reserved.add(language.toLowerCase(Locale.ROOT)));
        return Set.copyOf(reserved);
    }
}
