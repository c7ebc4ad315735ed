package org.dateline.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.dateline.extract.ScrapePiece.Kind;

/** Chooses the headline among the lines about an article's byline. */
final class ScrapeTitle {

    private static final int REACH = 14;
    private static final int LONGEST = 220;
    private static final int TOP = 5;
    private static final int DEK = 60;
    private static final Pattern OUTLET = Pattern.compile(" [|•·] [^|•·]{2,40}$");
    private static final Pattern SMALL_WORD = Pattern.compile("(?:^| )\\p{Ll}");
    private static final Pattern WORD = Pattern.compile("\\S+");

    private final List<ScrapePiece> pieces;
    private final ScrapeRun run;

    private ScrapeTitle(List<ScrapePiece> pieces, ScrapeRun run) {
        this.pieces = pieces;
        this.run = run;
    }

    /** The index of the headline; -1 where no line can be one. */
    static int in(List<ScrapePiece> pieces, ScrapeRun run) {
        return new ScrapeTitle(pieces, run).index();
    }

    /** The headline without the outlet's name that pages set behind it. */
    static String clean(String line) {
        String bare = OUTLET.matcher(line).replaceFirst("");
        return bare.split(" ").length >= 3 ? bare : line;
    }

    private int index() {
        int reference = run.anchor() >= 0 ? run.anchor() : run.start();
        int best = -1;
        int bestScore = 0;
        int distance = 0;
        for (int i = reference - 1; i >= Math.max(0, reference - REACH); i--) {
            if (mayBeTitle(i)) {
                int score = score(i) - 3 * distance;
                if (score > bestScore) {
                    best = i;
                    bestScore = score;
                }
                distance++;
            }
        }
        distance = 2;
        for (int i = reference + 1; i < run.start(); i++) {
            if (pieces.get(i).is(Kind.OTHER) && mayBeTitle(i)) {
                int score = score(i) - 3 * distance;
                if (score > bestScore) {
                    best = i;
                    bestScore = score;
                }
                distance++;
            }
        }
        return aboveDek(best);
    }

    private boolean mayBeTitle(int index) {
        ScrapePiece piece = pieces.get(index);
        boolean kind = piece.is(Kind.OTHER) || piece.is(Kind.SENTENCE) || piece.is(Kind.INTRODUCTION);
        String text = piece.line().text();
        return kind
                && text.length() <= LONGEST
                && !ScrapeTags.looksLikeTags(text)
                && !piece.line().isGlued();
    }

    private int score(int index) {
        ScrapePiece piece = pieces.get(index);
        int words = piece.line().words();
        int score = words <= 1 ? -5 : words == 2 ? 8 : words == 3 ? 20 : words <= 25 ? 28 : 5;
        boolean flat = words >= 4 && !SMALL_WORD.matcher(piece.line().text()).find();
        int menu = flat ? 6 : 0;
        int sentence = piece.is(Kind.SENTENCE) && piece.line().text().endsWith(".") ? 14 : 0;
        return score - menu - sentence + (standsAtTop(index) ? 25 : 0);
    }

    /** Whether the page's first lines hold it, with the outlet's name behind it, as a browser's title bar does. */
    private boolean standsAtTop(int index) {
        String title = pieces.get(index).line().text();
        for (int i = 0; i < Math.min(TOP, index); i++) {
            String top = pieces.get(i).line().text();
            if (top.length() > title.length() + 2
                    && top.startsWith(title)
                    && " |-–—:•·".indexOf(top.charAt(title.length())) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A headline may have a longer line under it that has no full stop either. */
    private int aboveDek(int index) {
        if (index < 1 || !mayBeTitle(index - 1) || pieces.get(index).line().length() < DEK || standsAtTop(index)) {
            return index;
        }
        ScrapeLine above = pieces.get(index - 1).line();
        boolean shorter = above.length() < pieces.get(index).line().length();
        boolean worded = above.words() >= 5 && smallWords(above.text()) * 5 >= above.words() * 2;
        return shorter && worded ? index - 1 : index;
    }

    private static long smallWords(String text) {
        return WORD.matcher(text)
                .results()
                .filter(word -> Character.isLowerCase(word.group().codePointAt(0)))
                .count();
    }
}
