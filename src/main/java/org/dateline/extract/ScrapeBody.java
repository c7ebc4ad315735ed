package org.dateline.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.extract.ScrapePiece.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of an article's body, told from what stands among them.
 *
 * @param kept the indexes of the pieces that the blocks hold
 * @param rules for the pieces among them that are left out, by index, why
 */
record ScrapeBody(List<TextBlock> blocks, BitSet kept, Map<Integer, String> rules) {

    ScrapeBody {
        blocks = List.copyOf(blocks);
        rules = Map.copyOf(rules);
    }

    static ScrapeBody of(List<ScrapePiece> pieces, ScrapeRun run, @Nullable String title) {
        Assembly assembly = new Assembly(pieces, run, title, new ArrayList<>(), new BitSet(), new HashMap<>());
        assembly.assemble();
        return new ScrapeBody(assembly.blocks, assembly.kept, assembly.rules);
    }

    private record Assembly(
            List<ScrapePiece> pieces,
            ScrapeRun run,
            @Nullable String title,
            List<TextBlock> blocks,
            BitSet kept,
            Map<Integer, String> rules) {

        /** How lists begin that tell a day's main events; told from a card, they are the article's. */
        private static final Pattern KEY_DEVELOPMENTS = Pattern.compile(
                "^(?:key (?:developments|events|points|takeaways)|what we know|what happened|main (?:developments|events)|"
                        + "the latest|at a glance|головн[еі]|ключові (?:події|моменти)|основн[еі]|що відомо|"
                        + "главн(?:ое|ые)|ключевые (?:события|моменты)|основн(?:ое|ые)|что известно|"
                        + "najważniejsze|kluczowe|co wiemy|w skrócie|das wichtigste|die wichtigsten|wichtigste|was wir wissen|"
                        + "überblick|l'essentiel|les principa|les faits|ce que l'on sait|les points|à retenir)",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

        private static final int MOST_HEADING_WORDS = 16;
        private static final int LONGEST_HEADING = 120;

        void assemble() {
            int i = run.start();
            while (i <= run.end()) {
                i = take(i);
            }
            dropLedOnToNothing();
        }

        /** Takes the piece, or the list that it begins, and returns the index of the next. */
        private int take(int i) {
            ScrapePiece piece = pieces.get(i);
            if (title != null && ScrapeLine.fold(title).equals(piece.line().folded())) {
                rules.put(i, "headline again");
                return i + 1;
            }
            if (piece.is(Kind.ITEM)) {
                return takeList(i);
            }
            if (piece.is(Kind.SENTENCE)) {
                keep(i, new TextBlock.Paragraph(piece.line().text()));
            } else if (piece.is(Kind.INTRODUCTION)) {
                takeIntroduction(i);
            } else if (piece.is(Kind.RUN_ON_LIST)) {
                TextBlock.RunOnList list = TextBlock.RunOnList.of(piece.line().text());
                if (list != null) {
                    list.blocks().forEach(block -> keep(i, block));
                }
            } else if (piece.is(Kind.OTHER)) {
                takeOther(i);
            } else {
                rules.put(i, piece.rule());
                return afterLabel(i);
            }
            return i + 1;
        }

        private void keep(int index, TextBlock block) {
            kept.set(index);
            blocks.add(block);
        }

        private int takeList(int from) {
            int end = from;
            while (end < run.end() && pieces.get(end + 1).is(Kind.ITEM)) {
                end++;
            }
            List<ScrapeLine> lines = new ArrayList<>();
            for (int i = from; i <= end; i++) {
                lines.add(pieces.get(i).line());
            }
            long full = lines.stream().filter(ScrapeLine::isSentence).count();
            boolean last = end == run.end();
            if (last && full * 2 < lines.size() && !isLedOn()) {
                for (int i = from; i <= end; i++) {
                    rules.put(i, "related stories");
                }
                return end + 1;
            }
            kept.set(from, end + 1);
            boolean numbered = lines.stream().allMatch(ScrapeLine::isNumbered);
            blocks.add(new TextBlock.ItemList(
                    lines.stream().map(ScrapeLine::itemText).toList(), numbered));
            return end + 1;
        }

        /** Whether what is kept so far leads on to a list. */
        private boolean isLedOn() {
            if (blocks.isEmpty()) {
                return true;
            }
            TextBlock before = blocks.get(blocks.size() - 1);
            String text = before.lines().get(before.lines().size() - 1);
            return before instanceof TextBlock.Heading
                    || text.endsWith(":")
                    || KEY_DEVELOPMENTS.matcher(text).find();
        }

        private void takeIntroduction(int i) {
            if (i == run.end()) {
                rules.put(i, "introduction of nothing");
            } else {
                keep(i, new TextBlock.Paragraph(pieces.get(i).line().text()));
            }
        }

        private void takeOther(int i) {
            ScrapeLine line = pieces.get(i).line();
            boolean leadsOn = i < run.end() && pieces.get(i + 1).is(Kind.ITEM);
            if (leadsOn && KEY_DEVELOPMENTS.matcher(line.text()).find()) {
                keep(i, new TextBlock.Paragraph(line.text()));
            } else if (isHeading(i)) {
                keep(i, new TextBlock.Heading(line.text()));
            } else {
                rules.put(i, "no sentence");
            }
        }

        /** A short line alone between two pieces of prose. */
        private boolean isHeading(int i) {
            ScrapeLine line = pieces.get(i).line();
            int first = line.text().codePointAt(0);
            boolean begins = !Character.isLowerCase(first)
                    && (Character.isLetterOrDigit(first) || "\"'«„“‘".indexOf(first) >= 0);
            boolean shaped = begins
                    && line.length() <= LONGEST_HEADING
                    && line.words() <= MOST_HEADING_WORDS
                    && !line.isGlued()
                    && !ScrapeTags.looksLikeTags(line.text());
            return shaped && isProseOrEdge(i - 1, -1) && isProseOrEdge(i + 1, 1) && i < run.end();
        }

        /** Whether the next piece in that direction, captions and boxes apart, is prose. */
        private boolean isProseOrEdge(int from, int step) {
            for (int i = from; i >= run.start() && i <= run.end(); i += step) {
                ScrapePiece piece = pieces.get(i);
                if (piece.isProse() || piece.is(Kind.INTRODUCTION)) {
                    return true;
                }
                if (!piece.is(Kind.CAPTION) && !piece.is(Kind.BOX) && !piece.is(Kind.REFUSED) && !piece.is(Kind.CARD)) {
                    return false;
                }
            }
            return from < run.start();
        }

        /** After a label such as "Read also" that stands alone come the headlines that it labels. */
        private int afterLabel(int i) {
            ScrapePiece label = pieces.get(i);
            boolean alone =
                    label.rule().equals("related stories") && label.line().words() <= 4;
            int next = i + 1;
            if (!alone) {
                return next;
            }
            boolean first = true;
            while (next <= run.end() && isLabelled(next, first)) {
                rules.put(next, "related stories");
                first = false;
                next++;
            }
            return next;
        }

        private boolean isLabelled(int index, boolean first) {
            ScrapePiece piece = pieces.get(index);
            boolean adjacent = !piece.line().afterBlank();
            boolean short_ = piece.line().length() <= LONGEST_HEADING + 30;
            return piece.is(Kind.OTHER)
                    || piece.is(Kind.ITEM) && !piece.line().isSentence()
                    || first && adjacent && short_ && piece.is(Kind.SENTENCE);
        }

        /** A heading that nothing follows is a label of what was left out. */
        private void dropLedOnToNothing() {
            while (!blocks.isEmpty() && blocks.get(blocks.size() - 1) instanceof TextBlock.Heading) {
                blocks.remove(blocks.size() - 1);
                int last = kept.length() - 1;
                kept.clear(last);
                rules.put(last, "heading of nothing");
            }
        }
    }
}
