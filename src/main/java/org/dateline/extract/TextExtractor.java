package org.dateline.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.config.PatternGuard;
import org.dateline.config.SourceProfile;
import org.dateline.extract.ScrapePiece.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in a plain-text scrape of a page, by rules that hold for any outlet and by what the source's profile
 * adds to them. Any text gives an extraction, if an empty one.
 */
public final class TextExtractor {

    private static final int LONGEST_DROPPED = 120;

    private final SourceProfile profile;
    private final List<ScrapePiece> pieces;
    private final ScrapeRun run;
    private final ScrapeHeader header;
    private final ScrapeHead head;
    private final ScrapeBody body;

    private TextExtractor(String text, SourceProfile profile) {
        List<ScrapeLine> lines = ScrapeLines.of(text);
        this.header = ScrapeHeader.of(lines);
        this.profile = profile;
        this.pieces = ScrapeSorter.sort(lines, header, profile);
        this.run = ScrapeRun.in(pieces, profile);
        this.head = ScrapeHead.of(pieces, run, header, profile);
        this.body = ScrapeBody.of(
                pieces, run, head.title() == null ? null : head.title().value());
    }

    /** The article of this text; {@link SourceProfile#NONE} where its source has no profile. */
    public static Extraction extract(String text, SourceProfile profile) {
        return of(text, profile).extraction();
    }

    static TextExtractor of(String text, SourceProfile profile) {
        return new TextExtractor(text, profile);
    }

    /** What tells this article from another: its body, or where it has none its lines. */
    String identity() {
        return body.blocks().isEmpty() ? toldLines().toString() : TextMarkdown.of(body.blocks());
    }

    /**
     * A line of the page and what became of it.
     *
     * @param isKnown whether a rule or the profile recognises it, or it says who, when or what the article is about
     */
    record ToldLine(String text, boolean inArticle, boolean isKnown) {}

    List<ToldLine> toldLines() {
        List<ToldLine> lines = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            ScrapePiece piece = pieces.get(i);
            boolean known = head.used().get(i) || header.lines().get(i) || isRecognised(piece);
            lines.add(new ToldLine(piece.line().text(), body.kept().get(i), known));
        }
        return lines;
    }

    /** Whether the line alone tells what it is. */
    private static boolean isRecognised(ScrapePiece piece) {
        return !piece.is(Kind.OTHER) && !piece.isProse() && !piece.is(Kind.INTRODUCTION);
    }

    private Extraction extraction() {
        String text =
                body.blocks().stream().flatMap(block -> block.lines().stream()).collect(Collectors.joining("\n"));
        String language = TextLanguage.of(text);
        int kept = body.blocks().stream()
                .filter(TextBlock::isProse)
                .flatMap(block -> block.lines().stream())
                .mapToInt(String::length)
                .sum();
        return new Extraction(
                head.title(),
                head.authors(),
                head.published(),
                head.modified(),
                null,
                head.tags(),
                language == null ? null : new Found<>(language, "the letters and words of the text"),
                header.url(),
                header.siteName(),
                head.image(),
                paywall(),
                null,
                TextMarkdown.of(body.blocks()),
                text,
                head.standfirst().isEmpty() ? TextExcerpt.of(body.blocks()) : TextExcerpt.of(head.standfirst()),
                dropped(),
                kept + lost(),
                kept);
    }

    private @Nullable Found<Boolean> paywall() {
        for (int i = Math.max(0, run.start()); i < pieces.size(); i++) {
            if (pieces.get(i).rule().equals("paywall")) {
                return new Found<>(true, "paywall, line " + pieces.get(i).line().number());
            }
        }
        return null;
    }

    /** The characters of prose, outside of furniture and of other articles, that the body does not keep. */
    private int lost() {
        int lost = 0;
        for (int i = 0; i < pieces.size() && !isAnothers(i); i++) {
            if (!isUsed(i) && pieces.get(i).isProse() && !pieces.get(i).rule().equals("menu")) {
                lost += pieces.get(i).line().length();
            }
        }
        return lost;
    }

    /** Whether what comes here below the article belongs to another, to a feed of news, or is past the profile's stop. */
    private boolean isAnothers(int index) {
        if (run.isEmpty() || index <= run.end()) {
            return false;
        }
        ScrapePiece piece = pieces.get(index);
        boolean full = piece.byline() != null && piece.byline().isFull();
        return full || piece.is(Kind.TIME) || isStop(piece.line().text());
    }

    private boolean isStop(String line) {
        return profile.stop() != null && PatternGuard.find(profile.stop(), line) != null;
    }

    private boolean isUsed(int index) {
        return body.kept().get(index)
                || head.used().get(index)
                || header.lines().get(index);
    }

    /** What was left out, neighbours of one rule together. */
    private List<Dropped> dropped() {
        List<Dropped> dropped = new ArrayList<>();
        BitSet told = new BitSet();
        for (int i = 0; i < pieces.size(); i++) {
            if (isUsed(i) || told.get(i)) {
                continue;
            }
            String rule = rule(i);
            StringBuilder text = new StringBuilder();
            int end = i;
            while (end < pieces.size() && !isUsed(end) && rule(end).equals(rule)) {
                text.append(end == i ? "" : " / ").append(pieces.get(end).line().text());
                end++;
            }
            told.set(i, end);
            dropped.add(new Dropped(rule, beginning(text.toString())));
        }
        return dropped;
    }

    private String rule(int index) {
        String inBody = body.rules().get(index);
        if (inBody != null) {
            return inBody;
        }
        ScrapePiece piece = pieces.get(index);
        if (isRecognised(piece)) {
            return piece.rule();
        }
        return run.isEmpty() ? "no article" : index < run.start() ? "before the article" : "after the article";
    }

    private static String beginning(String text) {
        if (text.length() <= LONGEST_DROPPED) {
            return text;
        }
        int end = LONGEST_DROPPED - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
