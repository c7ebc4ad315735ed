package org.dateline.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How files name an article: {@code 2025/03/18/slug}; by day, then by slug. */
public record ArticleId(LocalDate day, Slug slug) implements Comparable<ArticleId> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})/(\\d{2})/(\\d{2})/(.+?)(?:\\.md)?");

    /** Reads {@code 2025/03/18/slug}, or {@code slug} for an article of the same day; {@code .md} may follow. */
    public static Optional<ArticleId> parse(String written, LocalDate sameDay) {
        Matcher matcher = WRITTEN.matcher(written);
        try {
            if (matcher.matches()) {
                LocalDate day = LocalDate.of(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)));
                return Slug.of(matcher.group(4))
                        .filter(slug -> !matcher.group(4).contains("/"))
                        .map(slug -> new ArticleId(day, slug));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        String name = written.endsWith(".md") ? written.substring(0, written.length() - 3) : written;
        return name.contains("/") ? Optional.empty() : Slug.of(name).map(slug -> new ArticleId(sameDay, slug));
    }

    @Override
    public int compareTo(ArticleId other) {
        int byDay = day.compareTo(other.day);
        return byDay != 0 ? byDay : slug.compareTo(other.slug);
    }

    @Override
    public String toString() {
        return day.toString().replace('-', '/') + "/" + slug;
    }
}
