package org.dateline.article;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sanitised HTML in which links to articles and images beside the file are still symbolic, since no address is known
 * before the plan: {@code <a href="dateline:article/0"} leads to the first of the links, {@code <img
 * src="dateline:asset/0"} shows the first of the assets. Both attributes stand first in their elements.
 *
 * @param links the articles that it links to
 * @param assets the files that it shows, relative to the content folder
 */
public record Body(String html, List<Reference> links, List<String> assets) {

    /** Before an article's place among the links in an {@code href}. */
    public static final String ARTICLE = "dateline:article/";

    /** Before a file's place among the assets in a {@code src}. */
    public static final String ASSET = "dateline:asset/";

    public static final Body EMPTY = new Body("", List.of(), List.of());

    private static final Pattern LINK =
            Pattern.compile("<a href=\"" + ARTICLE + "(\\d+)(#[^\"]*)?\"([^>]*)>(.*?)</a>", Pattern.DOTALL);
    private static final Pattern IMAGE = Pattern.compile("<img src=\"" + ASSET + "(\\d+)\"");

    public Body {
        links = List.copyOf(links);
        assets = List.copyOf(assets);
    }

    public boolean isEmpty() {
        return html.isEmpty();
    }

    /**
     * The HTML with its symbols settled.
     *
     * @param articles from an article to its address; null where it is not public: then only the link's text stays
     * @param files from an asset's path to the attributes that show it, {@code src} among them
     */
    public Html resolve(Function<ArticleId, @Nullable String> articles, Function<String, String> files) {
        if (links.isEmpty() && assets.isEmpty()) {
            return new Html(html);
        }
        String linked = LINK.matcher(html).replaceAll(match -> Matcher.quoteReplacement(link(match, articles)));
        return new Html(IMAGE.matcher(linked)
                .replaceAll(match -> Matcher.quoteReplacement("<img " + files.apply(asset(match)))));
    }

    private String link(MatchResult match, Function<ArticleId, @Nullable String> articles) {
        String address =
                articles.apply(links.get(Integer.parseInt(match.group(1))).target());
        if (address == null) {
            return match.group(4);
        }
        String fragment = match.group(2) == null ? "" : match.group(2);
        return "<a href=\"" + address + fragment + "\"" + match.group(3) + ">" + match.group(4) + "</a>";
    }

    private String asset(MatchResult match) {
        return assets.get(Integer.parseInt(match.group(1)));
    }
}
