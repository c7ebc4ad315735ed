package org.dateline.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Finds teasers of other articles: a linked headline and a line or two in a box, with others like it on the page. */
final class Cards {

    /** Fewer boxes alike may be sections of the article. */
    private static final int FEWEST = 3;

    private static final int MOST_BLOCKS = 5;

    private static final int LONGEST = 450;

    private final Map<Element, List<Block>> held = new HashMap<>();

    private Cards(List<Block> blocks) {
        for (Block block : blocks) {
            for (Element element = block.container(); element != null; element = element.parent()) {
                List<Block> inside = held.computeIfAbsent(element, none -> new ArrayList<>());
                if (inside.size() <= MOST_BLOCKS) {
                    inside.add(block);
                }
            }
        }
    }

    /** The blocks that lie in such boxes. */
    static Set<Block> of(List<Block> blocks) {
        Cards cards = new Cards(blocks);
        Map<String, List<Element>> alike = new HashMap<>();
        for (Block block : blocks) {
            if (block.isHeading() && block.linkDensity() > 0.9) {
                Element box = cards.box(block);
                alike.computeIfAbsent(box.normalName() + box.className(), none -> new ArrayList<>())
                        .add(box);
            }
        }
        Set<Block> inCards = new HashSet<>();
        for (List<Element> boxes : alike.values()) {
            if (boxes.size() >= FEWEST) {
                boxes.forEach(box -> inCards.addAll(cards.held.get(box)));
            }
        }
        return inCards;
    }

    /** The largest element around the headline that holds little else. */
    private Element box(Block headline) {
        Element box = headline.container();
        while (box.parent() != null && isSmall(held.get(box.parent()))) {
            box = box.parent();
        }
        return box;
    }

    private static boolean isSmall(List<Block> inside) {
        long headlines = inside.stream().filter(Block::isHeading).count();
        int length = inside.stream().mapToInt(Block::length).sum();
        return inside.size() <= MOST_BLOCKS && headlines == 1 && length <= LONGEST;
    }
}
