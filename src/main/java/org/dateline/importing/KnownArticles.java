package org.dateline.importing;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.Provenance;
import org.dateline.article.WebAddress;
import org.jspecify.annotations.Nullable;

/** The articles that a digest has, by the pages that they were made from. Grows as pages are filed. */
final class KnownArticles {

    private static final Pattern TAGS = Pattern.compile("<[^>]*>");
    private static final Pattern ENTITIES = Pattern.compile("&(?:amp|lt|gt|quot);");
    private static final Pattern TRACKING =
            Pattern.compile("(?i)(^|&)(utm_[^&]*|fbclid=[^&]*|gclid=[^&]*|traffic_source=[^&]*)");

    private final Map<String, ArticleId> bySum = new HashMap<>();
    private final Map<String, ArticleId> byPage = new HashMap<>();
    private final Map<String, ArticleId> bySource = new HashMap<>();
    private final Map<ArticleId, String> pages = new HashMap<>();
    private final Set<ArticleId> ids = new HashSet<>();
    private final KnownTexts texts = new KnownTexts();

    static KnownArticles of(List<Article> articles) {
        KnownArticles known = new KnownArticles();
        for (Article article : articles) {
            known.ids.add(article.id());
            article.sources().forEach(source -> known.bySource.putIfAbsent(plain(source.url()), article.id()));
            Provenance provenance = article.provenance();
            if (provenance != null) {
                known.add(
                        article.id(),
                        provenance.sha256(),
                        provenance.url(),
                        words(article.body().html()));
            }
        }
        return known;
    }

    private static String words(String html) {
        return ENTITIES.matcher(TAGS.matcher(html).replaceAll(" ")).replaceAll(" ");
    }

    void add(ArticleId id, Prepared page) {
        add(id, page.sha256(), page.place().orElse(null), page.extraction().text());
        page.address().ifPresent(address -> bySource.putIfAbsent(plain(address), id));
    }

    /** @param page where the page was found, or null */
    void add(ArticleId id, String sha256, @Nullable WebAddress page, String text) {
        ids.add(id);
        bySum.putIfAbsent(sha256, id);
        if (page != null) {
            byPage.putIfAbsent(plain(page), id);
            pages.put(id, plain(page));
        }
        texts.add(id, text);
    }

    boolean has(ArticleId id) {
        return ids.contains(id);
    }

    /** Whether an article was made from these very bytes. */
    boolean hasSum(String sha256) {
        return bySum.containsKey(sha256);
    }

    /** The article that was made from these very bytes when it was known where they were found, as it is not now. */
    Optional<ArticleId> madeFromSamePlaced(Prepared page) {
        return Optional.ofNullable(bySum.get(page.sha256()))
                .filter(id -> page.place().isEmpty() && pages.containsKey(id));
    }

    /** The article that was made from this page, or from an earlier state of it. */
    Optional<ArticleId> madeFrom(Prepared page) {
        ArticleId same = bySum.get(page.sha256());
        Optional<String> place = page.place().map(KnownArticles::plain);
        if (same != null
                && (place.isEmpty() || !pages.containsKey(same) || place.get().equals(pages.get(same)))) {
            return Optional.of(same);
        }
        return place.isPresent()
                ? place.map(byPage::get)
                // a text says nothing of its place, so its words must tell
                : alike(page).filter(id -> !pages.containsKey(id));
    }

    /** The article that was made from this address, or cites it. */
    Optional<ArticleId> restingOn(WebAddress address) {
        return Optional.ofNullable(byPage.get(plain(address)))
                .or(() -> Optional.ofNullable(bySource.get(plain(address))));
    }

    /** The article that rests on the page, though it was not made from it. */
    Optional<ArticleId> restingOn(Prepared page) {
        return Stream.of(page.address(), page.place())
                .flatMap(Optional::stream)
                .flatMap(address -> restingOn(address).stream())
                .findFirst();
    }

    /** An imported article with nearly the same text. */
    Optional<ArticleId> alike(Prepared page) {
        return texts.alike(page.extraction().text());
    }

    /** Host, path and what of the query tells pages apart. */
    static String plain(WebAddress address) {
        URI uri = URI.create(address.value());
        String host = address.host().orElse("") + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceAll("/+$", "");
        String query = uri.getRawQuery() == null
                ? ""
                : TRACKING.matcher(uri.getRawQuery()).replaceAll("").replaceFirst("^&", "");
        return host + path + (query.isEmpty() ? "" : "?" + query);
    }
}
