package org.dateline.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A text in one face, set as one long line, which is then broken into lines of some width; all in the face's units. */
final class Run {

    private static final int ELLIPSIS = '…';
    private static final String DASHES = "-\u2013\u2014";

    private final Face face;
    private final int[] signs;
    private final List<Glyph> glyphs;
    private final int[] places;

    /** @param text what the face has signs for */
    Run(Face face, String text) {
        this.face = face;
        this.signs = text.codePoints().toArray();
        this.glyphs = Arrays.stream(signs).mapToObj(face::glyph).toList();
        this.places = new int[signs.length];
        for (int i = 1; i < signs.length; i++) {
            Glyph before = glyphs.get(i - 1);
            places[i] = places[i - 1] + before.advance() + face.kerning(before, glyphs.get(i));
        }
    }

    Face face() {
        return face;
    }

    Glyph glyph(int index) {
        return glyphs.get(index);
    }

    Glyph ellipsis() {
        return face.glyph(ELLIPSIS);
    }

    /** How wide a part is. */
    int width(int from, int to) {
        return to <= from ? 0 : places[to - 1] + glyphs.get(to - 1).advance() - places[from];
    }

    /** How far behind the beginning of a line one of its signs stands. */
    int offset(int from, int index) {
        return places[index] - places[from];
    }

    /** The whole in one line, cut at a word where it is too wide. */
    Line oneLine(int width) {
        return width(0, signs.length) <= width ? new Line(this, 0, signs.length, false) : cut(0, width);
    }

    /** Lines of whole words; empty where a word alone is too wide. */
    Optional<List<Line>> lines(int width) {
        return broken(width, false);
    }

    /** So many lines at most: too long a word is broken, and the last line cut at a word. */
    List<Line> lines(int width, int most) {
        List<Line> all = broken(width, true).orElseThrow();
        if (all.size() <= most) {
            return all;
        }
        List<Line> first = new ArrayList<>(all.subList(0, most - 1));
        first.add(cut(all.get(most - 1).from(), width));
        return first;
    }

    private Optional<List<Line>> broken(int width, boolean withinWords) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        while (from < signs.length) {
            int end = lastFitting(from, width);
            if (end <= from) {
                if (!withinWords) {
                    return Optional.empty();
                }
                end = withinWord(from, width);
            }
            lines.add(new Line(this, from, withoutSpaces(from, end), false));
            from = end;
            while (from < signs.length && signs[from] == ' ') {
                from++;
            }
        }
        return Optional.of(lines);
    }

    /** Where a line that begins here ends between two words; not after its beginning where none fits. */
    private int lastFitting(int from, int width) {
        int end = from;
        for (int i = from + 1; i <= signs.length; i++) {
            if (i == signs.length || isBreak(i)) {
                if (width(from, i) > width) {
                    return end;
                }
                end = i;
            }
        }
        return end;
    }

    /** Whether a line may end before this space: not where a dash would begin the next one. */
    private boolean isBreak(int space) {
        return signs[space] == ' '
                && signs[space - 1] != ' '
                && !(space + 2 < signs.length && DASHES.indexOf(signs[space + 1]) >= 0 && signs[space + 2] == ' ');
    }

    /** Where a word that is too wide is broken: behind its last hyphen or slash that fits, else anywhere. */
    private int withinWord(int from, int width) {
        int end = from + 1;
        while (end < signs.length && width(from, end + 1) <= width) {
            end++;
        }
        for (int i = end; i > from + 1; i--) {
            if (("/\u2010" + DASHES).indexOf(signs[i - 1]) >= 0) {
                return i;
            }
        }
        return end;
    }

    /** What fits before an ellipsis: whole words where at least one does. */
    private Line cut(int from, int width) {
        int room = Math.max(0, width - ellipsis().advance());
        int end = lastFitting(from, room);
        if (end <= from) {
            end = from;
            while (end < signs.length && width(from, end + 1) <= room) {
                end++;
            }
        }
        while (end > from && (" ,.;:" + DASHES).indexOf(signs[end - 1]) >= 0) {
            end--;
        }
        return new Line(this, from, end, true);
    }

    private int withoutSpaces(int from, int end) {
        int last = end;
        while (last > from && signs[last - 1] == ' ') {
            last--;
        }
        return last;
    }
}
