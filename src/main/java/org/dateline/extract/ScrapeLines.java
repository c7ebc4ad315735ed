package org.dateline.extract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a plain-text scrape into lines, and joins the paragraphs that were wrapped at a fixed width. */
final class ScrapeLines {

    private static final Pattern BREAK = Pattern.compile("\r\n|[\n\r\u000b\f\u0085\u2028\u2029]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    /** What is not seen: other controls, soft hyphens, joiners of no width, turns of direction, marks of byte order. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}&&[^\t]]|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|\\p{Cs}");

    private static final int NARROWEST = 45;
    private static final int WIDEST = 100;
    private static final int FEWEST_WRAPS = 5;

    private ScrapeLines() {}

    static List<ScrapeLine> of(String text) {
        List<ScrapeLine> lines = new ArrayList<>();
        boolean afterBlank = true;
        int number = 0;
        for (String raw : BREAK.split(text, -1)) {
            number++;
            String line = clean(raw);
            if (!line.isEmpty()) {
                lines.add(new ScrapeLine(number, line, afterBlank));
            }
            afterBlank = line.isEmpty();
        }
        int width = widthOf(lines);
        return width == 0 ? lines : unwrapped(lines, width);
    }

    private static String clean(String raw) {
        String seen = UNSEEN.matcher(raw).replaceAll("");
        return Normalizer.normalize(SPACES.matcher(seen).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }

    /** The width at which the scrape was wrapped; 0 where its lines are whole paragraphs. */
    private static int widthOf(List<ScrapeLine> lines) {
        int[] lengths = lines.stream().mapToInt(ScrapeLine::length).sorted().toArray();
        if (lengths.length < FEWEST_WRAPS) {
            return 0;
        }
        int width = lengths[lengths.length - 1];
        int wraps = 0;
        int ends = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (continues(lines.get(i - 1), lines.get(i), width)) {
                wraps++;
                ends += lines.get(i - 1).isSentence() ? 1 : 0;
            }
        }
        // whole paragraphs of about one length would each end as a sentence
        boolean wrapped = width >= NARROWEST && width <= WIDEST && wraps >= FEWEST_WRAPS && ends * 2 < wraps;
        return wrapped ? width : 0;
    }

    /** Whether a line goes on in the next: its first word would not have fitted. */
    private static boolean continues(ScrapeLine line, ScrapeLine next, int width) {
        int space = next.text().indexOf(' ');
        int firstWord = space < 0 ? next.length() : space;
        return !next.afterBlank() && !next.isItem() && line.length() + 1 + firstWord > width;
    }

    private static List<ScrapeLine> unwrapped(List<ScrapeLine> lines, int width) {
        List<ScrapeLine> joined = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        ScrapeLine first = null;
        ScrapeLine last = null;
        for (ScrapeLine line : lines) {
            if (first != null && last != null && continues(last, line, width)) {
                paragraph.append(' ').append(line.text());
            } else {
                if (first != null) {
                    joined.add(new ScrapeLine(first.number(), paragraph.toString(), first.afterBlank()));
                }
                first = line;
                paragraph.setLength(0);
                paragraph.append(line.text());
            }
            last = line;
        }
        if (first != null) {
            joined.add(new ScrapeLine(first.number(), paragraph.toString(), first.afterBlank()));
        }
        return joined;
    }
}
