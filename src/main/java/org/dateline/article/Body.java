package org.dateline.article;

import java.util.ArrayList;
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
 * @param assets the files that it shows
 */
public record Body(BodyText text, List<Reference> links, List<AssetReference> assets) {

    /** Before an article's place among the links in an {@code href}. */
    public static final String ARTICLE = "dateline:article/";

    /** Before a file's place among the assets in a {@code src}. */
    public static final String ASSET = "dateline:asset/";

    public static final Body EMPTY = new Body("", List.of(), List.of());

    /** No address is empty, so this tells a link that leads nowhere. */
    private static final String NOWHERE = "";

    private static final Pattern LINK =
            Pattern.compile("<a href=\"" + ARTICLE + "(\\d+)(#[^\"]*)?\"([^>]*)>(.*?)</a>", Pattern.DOTALL);
    private static final Pattern IMAGE = Pattern.compile("<img src=\"" + ASSET + "(\\d+)\"");

    public Body {
        links = List.copyOf(links);
        assets = List.copyOf(assets);
    }

    public Body(String html, List<Reference> links, List<AssetReference> assets) {
        this(BodyText.of(html), links, assets);
    }

    public String html() {
        return text.html();
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The files that it shows, relative to the content folder. */
    public List<String> assetPaths() {
        return assets.stream().map(AssetReference::path).toList();
    }

    /**
     * The HTML with its symbols settled.
     *
     * @param articles from an article to its address; null where it is not public: then only the link's text stays
     * @param files from an asset's path to the attributes that show it, {@code src} among them
     */
    public Html resolve(Function<ArticleId, @Nullable String> articles, Function<String, String> files) {
        List<@Nullable String> addresses = new ArrayList<>();
        links.forEach(link -> addresses.add(articles.apply(link.target())));
        List<String> attributes = assetPaths().stream().map(files).toList();
        List<String> madeOf = new ArrayList<>(List.of(text.print()));
        addresses.forEach(address -> madeOf.add(address == null ? NOWHERE : address));
        madeOf.addAll(attributes);
        return Html.of(madeOf, () -> resolved(addresses, attributes));
    }

    private String resolved(List<@Nullable String> addresses, List<String> attributes) {
        if (links.isEmpty() && assets.isEmpty()) {
            return html();
        }
        String linked = LINK.matcher(html()).replaceAll(match -> Matcher.quoteReplacement(link(match, addresses)));
        return IMAGE.matcher(linked)
                .replaceAll(
                        match -> Matcher.quoteReplacement("<img " + attributes.get(Integer.parseInt(match.group(1)))));
    }

    private static String link(MatchResult match, List<@Nullable String> addresses) {
        String address = addresses.get(Integer.parseInt(match.group(1)));
        if (address == null) {
            return match.group(4);
        }
        String fragment = match.group(2) == null ? "" : match.group(2);
        return "<a href=\"" + address + fragment + "\"" + match.group(3) + ">" + match.group(4) + "</a>";
    }
}
