package org.dateline.config;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /** What Windows gives no file and no folder, whatever its ending: a copy of the site must fit every machine. */
    private static final Set<String> OF_WINDOWS = Stream.concat(
                    Stream.of("con", "prn", "aux", "nul"),
                    IntStream.rangeClosed(1, 9).boxed().flatMap(port -> Stream.of("com" + port, "lpt" + port)))
            .collect(Collectors.toUnmodifiableSet());

    private ReservedNames() {}

    /** The site's own names, those of Windows, and the codes of the digest's languages. */
    public static Set<String> of(SiteConfig config) {
        Set<String> reserved = new HashSet<>(OWN);
        reserved.addAll(OF_WINDOWS);
        config.allLanguages().forEach(language -> reserved.add(language.toLowerCase(Locale.ROOT)));
        return Set.copyOf(reserved);
    }

    /** What a reserved name is reserved for. */
    public static String purpose(String name) {
        return OF_WINDOWS.contains(name) ? "for devices of Windows" : "for the site's own pages";
    }
}
