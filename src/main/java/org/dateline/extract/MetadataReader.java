package org.dateline.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.article.WebAddress;
import org.dateline.config.SourceProfile;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Finds what a page says of its article besides headline, authors and dates. */
final class MetadataReader {

    private static final Pattern LIVE_ADDRESS =
            Pattern.compile("/live/|live-?(?:blog|updates|ticker)|liveticker|/en-direct/|/en-vivo/|/onlajn|/na-zywo");

    private static final Set<String> NOT_FREE = Set.of("locked", "metered", "premium", "paid", "subscriber", "members");

    /** A page with more tags than this lists its search terms. */
    private static final int MOST_TAGS = 15;

    private static final int LONGEST_TAG = 60;

    private MetadataReader() {}

    static Optional<Found<String>> language(PageFacts facts) {
        Element element = facts.page().selectFirst("html");
        for (String attribute : new String[] {"lang", "xml:lang"}) {
            String written = element == null ? "" : element.attr(attribute).strip();
            if (!written.isEmpty()) {
                return Optional.of(new Found<>(written, "html " + attribute));
            }
        }
        return facts.meta()
                .first("content-language", "language", "og:locale", "dc.language", "inlanguage")
                .or(() -> facts.saidText("inLanguage"));
    }

    static Optional<Found<String>> siteName(PageFacts facts) {
        String publisher =
                Words.collapsed(facts.data().resolved(facts.said("publisher")).text());
        return publisher.isEmpty()
                ? facts.meta().first("og:site_name", "application-name").map(MetadataReader::unescaped)
                : Optional.of(new Found<>(publisher, "JSON-LD publisher"));
    }

    private static Found<String> unescaped(Found<String> found) {
        return new Found<>(Words.collapsed(Parser.unescapeEntities(found.value(), false)), found.evidence());
    }

    static Optional<Found<String>> section(PageFacts facts) {
        return facts.meta()
                .first("article:section", "og:article:section")
                .or(() -> facts.saidText("articleSection"))
                .or(() -> facts.meta().first("section", "parsely-section", "sailthru.section", "category"))
                .map(MetadataReader::unescaped)
                .filter(found -> found.value().length() <= LONGEST_TAG);
    }

    static List<Found<String>> tags(PageFacts facts) {
        List<Found<String>> written = new ArrayList<>(facts.meta().all("article:tag"));
        if (written.isEmpty()) {
            for (Json keyword : facts.said("keywords").items()) {
                written.add(new Found<>(keyword.text(), "JSON-LD keywords"));
            }
        }
        if (written.isEmpty()) {
            facts.meta()
                    .first("news_keywords", "keywords", "parsely-tags", "sailthru.tags")
                    .ifPresent(written::add);
        }
        if (written.isEmpty()) {
            for (Element link : facts.page().select("a[rel~=tag]")) {
                written.add(new Found<>(link.text(), "a rel=\"tag\""));
            }
        }
        return distinct(written, facts.profile());
    }

    private static List<Found<String>> distinct(List<Found<String>> written, SourceProfile profile) {
        Map<String, Found<String>> tags = new LinkedHashMap<>();
        for (Found<String> found : written) {
            for (String part : found.value().split("\\s*[,;]\\s*")) {
                String tag = Words.collapsed(Parser.unescapeEntities(part, false));
                boolean ignored = tag.isEmpty()
                        || tag.length() > LONGEST_TAG
                        || profile.ignoredTags().contains(tag);
                if (!ignored) {
                    tags.putIfAbsent(Words.bare(tag), new Found<>(tag, found.evidence()));
                }
            }
        }
        return tags.size() > MOST_TAGS ? List.of() : List.copyOf(tags.values());
    }

    static Optional<Found<WebAddress>> canonical(PageFacts facts, PageLinks links) {
        for (Element link : facts.page().select("link[rel~=(?i)canonical]")) {
            Optional<WebAddress> address = links.resolved(link.attr("href"));
            if (address.isPresent()) {
                return address.map(value -> new Found<>(value, "link rel=\"canonical\""));
            }
        }
        return facts.meta()
                .first("og:url")
                .flatMap(found -> links.resolved(found.value()).map(value -> new Found<>(value, found.evidence())));
    }

    /** The lead image as the page states it, with the caption that it has where the page shows it. */
    static Optional<Found<LeadImage>> image(PageFacts facts, PageLinks links) {
        Json said = facts.said("image");
        String url =
                said.at("url").text().isEmpty() ? said.text() : said.at("url").text();
        Optional<Found<String>> stated = facts.meta()
                .first("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src")
                .or(() -> url.isEmpty() ? Optional.empty() : Optional.of(new Found<>(url, "JSON-LD image")));
        return stated.flatMap(found -> links.resolved(found.value())
                .map(address -> new Found<>(shown(address, facts, links), found.evidence())));
    }

    private static LeadImage shown(WebAddress address, PageFacts facts, PageLinks links) {
        String file = fileName(address.value());
        String alt = facts.meta()
                .first("og:image:alt", "twitter:image:alt")
                .map(Found::value)
                .orElse("");
        if (file.length() > 4) {
            for (Element figure : facts.page().select("figure, .wp-caption, amp-img, img")) {
                Optional<Picture> picture = Picture.in(figure, links);
                if (picture.isPresent() && fileName(picture.get().url().value()).equals(file)) {
                    String own = picture.get().alt();
                    return new LeadImage(
                            address,
                            own.isEmpty() ? alt : own,
                            picture.get().caption(),
                            picture.get().credit());
                }
            }
        }
        return new LeadImage(
                address,
                alt,
                facts.said("image").at("caption").text(),
                facts.said("image").at("creditText").text());
    }

    /** The name of a file without its size: {@code bridge-1200x630.jpg} and {@code bridge.jpg} show the same. */
    private static String fileName(String address) {
        String path = address.replaceFirst("[?#].*$", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.replaceFirst("-\\d{2,4}x\\d{2,4}(?=\\.)|-scaled(?=\\.)", "");
    }

    static Optional<Found<Boolean>> paywalled(PageFacts facts) {
        String free = facts.said("isAccessibleForFree").text();
        if (!free.isEmpty()) {
            boolean locked = free.toLowerCase(Locale.ROOT).endsWith("false");
            return Optional.of(new Found<>(locked, "JSON-LD isAccessibleForFree"));
        }
        return facts.meta()
                .first("article:content_tier", "content_tier", "og:article:content_tier")
                .map(found -> new Found<>(NOT_FREE.contains(found.value().toLowerCase(Locale.ROOT)), found.evidence()));
    }

    static Optional<Found<Boolean>> liveBlog(PageFacts facts) {
        if (facts.data().ofType("LiveBlogPosting").isPresent()) {
            return Optional.of(new Found<>(true, "JSON-LD LiveBlogPosting"));
        }
        String address = facts.address() == null ? "" : facts.address().value();
        return LIVE_ADDRESS.matcher(address).find()
                ? Optional.of(new Found<>(true, "address of the page"))
                : Optional.empty();
    }

    static Optional<Found<String>> description(PageFacts facts) {
        return facts.saidText("description")
                .or(() -> facts.meta()
                        .first(
                                "dc.description",
                                "dcterms.description",
                                "og:description",
                                "description",
                                "twitter:description"))
                .map(MetadataReader::unescaped)
                .filter(found -> !found.value().isEmpty());
    }
}
