package org.dateline.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Finds an article's headline: as the page states it to machines, else in its title. */
final class TitleReader {

    /** What stands between a headline and the name of the site, with spaces on both sides or after it. */
    private static final Pattern SEPARATOR = Pattern.compile("\\s(?:[|\\-–—\\\\/>»·•]|::)\\s");

    private static final int TOO_FEW_WORDS = 3;

    private TitleReader() {}

    static Optional<Found<String>> read(PageFacts facts) {
        Optional<Found<String>> stated = headline(facts)
                .or(() -> facts.meta()
                        .first(
                                "dc.title",
                                "dcterm.title",
                                "dcterms.title",
                                "og:title",
                                "weibo:article:title",
                                "weibo:webpage:title"))
                .or(() -> facts.meta().first("title", "twitter:title", "parsely-title"));
        return stated.map(TitleReader::unescaped)
                .map(found -> withoutSiteName(found, facts))
                .or(() -> fromTitleElement(facts))
                .or(() -> heading(facts));
    }

    /** The headline without the site's name after it, where the page's own heading stands without it. */
    private static Found<String> withoutSiteName(Found<String> found, PageFacts facts) {
        int last = lastSeparator(found.value());
        if (last < 0) {
            return found;
        }
        String before = found.value().substring(0, last).strip();
        String bare = Words.bare(before);
        boolean heading = facts.page().getElementsByTag("h1").stream()
                .anyMatch(element -> Words.bare(element.text()).equals(bare));
        String suffix = Words.bare(found.value().substring(last)).replace(" ", "");
        String site = Words.bare(
                        MetadataReader.siteName(facts).map(Found::value).orElse(""))
                .replace(" ", "");
        String host = Words.bare(PageLinks.host(
                        facts.address() == null ? "" : facts.address().value()))
                .replace(" ", "");
        boolean isSite = !suffix.isEmpty() && (site.contains(suffix) || host.contains(suffix));
        return heading && isSite ? new Found<>(before, found.evidence()) : found;
    }

    private static Found<String> unescaped(Found<String> found) {
        String text = Words.collapsed(Parser.unescapeEntities(found.value(), false));
        return new Found<>(text, found.evidence());
    }

    /** The headline of the JSON-LD; where it also has a name, the one that the page's title says. */
    private static Optional<Found<String>> headline(PageFacts facts) {
        Optional<Found<String>> headline = facts.saidText("headline");
        Optional<Found<String>> name = facts.saidText("name");
        if (headline.isEmpty() || name.isEmpty()) {
            return headline.or(() -> name);
        }
        String title = Words.bare(facts.page().title());
        boolean nameIsTitle = title.contains(Words.bare(name.get().value()));
        boolean headlineIsTitle = title.contains(Words.bare(headline.get().value()));
        return nameIsTitle && !headlineIsTitle ? name : headline;
    }

    private static Optional<Found<String>> fromTitleElement(PageFacts facts) {
        String title = Words.collapsed(facts.page().title());
        if (title.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Found<>(withoutSite(title, facts), "title element"));
    }

    private static String withoutSite(String title, PageFacts facts) {
        int last = lastSeparator(title);
        if (last >= 0) {
            String after =
                    title.substring(last).replaceFirst(SEPARATOR.pattern(), "").strip();
            if (isHeading(after, facts) && !isHeading(title, facts) && wordCount(after) >= TOO_FEW_WORDS) {
                return after;
            }
        }
        if (last >= 0) {
            String before = title.substring(0, last).strip();
            if (wordCount(before) < TOO_FEW_WORDS) {
                String after = title.substring(SEPARATOR
                        .matcher(title)
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .end());
                before = after.strip();
            }
            return wordCount(before) <= 4 && wordCount(title) > wordCount(before) + 1 ? title : before;
        }
        if (title.contains(": ") && !isHeading(title, facts)) {
            String after = title.substring(title.lastIndexOf(':') + 1).strip();
            if (wordCount(after) < TOO_FEW_WORDS) {
                after = title.substring(title.indexOf(':') + 1).strip();
            } else if (wordCount(title.substring(0, title.indexOf(':'))) > 5) {
                return title;
            }
            return wordCount(after) <= 4 ? title : after;
        }
        if (title.length() > 150 || title.length() < 15) {
            List<Element> headings = facts.page().getElementsByTag("h1");
            String only = headings.size() == 1 ? Words.collapsed(headings.get(0).text()) : "";
            return wordCount(only) <= 4 ? title : only;
        }
        return title;
    }

    private static boolean isHeading(String title, PageFacts facts) {
        return facts.page().select("h1, h2").stream()
                .anyMatch(heading -> Words.collapsed(heading.text()).equals(title));
    }

    private static int lastSeparator(String title) {
        int last = -1;
        var matcher = SEPARATOR.matcher(title);
        while (matcher.find()) {
            last = matcher.start();
        }
        return last;
    }

    private static int wordCount(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    private static Optional<Found<String>> heading(PageFacts facts) {
        @Nullable Element heading = facts.page().selectFirst("h1");
        String text = heading == null ? "" : Words.collapsed(heading.text());
        return text.isEmpty() ? Optional.empty() : Optional.of(new Found<>(text, "h1"));
    }
}
