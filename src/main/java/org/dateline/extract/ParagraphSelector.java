package org.dateline.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the element whose paragraphs score highest, in the manner of Readability, and the blocks inside it. */
final class ParagraphSelector {

    private static final Pattern LIKELY = Pattern.compile(
            " (?:article|body|content|entry|hentry|h entry|main|page|post|text|blog|story|articlebody|column) ");

    private static final Pattern UNLIKELY = Pattern.compile(
            " (?:hidden|banner|combx|comment|com|contact|footer|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget|teaser) ");

    private final List<Block> blocks;

    private final Map<Element, Double> scores = new LinkedHashMap<>();

    private final Map<Element, int[]> lengths = new HashMap<>();

    private ParagraphSelector(List<Block> blocks) {
        this.blocks = blocks;
    }

    /** The blocks of the winning element, in order. */
    static List<Block> select(List<Block> blocks) {
        return new ParagraphSelector(blocks).selected();
    }

    private List<Block> selected() {
        for (Block block : blocks) {
            measure(block);
            score(block);
        }
        Element top = top();
        if (top == null) {
            return List.of();
        }
        Element wide = widened(top);
        List<Block> inside = new ArrayList<>();
        for (Block block : blocks) {
            if (isInside(block.container(), wide)) {
                inside.add(block);
            }
        }
        return inside;
    }

    /** Adds the block's length and links to each element around it. */
    private void measure(Block block) {
        for (Element element = block.container(); element != null; element = element.parent()) {
            int[] sums = lengths.computeIfAbsent(element, none -> new int[2]);
            sums[0] += block.length();
            sums[1] += block.linked();
        }
    }

    private void score(Block block) {
        if (block.length() < 25 || block.isHeading() || block.linkDensity() > 0.5) {
            return;
        }
        double score = 1 + commas(block.text()) + Math.min(block.length() / 100.0, 3);
        // A paragraph's own element is no container: its score goes to what holds it.
        Element holder = isLeaf(block) ? block.container().parent() : block.container();
        double share = 1;
        for (int level = 0; level < 4 && holder != null; level++) {
            scores.merge(holder, score * share, Double::sum);
            share = level == 0 ? 0.5 : share * level / (level + 1);
            holder = holder.parent();
        }
    }

    private static boolean isLeaf(Block block) {
        return switch (block.kind()) {
            case PARAGRAPH, ITEM, QUOTE, CELL, CODE, CAPTION -> true;
            default -> false;
        };
    }

    private static int commas(String text) {
        int commas = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            commas += character == ',' || character == '،' || character == '、' || character == '，' ? 1 : 0;
        }
        return commas;
    }

    private @Nullable Element top() {
        Element top = null;
        double best = 0;
        for (Map.Entry<Element, Double> entry : scores.entrySet()) {
            double score = (entry.getValue() + named(entry.getKey())) * (1 - linkDensity(entry.getKey()));
            if (score > best) {
                best = score;
                top = entry.getKey();
            }
        }
        return top;
    }

    private double linkDensity(Element element) {
        int[] sums = lengths.getOrDefault(element, new int[2]);
        return sums[0] == 0 ? 0 : (double) sums[1] / sums[0];
    }

    private static double named(Element element) {
        String names = PageCleaning.names(element);
        double weight = 0;
        weight += LIKELY.matcher(names).find() ? 25 : 0;
        weight -= UNLIKELY.matcher(names).find() ? 25 : 0;
        weight += element.attr("itemprop").contains("articleBody") ? 50 : 0;
        weight += element.normalName().equals("article") ? 10 : 0;
        return weight;
    }

    /** The element that also holds the winner's like siblings, where an article is cut into several sections. */
    private Element widened(Element top) {
        Element wide = top;
        Element parent = top.parent();
        while (parent != null && !parent.normalName().equals("body") && addsArticle(wide, parent)) {
            wide = parent;
            parent = parent.parent();
        }
        return wide;
    }

    private boolean addsArticle(Element inner, Element outer) {
        int[] within = lengths.getOrDefault(inner, new int[2]);
        int[] around = lengths.getOrDefault(outer, new int[2]);
        int added = around[0] - within[0];
        int addedLinks = around[1] - within[1];
        boolean siblings = scores.getOrDefault(outer, 0.0) > scores.getOrDefault(inner, 0.0) * 0.75;
        return added == 0 || siblings && addedLinks < added * 0.25;
    }

    static boolean isInside(Element element, Element around) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at == around) {
                return true;
            }
        }
        return false;
    }
}
