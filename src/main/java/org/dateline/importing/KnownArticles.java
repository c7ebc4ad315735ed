package org.dateline.importing;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.Provenance;
import org.dateline.article.WebAddress;

/** The articles that a digest has, by the pages that they were made from. Grows as pages are filed. */
final class KnownArticles {

    /** Texts that share so much of their runs of words are one article, in per cent. */
    private static final int ALIKE = 80;

    private static final int RUN = 4;
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern TAGS = Pattern.compile("<[^>]*>");

    private final Map<String, ArticleId> byAddress = new HashMap<>();
    private final Map<String, ArticleId> bySum = new HashMap<>();
    private final Set<ArticleId> ids = new HashSet<>();
    private final List<Text> texts = new ArrayList<>();

    private record Text(ArticleId id, Set<Integer> runs) {}

    static KnownArticles of(List<Article> articles) {
        KnownArticles known = new KnownArticles();
        for (Article article : articles) {
            known.ids.add(article.id());
            article.sources().forEach(source -> known.addAddress(source.url(), article.id()));
            Provenance provenance = article.provenance();
            if (provenance != null) {
                known.bySum.put(provenance.sha256(), article.id());
                if (provenance.url() != null) {
                    known.addAddress(provenance.url(), article.id());
                }
                known.texts.add(new Text(
                        article.id(), runs(TAGS.matcher(article.body().html()).replaceAll(" "))));
            }
        }
        return known;
    }

    void add(ArticleId id, Prepared page) {
        ids.add(id);
        bySum.put(page.sha256(), id);
        page.address().ifPresent(address -> addAddress(address, id));
        texts.add(new Text(id, runs(page.extraction().text())));
    }

    boolean has(ArticleId id) {
        return ids.contains(id);
    }

    /** The article that was made from these very bytes. */
    Optional<ArticleId> bySum(String sha256) {
        return Optional.ofNullable(bySum.get(sha256));
    }

    Optional<ArticleId> byAddress(WebAddress address) {
        return Optional.ofNullable(byAddress.get(plain(address)));
    }

    /** An imported article with nearly the same text. */
    Optional<ArticleId> alike(String text) {
        Set<Integer> runs = runs(text);
        return texts.stream()
                .filter(other -> areAlike(runs, other.runs()))
                .map(Text::id)
                .findFirst();
    }

    private void addAddress(WebAddress address, ArticleId id) {
        byAddress.putIfAbsent(plain(address), id);
    }

    /** Host, path and what of the query tells pages apart. */
    static String plain(WebAddress address) {
        URI uri = URI.create(address.value());
        String host = PageReader.host(address).orElse("");
        String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceAll("/+$", "");
        String query = uri.getRawQuery() == null
                ? ""
                : uri.getRawQuery()
                        .replaceAll("(?i)(^|&)(utm_[^&]*|fbclid=[^&]*|gclid=[^&]*|traffic_source=[^&]*)", "");
        return host + path + (query.isEmpty() ? "" : "?" + query.replaceFirst("^&", ""));
    }

    private static boolean areAlike(Set<Integer> a, Set<Integer> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        Set<Integer> smaller = a.size() < b.size() ? a : b;
        Set<Integer> larger = smaller == a ? b : a;
        long shared = smaller.stream().filter(larger::contains).count();
        return 100 * shared >= (long) ALIKE * (a.size() + b.size() - shared);
    }

    private static Set<Integer> runs(String text) {
        String[] words = WORDS.split(text.toLowerCase(Locale.ROOT).strip());
        Set<Integer> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.length; i++) {
            runs.add(String.join(" ", words[i], words[i + 1], words[i + 2], words[i + 3])
                    .hashCode());
        }
        return runs;
    }
}
