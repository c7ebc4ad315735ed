package org.dateline.parse;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.dateline.article.Body;
import org.dateline.problem.Problems;
import org.dateline.yaml.YamlReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What must hold of an article's front matter and body, whatever the text; a fuzzer's entry. */
public final class ArticleFuzz {

    private static final BodyContext CONTEXT =
            new BodyContext("content/2027/05/12/text.md", LocalDate.of(2027, 5, 12), Set.of());

    private ArticleFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        YamlReader.mapping(text, "text.md", 1, new Problems());
        Body body = new MarkdownReader().read(text, 0, CONTEXT, new Problems());
        for (Element element : Jsoup.parseBodyFragment(body.html()).body().getAllElements()) {
            check(element);
        }
    }

    private static void check(Element element) {
        if (Set.of("script", "style", "iframe", "object", "embed", "form", "svg", "base", "meta", "link")
                .contains(element.normalName())) {
            throw new AssertionError("a body holds <" + element.normalName() + ">");
        }
        element.attributes().forEach(attribute -> {
            if (attribute.getKey().startsWith("on") || attribute.getKey().equals("style")) {
                throw new AssertionError("a body holds the attribute " + attribute.getKey());
            }
        });
        String href = element.attr("href").strip();
        if (href.matches("(?is)(javascript|data|vbscript|file|blob):.*")) {
            throw new AssertionError("a body links to " + href);
        }
    }
}
