package org.dateline.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.dateline.config.SourceProfile;
import org.jsoup.nodes.Element;

/** Takes one kind of furniture after another out of the blocks that were selected. */
final class Weeding {

    /** A rule that takes more than this share of the text has mistaken the article. */
    private static final double LARGEST_DROP = 0.4;

    /** A list whose text is links to this share leads elsewhere. */
    private static final double MOSTLY_LINKS = 0.7;

    private static final int LONGEST_HEADLINE = 300;

    private static final int SHORTEST_HEADLINE = 8;

    private static final int LONGEST_DATE_LINE = 100;

    private static final int LONGEST_KICKER = 3;

    private final List<Block> kept;

    private final String title;

    private final Map<Block, String> dropped = new LinkedHashMap<>();

    Weeding(List<Block> selected, String title) {
        this.kept = new ArrayList<>(selected);
        this.title = Words.bare(title);
    }

    List<Block> kept() {
        return List.copyOf(kept);
    }

    Map<Block, String> dropped() {
        return dropped;
    }

    void weed(SourceProfile profile) {
        drop(
                PageCleaning.PROFILE,
                block -> profile.drop().stream()
                        .anyMatch(line -> line.matcher(block.text()).find()));
        drop("caption", block -> block.kind() == Block.Kind.CAPTION);
        Set<Block> links = links();
        drop("links", links::contains);
        dropByWords();
        Set<Block> dateLines = dateLines();
        drop("byline", dateLines::contains);
        int firstText = firstText();
        drop("headline", block -> isHeadline(block, firstText));
        drop("label", block -> isKicker(block, firstText));
        Set<Block> lonely = lonelyHeadings();
        drop("heading of nothing", lonely::contains);
    }

    private void drop(String rule, Predicate<Block> told) {
        List<Block> some = kept.stream().filter(told).toList();
        if (ArticleBlocks.length(some) > ArticleBlocks.length(kept) * LARGEST_DROP) {
            return;
        }
        some.forEach(block -> dropped.put(block, rule));
        kept.removeIf(dropped::containsKey);
    }

    /** Lists of links to elsewhere, and lines that are nothing but a link. */
    private Set<Block> links() {
        Map<Element, List<Block>> lists = new HashMap<>();
        Set<Block> links = new HashSet<>();
        for (Block block : kept) {
            Element list = block.container().parent();
            if (block.kind() == Block.Kind.ITEM && list != null) {
                lists.computeIfAbsent(list, none -> new ArrayList<>()).add(block);
            } else if (isLinkLine(block)) {
                links.add(block);
            }
        }
        for (List<Block> list : lists.values()) {
            int linked = list.stream().mapToInt(Block::linked).sum();
            if (linked > ArticleBlocks.length(list) * MOSTLY_LINKS) {
                links.addAll(list);
            }
        }
        return links;
    }

    private static boolean isLinkLine(Block block) {
        boolean prose = block.kind() != Block.Kind.CELL && block.kind() != Block.Kind.QUOTE;
        return prose && block.kind() != Block.Kind.ITEM && block.linkDensity() > 0.9 && !block.endsSentence();
    }

    private void dropByWords() {
        Map<String, Set<Block>> byRule = new LinkedHashMap<>();
        for (Block block : kept) {
            FurnitureText.rule(block)
                    .ifPresent(rule -> byRule.computeIfAbsent(rule, none -> new HashSet<>())
                            .add(block));
        }
        byRule.forEach((rule, blocks) -> drop(rule, blocks::contains));
    }

    /** The lines around the beginning of the text that say when and by whom it was written. */
    private Set<Block> dateLines() {
        Set<Block> lines = new HashSet<>();
        int paragraphs = 0;
        for (Block block : kept) {
            if (isDateLine(block)) {
                lines.add(block);
            } else if (BlockSelector.weight(block) > 0 && ++paragraphs > 1) {
                // The standfirst may stand above them, but nothing else.
                break;
            }
        }
        return lines;
    }

    /** Whether a block above the text is a word or two: the section, the site, the kind of article. */
    private static boolean isKicker(Block block, int firstText) {
        boolean plain = block.kind() == Block.Kind.TEXT || block.kind() == Block.Kind.PARAGRAPH;
        return plain && block.index() < firstText && block.words() <= LONGEST_KICKER && !block.endsSentence();
    }

    private static boolean isDateLine(Block block) {
        boolean plain = block.kind() == Block.Kind.TEXT || block.kind() == Block.Kind.PARAGRAPH;
        return plain
                && block.length() <= LONGEST_DATE_LINE
                && (AuthorReader.isByline(block.text())
                        || !block.endsSentence()
                                && WrittenDate.find(block.text()).isPresent());
    }

    /** The place of the first block of running text. */
    private int firstText() {
        return kept.stream()
                .filter(block -> BlockSelector.weight(block) > 0)
                .mapToInt(Block::index)
                .findFirst()
                .orElse(-1);
    }

    private boolean isHeadline(Block block, int firstText) {
        if (title.isEmpty() || block.length() > LONGEST_HEADLINE) {
            return false;
        }
        String bare = Words.bare(block.text());
        if (bare.length() >= SHORTEST_HEADLINE && block.index() < firstText && title.contains(bare)) {
            return true;
        }
        // A headline in one box with its date and author is no paragraph either.
        return bare.equals(title)
                || bare.startsWith(title + " ") && block.text().contains("\n");
    }

    /** Headings with nothing below them, which were labels. */
    private Set<Block> lonelyHeadings() {
        int end = kept.size();
        while (end > 0 && kept.get(end - 1).isHeading()) {
            end--;
        }
        return new HashSet<>(kept.subList(end, kept.size()));
    }
}
