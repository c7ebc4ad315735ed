package org.dateline.parse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.Body;
import org.dateline.article.Slug;
import org.dateline.config.SiteConfig;
import org.dateline.config.SiteConfigReader;
import org.dateline.config.Vocabulary;
import org.dateline.config.VocabularyReader;
import org.dateline.problem.Problems;
import org.dateline.yaml.TextFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** What must hold of an article's front matter and body, whatever the text; a fuzzer's entry. */
public final class ArticleFuzz {

    private static final String NAME = "content/2027/05/12/text.md";
    private static final LocalDate DAY = LocalDate.of(2027, 5, 12);
    private static final Set<String> IMAGES = Set.of("2027/05/12/g.png");
    private static final BodyContext CONTEXT = new BodyContext(NAME, DAY, IMAGES);
    private static final Path DIGEST = Path.of("src/test/resources/data-site");
    private static final SiteConfig CONFIG =
            SiteConfigReader.read(DIGEST, new Problems()).orElseThrow();
    private static final Vocabulary VOCABULARY = VocabularyReader.read(DIGEST, CONFIG, new Problems());

    private static final MarkdownReader READER = new MarkdownReader();

    /** Said here once more, so that an element that the program comes to let through is thought of twice. */
    private static final Set<String> ELEMENTS = Set.of(
            ("body a abbr b blockquote br caption cite code dd del details dl dt em figcaption figure h2 h3 h4 h5 h6 hr i"
                            + " img ins kbd li mark ol p pre q s samp small span strong sub summary sup table tbody td"
                            + " tfoot th thead time tr u ul var")
                    .split(" "));

    private static final Set<String> ATTRIBUTES =
            Set.of("alt class colspan datetime dir href id lang rel reversed rowspan scope src start title".split(" "));

    private static final Pattern CLASS = Pattern.compile("align-(center|right)");
    private static final Pattern LINK =
            Pattern.compile("(?i)(https?://|mailto:|dateline:(article|asset)/|#).*", Pattern.DOTALL);
    private static final Pattern IMAGE = Pattern.compile("(?s)dateline:asset/.*");

    private ArticleFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        read(text, DAY, CONFIG, VOCABULARY, new Problems()).ifPresent(article -> check(article.body()));
        check(READER.read(text, 0, CONTEXT, new Problems()));
    }

    /** The article that the text must be. */
    public static Article article(String text, LocalDate day, SiteConfig config, Vocabulary vocabulary) {
        Problems problems = new Problems();
        Article article = read(text, day, config, vocabulary, problems)
                .orElseThrow(() -> new AssertionError("no article: " + problems.sorted() + "\n" + text));
        check(article.body());
        return article;
    }

    private static Optional<Article> read(
            String text, LocalDate day, SiteConfig config, Vocabulary vocabulary, Problems problems) {
        ArticleId id = new ArticleId(day, new Slug("text"));
        return new ArticleReader(config, config.language(), vocabulary, IMAGES, READER)
                .read(new TextFile(NAME, text), id, problems);
    }

    private static void check(Body body) {
        Document document = Jsoup.parseBodyFragment(body.html());
        document.body().getAllElements().forEach(ArticleFuzz::check);
        document.outputSettings().prettyPrint(false).charset("UTF-8").escapeMode(Entities.EscapeMode.xhtml);
        String again = document.body().html();
        if (!again.strip().equals(body.html())) {
            throw new AssertionError("a browser reads a body as another:\n" + body.html() + "\n" + again);
        }
    }

    private static void check(Element element) {
        if (!ELEMENTS.contains(element.normalName())) {
            throw new AssertionError("a body holds <" + element.normalName() + ">");
        }
        element.attributes().forEach(attribute -> {
            if (!ATTRIBUTES.contains(attribute.getKey())) {
                throw new AssertionError("a body holds the attribute " + attribute.getKey());
            }
        });
        checkValue(element, "class", CLASS);
        checkValue(element, "href", LINK);
        checkValue(element, "src", IMAGE);
    }

    private static void checkValue(Element element, String attribute, Pattern allowed) {
        String value = element.attr(attribute);
        if (!value.isEmpty() && !allowed.matcher(value).matches()) {
            throw new AssertionError("a body holds " + attribute + "=" + value);
        }
    }
}
