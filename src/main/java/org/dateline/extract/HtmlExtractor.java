package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.article.WebAddress;
import org.dateline.config.SourceProfile;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Tells the article of a web page from all that stands around it. Safe for use by several threads. */
public final class HtmlExtractor {

    /** Deeper nesting is no article; what lies below becomes siblings. */
    private static final int DEEPEST = 256;

    private static final int LONGEST_DROPPED = 120;

    private HtmlExtractor() {}

    /**
     * Extracts the article. Whatever the page holds, there is an answer.
     *
     * @param address where the page was found, which settles its relative links
     */
    public static Extraction extract(String html, @Nullable WebAddress address, SourceProfile profile) {
        String base = address == null ? "" : address.value();
        Document page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, base);
        PageFacts facts = PageFacts.of(page, address, profile);
        PageLinks links = PageLinks.of(page, base);
        Optional<Found<String>> title = TitleReader.read(facts);
        Map<Element, String> cleaned = PageCleaning.of(page, profile);
        List<Block> blocks = BlockReader.read(page.body(), cleaned);
        ArticleBlocks article =
                ArticleBlocks.select(blocks, title.map(Found::value).orElse(""), profile);
        List<Block> kept = article.kept();
        return new Extraction(
                title.orElse(null),
                AuthorReader.read(facts),
                DateReader.published(facts).orElse(null),
                DateReader.modified(facts).orElse(null),
                MetadataReader.section(facts).orElse(null),
                MetadataReader.tags(facts),
                MetadataReader.language(facts).orElse(null),
                MetadataReader.canonical(facts, links).orElse(null),
                MetadataReader.siteName(facts).orElse(null),
                MetadataReader.image(facts, links).orElse(null),
                MetadataReader.paywalled(facts).orElse(null),
                MetadataReader.liveBlog(facts).orElse(null),
                MarkdownWriter.write(page.body(), kept, cleaned, links),
                kept.stream().map(Block::text).collect(Collectors.joining("\n")),
                Excerpt.of(MetadataReader.description(facts).map(Found::value).orElse(""), kept),
                dropped(cleaned, article),
                running(blocks),
                running(kept));
    }

    private static List<Dropped> dropped(Map<Element, String> cleaned, ArticleBlocks article) {
        List<Dropped> dropped = new ArrayList<>();
        cleaned.forEach((element, rule) -> {
            String text = rule.equals(PageCleaning.NO_TEXT) ? "" : beginning(element);
            if (!text.isEmpty()) {
                dropped.add(new Dropped(rule, text));
            }
        });
        article.dropped().forEach((block, rule) -> dropped.add(new Dropped(rule, shortened(block.text()))));
        return dropped;
    }

    private static String beginning(Element element) {
        StringBuilder text = new StringBuilder();
        for (var nodes = element.nodeStream(TextNode.class).iterator();
                nodes.hasNext() && text.length() < LONGEST_DROPPED * 2; ) {
            text.append(nodes.next().getWholeText().strip()).append(' ');
        }
        return shortened(text.toString());
    }

    private static String shortened(String text) {
        String collapsed = Words.collapsed(text);
        int end = Math.min(collapsed.length(), LONGEST_DROPPED);
        boolean inPair = end > 0 && Character.isHighSurrogate(collapsed.charAt(end - 1));
        return collapsed.substring(0, inPair ? end - 1 : end);
    }

    /** The characters of the blocks that read as running text. */
    private static int running(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> BlockSelector.weight(block) > 0)
                .mapToInt(Block::length)
                .sum();
    }
}
