package org.dateline.config;

import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How one source's pages are recognised and cleaned: {@code content/sources/NAME.yaml}. Its patterns are a curator's, so
 * they are matched through {@link PatternGuard} alone.
 *
 * @param source the source's id in the register
 * @param hosts the hosts of its pages, without {@code www.}
 * @param markers texts that tell a plain-text scrape of it: all must occur
 * @param byline a line with the groups {@code author} and {@code date}, or null
 * @param datePatterns the forms of its dates, as {@code java.time} writes them, e.g. {@code MMMM d, uuuu h:mm a}
 * @param zone the zone of times that the page gives without one, or null
 * @param tagLine a line that holds the tags, separated by commas, in the group {@code tags} if it has one, or null
 * @param ignoredTags tags that say nothing, such as {@code News Feed}
 * @param start a line after which the article begins, or null
 * @param stop a line at which it ends, or null
 * @param drop lines that are never part of it
 * @param content a CSS selector of the element that holds the article, or empty
 * @param remove CSS selectors of what is never part of it
 */
public record SourceProfile(
        String source,
        List<String> hosts,
        List<String> markers,
        @Nullable Pattern byline,
        List<String> datePatterns,
        @Nullable ZoneId zone,
        @Nullable Pattern tagLine,
        List<String> ignoredTags,
        @Nullable Pattern start,
        @Nullable Pattern stop,
        List<Pattern> drop,
        String content,
        List<String> remove) {

    /** What is known of a source that has no profile. */
    public static final SourceProfile NONE = new SourceProfile(
            "", List.of(), List.of(), null, List.of(), null, null, List.of(), null, null, List.of(), "", List.of());

    public SourceProfile {
        hosts = List.copyOf(hosts);
        markers = List.copyOf(markers);
        datePatterns = List.copyOf(datePatterns);
        ignoredTags = List.copyOf(ignoredTags);
        drop = List.copyOf(drop);
        remove = List.copyOf(remove);
    }

    /** Whether a plain-text scrape holds every marker; false where the profile names none. */
    public boolean recognises(String text) {
        return !markers.isEmpty() && markers.stream().allMatch(text::contains);
    }
}
