package org.dateline.extract;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dateline.config.PatternGuard;
import org.dateline.config.SourceProfile;
import org.dateline.extract.ScrapePiece.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Where in a scrape the article stands: the run of prose with the greatest sum, after a byline or a date where one leads
 * up to it.
 *
 * @param anchor the index of that byline or date; -1 where there is none
 * @param start the index of the first piece of the body
 * @param end the index of its last; less than {@code start} where there is no body
 */
record ScrapeRun(int anchor, int start, int end) {

    private static final int LONGEST_VALUE = 500;
    /** What a byline may lie above the first paragraph: captions, notices, buttons. */
    private static final int FARTHEST_ANCHOR = 14;

    private static final int MOST_ANCHORS = 500;
    /** An article this long is over where another byline or a box of the outlet comes. */
    private static final int LONG_ENOUGH = 300;

    private static final int RESUMED_LINES = 3;
    private static final int RESUMED_LENGTH = 400;
    private static final int LOST = 600;

    static final ScrapeRun NONE = new ScrapeRun(-1, 0, -1);

    boolean isEmpty() {
        return end < start;
    }

    /** Finds the run among the pieces of a scrape. */
    static ScrapeRun in(List<ScrapePiece> pieces, SourceProfile profile) {
        return new Search(pieces, profile).run();
    }

    /** A beginning with the sum of what follows it. */
    private record Candidate(int anchor, int first, int end, int sum, double weight) {

        double score() {
            return sum * weight;
        }

        ScrapeRun run() {
            return new ScrapeRun(anchor, first, end);
        }
    }

    private record Search(List<ScrapePiece> pieces, SourceProfile profile) {

        ScrapeRun run() {
            int from = afterStart();
            Candidate best = greatest(from);
            if (best == null) {
                return NONE;
            }
            Candidate chosen = best;
            int anchors = 0;
            for (int i = 0; i < pieces.size() && anchors < MOST_ANCHORS; i++) {
                if (pieces.get(i).byline() != null) {
                    anchors++;
                    Candidate candidate = anchored(i, from, best);
                    chosen = candidate == null ? chosen : better(chosen, candidate);
                }
            }
            return chosen.run();
        }

        /** The first of two articles on one page is the page's own, unless it is but a teaser. */
        private static Candidate better(Candidate chosen, Candidate next) {
            boolean muchMore = next.score() * 0.35 > chosen.score();
            boolean sameText = next.end() == chosen.end();
            if (chosen.anchor() < 0 || sameText) {
                return next.score() >= chosen.score() ? next : chosen;
            }
            return muchMore ? next : chosen;
        }

        private int afterStart() {
            int after = 0;
            for (int i = 0; i < pieces.size() && profile.start() != null; i++) {
                if (matches(profile.start(), i)) {
                    return i + 1;
                }
            }
            return after;
        }

        private boolean matches(@Nullable Pattern pattern, int index) {
            return pattern != null
                    && PatternGuard.find(pattern, pieces.get(index).line().text()) != null;
        }

        /** The run with the greatest sum, wherever it stands; of two the first. */
        private @Nullable Candidate greatest(int from) {
            int best = 0;
            int bestStart = -1;
            int sum = 0;
            int start = from;
            for (int i = from; i < pieces.size(); i++) {
                if (sum <= 0) {
                    sum = 0;
                    start = i;
                }
                sum += value(i);
                if (sum > best) {
                    best = sum;
                    bestStart = start;
                }
            }
            return bestStart < 0 ? null : from(-1, bestStart, 1);
        }

        private @Nullable Candidate anchored(int index, int from, Candidate best) {
            ScrapeByline byline = Objects.requireNonNull(pieces.get(index).byline());
            double weight = byline.isFull() ? 3 : byline.authors().isEmpty() ? 1.8 : 2.4;
            Candidate candidate = from(index, Math.max(index + 1, from), weight);
            if (candidate.sum() == 0 || candidate.first() - index > FARTHEST_ANCHOR || cutsThrough(index, best)) {
                return null;
            }
            return candidate;
        }

        /** Whether a date stands so far down in the text that it is a part of it. */
        private boolean cutsThrough(int index, Candidate best) {
            if (index <= best.first() || index > best.end()) {
                return false;
            }
            int before = 0;
            for (int i = best.first(); i < index; i++) {
                before += Math.max(0, value(i));
            }
            return before > Math.max(LONG_ENOUGH, best.sum() / 5);
        }

        /** Follows the text from here to where it ends. */
        private Candidate from(int anchor, int from, double weight) {
            int sum = 0;
            int best = 0;
            int end = from - 1;
            int first = -1;
            for (int i = from; i < pieces.size() && sum > best - LOST; i++) {
                if (endsHere(i, best)) {
                    break;
                }
                first = first < 0 && pieces.get(i).isProse() ? i : first;
                sum += value(i);
                if (sum > best) {
                    best = sum;
                    end = i;
                }
                // what stands between the byline and the text costs nothing
                sum = first < 0 ? 0 : sum;
            }
            return new Candidate(anchor, first < 0 ? from : beginning(first, from), end, best, weight);
        }

        /** A short line right before the first paragraph, which may be its heading or introduction, goes with it. */
        private int beginning(int first, int from) {
            boolean led = first > from && pieces.get(first - 1).is(Kind.INTRODUCTION);
            return led ? first - 1 : first;
        }

        private boolean endsHere(int index, int sum) {
            ScrapePiece piece = pieces.get(index);
            if (matches(profile.stop(), index)) {
                return sum > 0;
            }
            if (sum < LONG_ENOUGH) {
                return false;
            }
            return piece.is(Kind.END) || piece.is(Kind.BYLINE) || piece.is(Kind.TAIL) && !resumesAfter(index);
        }

        /** Whether the article goes on below a box that mostly stands under one. */
        private boolean resumesAfter(int index) {
            int lines = 0;
            int length = 0;
            for (int i = index + 1; i < Math.min(pieces.size(), index + 1 + FARTHEST_ANCHOR); i++) {
                Kind kind = pieces.get(i).kind();
                if (kind == Kind.TAIL || kind == Kind.END || kind == Kind.TIME || kind == Kind.BYLINE) {
                    return false;
                }
                lines = kind == Kind.SENTENCE ? lines + 1 : 0;
                length = kind == Kind.SENTENCE ? length + pieces.get(i).line().length() : 0;
                if (lines >= RESUMED_LINES && length >= RESUMED_LENGTH) {
                    return true;
                }
            }
            return false;
        }

        private int value(int index) {
            ScrapePiece piece = pieces.get(index);
            int length = Math.min(piece.line().length(), LONGEST_VALUE);
            switch (piece.kind()) {
                case SENTENCE, RUN_ON_LIST -> {
                    return length;
                }
                case ITEM -> {
                    return piece.rule().equals("menu") ? -20 : length;
                }
                case INTRODUCTION -> {
                    return 5;
                }
                case CAPTION -> {
                    return 0;
                }
                case REFUSED, CARD -> {
                    return -10;
                }
                case BOX -> {
                    return -40;
                }
                case TIME -> {
                    return -150;
                }
                case TAIL -> {
                    return -200;
                }
                case END -> {
                    return -400;
                }
                default -> {
                    return -30;
                }
            }
        }
    }
}
