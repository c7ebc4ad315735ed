package org.dateline.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.check.PageFacts.UniqueText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page's head tells search engines. */
final class Metadata {

    private Metadata() {}

    static Optional<String> canonical(Document document) {
        return Optional.ofNullable(document.selectFirst("head > link[rel~=(?i)^canonical$][href]"))
                .map(link -> link.attr("href"));
    }

    /** The title and the description of an indexable page. */
    static List<UniqueText> uniqueTexts(Document document, PageAddress page, BasePath basePath, PageProblems problems) {
        if (!isIndexable(document, page, basePath)) {
            return List.of();
        }
        List<UniqueText> texts = new ArrayList<>();
        Element html = document.selectFirst("html");
        String language = html == null ? "" : html.attr("lang").toLowerCase(Locale.ROOT);
        Element title = document.selectFirst("head > title");
        if (title != null && !title.text().isBlank()) {
            texts.add(new UniqueText("title", title.text(), language, problems.where(title)));
        }
        Element description = document.selectFirst("head > meta[name~=(?i)^description$]");
        if (description != null && !description.attr("content").isBlank()) {
            texts.add(new UniqueText(
                    "description", description.attr("content").strip(), language, problems.where(description)));
        }
        return texts;
    }

    private static boolean isIndexable(Document document, PageAddress page, BasePath basePath) {
        boolean isHidden = document.select("meta[name~=(?i)^robots$]").stream()
                .map(meta -> meta.attr("content").toLowerCase(Locale.ROOT))
                .anyMatch(content -> content.contains("noindex") || content.contains("none"));
        boolean forwards = document.select("meta[http-equiv]").stream().anyMatch(UrlAttributes::isRefresh);
        return !isHidden && !forwards && !page.isNotFoundPage() && isItsOwnCanonical(document, page, basePath);
    }

    private static boolean isItsOwnCanonical(Document document, PageAddress page, BasePath basePath) {
        Optional<Reference> canonical = canonical(document).map(Reference::parse);
        if (canonical.isEmpty()) {
            return true;
        }
        String path = Reference.decoded(canonical.get().path()).orElse("");
        return canonical.get().isExternal()
                ? path.equals(basePath.path() + page.address())
                : page.resolve(canonical.get().path()).address().equals(page.address());
    }
}
