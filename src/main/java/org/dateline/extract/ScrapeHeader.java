package org.dateline.extract;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * What the program that made a scrape wrote above it.
 *
 * @param lines the indexes of the lines that hold nothing else
 */
record ScrapeHeader(
        @Nullable Found<ScrapeDate> date,
        @Nullable Found<WebAddress> url,
        @Nullable Found<String> title,
        @Nullable Found<String> siteName,
        BitSet lines) {

    private static final int DEPTH = 8;

    /** A date, perhaps after a letter that tells the kind of line, and perhaps with the page's first line behind it. */
    private static final Pattern DATE = Pattern.compile(
            "^(?:\\p{L} )?(?:date|published|publication[ _-]date)[ :=]+(?=\\d{4}-\\d{2}-\\d{2})(?<value>.*)$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern URL = Pattern.compile(
            "^(?:\\p{L} )?(?:url|link|source(?:[ _-]url)?|canonical|from)[ :=]+(?<value>https?://\\S+)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE_URL = Pattern.compile("^(?<value>https?://\\S+)$");
    private static final Pattern TITLE = Pattern.compile("^title ?[:=] ?(?<value>\\S.*)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SITE = Pattern.compile(
            "^(?:site(?:[ _-]name)?|outlet|publisher|publication) ?[:=] ?(?<value>\\S.*)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER = Pattern.compile(
            "^(?:retrieved|accessed|scraped|saved|fetched|crawled|status|charset|content-type|language)(?:[ _-](?:at|on))?"
                    + " ?[:=] ?\\S.*$",
            Pattern.CASE_INSENSITIVE);

    static ScrapeHeader of(List<ScrapeLine> lines) {
        Found<ScrapeDate> date = null;
        Found<WebAddress> url = null;
        Found<String> title = null;
        Found<String> siteName = null;
        BitSet whole = new BitSet();
        for (int i = 0; i < Math.min(DEPTH, lines.size()); i++) {
            ScrapeLine line = lines.get(i);
            String evidence = "scrape header, line " + line.number();
            String value = value(DATE, line);
            List<ScrapeDate> dates = value == null ? List.of() : ScrapeDates.in(value);
            if (!dates.isEmpty() && date == null) {
                date = new Found<>(dates.get(0), evidence);
                whole.set(i, dates.get(0).end() == String.valueOf(value).length());
                continue;
            }
            WebAddress address = address(line, i);
            if (address != null && url == null) {
                url = new Found<>(address, evidence);
                whole.set(i);
                continue;
            }
            String name = value(TITLE, line);
            String site = value(SITE, line);
            title = name == null || title != null ? title : new Found<>(name, evidence);
            siteName = site == null || siteName != null ? siteName : new Found<>(site, evidence);
            whole.set(
                    i,
                    name != null || site != null || OTHER.matcher(line.text()).matches());
        }
        return new ScrapeHeader(date, url, title, siteName, whole);
    }

    private static @Nullable WebAddress address(ScrapeLine line, int index) {
        String value = value(URL, line);
        if (value == null && index <= 1) {
            value = value(BARE_URL, line);
        }
        return value == null ? null : WebAddress.parse(value).orElse(null);
    }

    private static @Nullable String value(Pattern pattern, ScrapeLine line) {
        Matcher matcher = pattern.matcher(line.text());
        return matcher.matches() ? matcher.group("value") : null;
    }
}
