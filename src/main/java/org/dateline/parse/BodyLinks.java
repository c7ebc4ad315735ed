package org.dateline.parse;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.ArticleId;
import org.dateline.article.AssetReference;
import org.dateline.article.Body;
import org.dateline.article.Reference;
import org.dateline.article.WebAddress;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;

/** The links and images of one body: each is safe, symbolic or an error, and the symbolic ones are remembered. */
final class BodyLinks {

    /** What stands where a link may not lead anywhere. */
    static final String NOWHERE = "";

    private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Pattern MAIL = Pattern.compile("mailto:[^\\s\"<>]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern ARTICLE_FILE = Pattern.compile("(.+?\\.md)(#.*)?");
    private static final Pattern SYMBOL =
            Pattern.compile("(" + Body.ARTICLE + "|" + Body.ASSET + ")(\\d{1,6})(?:#.*)?");
    private static final Pattern UNSEEN = Pattern.compile("[\\x00-\\x20\\x7F]+");

    private final BodyContext context;
    private final Problems problems;
    private final List<Reference> references = new ArrayList<>();
    private final List<AssetReference> assets = new ArrayList<>();
    private final Map<String, SourceSpan> fragments = new HashMap<>();
    private final Map<String, SourceSpan> rawImages = new HashMap<>();

    BodyLinks(BodyContext context, Problems problems) {
        this.context = context;
        this.problems = problems;
    }

    List<Reference> references() {
        return references;
    }

    List<AssetReference> assets() {
        return assets;
    }

    SourceSpan file() {
        return SourceSpan.of(context.file());
    }

    /** Where raw HTML shows an image. */
    void rememberImage(String written, SourceSpan where) {
        rawImages.putIfAbsent(written, where);
    }

    /** What becomes of the destination of an image in raw HTML. */
    String rawImage(String written) {
        return image(written, rawImages.getOrDefault(written, file()));
    }

    /** Reports a link to a heading or footnote that the body does not have. */
    void tellMissingHeading(String id) {
        problems.error(
                fragments.getOrDefault("#" + id, file()),
                "the link '#" + id + "' leads nowhere in this text",
                "write the heading's words in lower case with hyphens, e.g. #what-was-said");
    }

    /** Whether that is an address outside of the site to which links may lead. */
    boolean isAddress(String plain) {
        return WebAddress.parse(plain).isPresent() || MAIL.matcher(plain).matches();
    }

    /** What a link's destination becomes. */
    String link(String written, SourceSpan where) {
        // browsers ignore control characters and spaces in a scheme, so they must not hide one
        String plain = UNSEEN.matcher(written.strip().replace(" ", "%20")).replaceAll("");
        if (plain.startsWith("#")) {
            fragments.putIfAbsent(plain, where);
            return plain;
        }
        if (isAddress(plain)) {
            return plain;
        }
        Matcher scheme = SCHEME.matcher(plain);
        if (scheme.matches()) {
            boolean web = scheme.group(1).toLowerCase(Locale.ROOT).startsWith("http");
            problems.error(
                    where,
                    web
                            ? "'" + written + "' is not a complete web address"
                            : "a link to '" + written + "' is not allowed",
                    web
                            ? "copy the address again from the browser"
                            : "links may lead to http, https and mailto addresses");
            return NOWHERE;
        }
        return articleLink(decoded(written.strip()), where).orElseGet(() -> {
            problems.error(
                    where,
                    "the link '" + written + "' leads nowhere",
                    "link to an article's file (2025/03/18/slug.md) or to a web address with https://");
            return NOWHERE;
        });
    }

    private Optional<String> articleLink(String written, SourceSpan where) {
        Matcher file = ARTICLE_FILE.matcher(written);
        if (!file.matches()) {
            return Optional.empty();
        }
        String fragment = file.group(2) == null ? "" : file.group(2);
        LocalDate sameDay = context.day() == null ? LocalDate.MIN : context.day();
        return ArticleId.parse(withoutSteps(file.group(1)), sameDay)
                .filter(id -> !id.day().equals(LocalDate.MIN))
                .map(id -> {
                    references.add(new Reference(id, where));
                    return Body.ARTICLE + (references.size() - 1) + fragment;
                });
    }

    /** {@code ../19/slug.md} seen from the body's folder, and {@code ./slug.md}, as paths below the content folder. */
    private String withoutSteps(String written) {
        String path = written.startsWith("./") ? written.substring(2) : written;
        if (!path.startsWith("../")) {
            return path;
        }
        List<String> folders = new ArrayList<>(List.of(context.folder().split("/")));
        while (path.startsWith("../") && !folders.isEmpty()) {
            folders.remove(folders.size() - 1);
            path = path.substring(3);
        }
        return folders.isEmpty() ? path : String.join("/", folders) + "/" + path;
    }

    /** What an image's destination becomes. */
    String image(String written, SourceSpan where) {
        String plain = UNSEEN.matcher(written).replaceAll("");
        if (SCHEME.matcher(plain).matches() || plain.startsWith("//")) {
            problems.error(
                    where,
                    "the image '" + written + "' lies elsewhere",
                    "save it beside the article and name that file; a reader's browser must ask nobody else");
            return NOWHERE;
        }
        String name = decoded(written.strip());
        String beside = name.startsWith("./") ? name.substring(2) : name;
        String path = context.folder() + beside;
        if (!context.assets().contains(path)) {
            problems.error(where, "the image '" + written + "' is not there", context.fixForMissing(beside));
            return NOWHERE;
        }
        assets.add(new AssetReference(path, where));
        return Body.ASSET + (assets.size() - 1);
    }

    private static String decoded(String written) {
        try {
            return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return written;
        }
    }

    /** Whether an address is one that {@link #link} or {@link #image} made. */
    boolean isSymbolic(String address) {
        Matcher symbol = SYMBOL.matcher(address);
        if (!symbol.matches()) {
            return false;
        }
        int known = symbol.group(1).equals(Body.ARTICLE) ? references.size() : assets.size();
        return Integer.parseInt(symbol.group(2)) < known;
    }
}
