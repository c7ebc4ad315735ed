package org.dateline.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.config.SourceProfile;

/**
 * The blocks of a page that are its article, and those that are not, in the page's order.
 *
 * @param dropped the rule by which each was left out
 */
record ArticleBlocks(List<Block> kept, Map<Block, String> dropped) {

    /** Where teasers are more of the page than this, they are what it has. */
    private static final double LARGEST_CARDS = 0.8;

    private static final int MOST_OUTSIDE = 20;

    static ArticleBlocks select(List<Block> page, String title, SourceProfile profile) {
        Map<Block, String> dropped = new LinkedHashMap<>();
        List<Block> candidates = withoutCards(page, dropped);
        List<Block> agreed = Edges.restored(Agreement.of(candidates), candidates);
        Weeding weeding = new Weeding(within(agreed, profile), title);
        weeding.weed(profile);
        dropped.putAll(weeding.dropped());
        Set<Block> kept = Set.copyOf(weeding.kept());
        candidates.stream()
                .filter(block -> BlockSelector.weight(block) > 0)
                .filter(block -> !kept.contains(block) && !dropped.containsKey(block))
                .limit(MOST_OUTSIDE)
                .forEach(block -> dropped.put(block, "outside the article"));
        return new ArticleBlocks(weeding.kept(), dropped);
    }

    /** The blocks outside of teasers, numbered anew so that the selectors see one run of text. */
    private static List<Block> withoutCards(List<Block> page, Map<Block, String> dropped) {
        Set<Block> cards = Cards.of(page);
        if (length(cards) > length(page) * LARGEST_CARDS) {
            return page;
        }
        List<Block> candidates = new ArrayList<>();
        for (Block block : page) {
            if (cards.contains(block)) {
                dropped.put(block, "teaser of another article");
            } else {
                candidates.add(block.numbered(candidates.size()));
            }
        }
        return candidates;
    }

    /** The blocks between the lines at which the source's articles begin and end. */
    private static List<Block> within(List<Block> blocks, SourceProfile profile) {
        int start = 0;
        int end = blocks.size();
        for (int at = 0; at < blocks.size(); at++) {
            String text = blocks.get(at).text();
            if (profile.start() != null
                    && start == 0
                    && profile.start().matcher(text).find()) {
                start = at + 1;
            } else if (profile.stop() != null && profile.stop().matcher(text).find()) {
                end = at;
                break;
            }
        }
        return start < end ? blocks.subList(start, end) : blocks;
    }

    static long length(Iterable<Block> blocks) {
        long length = 0;
        for (Block block : blocks) {
            length += block.length();
        }
        return length;
    }
}
