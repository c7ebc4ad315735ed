package org.dateline.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.config.PatternGuard;
import org.dateline.config.SourceProfile;
import org.dateline.extract.ScrapePiece.Kind;
import org.jspecify.annotations.Nullable;

/** Tells what each line of a scrape is, by the line alone and its next neighbours. */
final class ScrapeSorter {

    private static final Pattern TIME =
            Pattern.compile("(?:\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?: ?[AaPp]\\.?[Mm]\\.?)?(?: ?(?:Uhr|GMT|UTC|EET|EEST))?)"
                    + "|\\d{1,2}:\\d{2} ?/ ?\\d{1,2}:\\d{2}|\\d{1,2}h\\d{2}");
    private static final int FEWEST_WORDS = 5;

    private final SourceProfile profile;

    private ScrapeSorter(SourceProfile profile) {
        this.profile = profile;
    }

    static List<ScrapePiece> sort(List<ScrapeLine> lines, ScrapeHeader header, SourceProfile profile) {
        ScrapeSorter sorter = new ScrapeSorter(profile);
        BitSet cards = ScrapeCards.in(lines);
        List<ScrapePiece> pieces = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (header.lines().get(i)) {
                pieces.add(new ScrapePiece(lines.get(i), Kind.BOX, "scrape header", null));
            } else if (cards.get(i)) {
                pieces.add(new ScrapePiece(lines.get(i), Kind.CARD, "related story", null));
            } else {
                pieces.add(sorter.piece(lines.get(i)));
            }
        }
        joinCaptions(pieces);
        return pieces;
    }

    /** A caption may stand on the line before its credit, or after the word that announces it. */
    private static void joinCaptions(List<ScrapePiece> pieces) {
        for (int i = 1; i < pieces.size(); i++) {
            ScrapePiece before = pieces.get(i - 1);
            ScrapePiece piece = pieces.get(i);
            if (piece.line().afterBlank()) {
                continue;
            }
            boolean shown = before.is(Kind.OTHER)
                    || before.is(Kind.SENTENCE) && before.line().afterBlank();
            if (piece.is(Kind.CAPTION) && shown && isCreditAlone(piece.line())) {
                pieces.set(i - 1, caption(before.line()));
            } else if (ScrapeCaption.announces(before.line().text())
                    && (piece.is(Kind.OTHER) || piece.is(Kind.SENTENCE))) {
                pieces.set(i, caption(piece.line()));
            }
        }
    }

    private static boolean isCreditAlone(ScrapeLine line) {
        ScrapeCaption caption = ScrapeCaption.of(line.text());
        return caption != null && caption.text().isEmpty() && !caption.credit().isEmpty();
    }

    private static ScrapePiece caption(ScrapeLine line) {
        return new ScrapePiece(line, Kind.CAPTION, "caption", null);
    }

    private ScrapePiece piece(ScrapeLine line) {
        if (profile.drop().stream().anyMatch(pattern -> PatternGuard.find(pattern, line.text()) != null)) {
            return new ScrapePiece(line, Kind.REFUSED, "the profile's drop", null);
        }
        if (ScrapeTags.isTagLine(line.text(), profile)) {
            return new ScrapePiece(line, Kind.TAGS, "tag line", null);
        }
        if (ScrapeByline.isReadingTime(line.text())) {
            return new ScrapePiece(line, Kind.BOX, "reading time", null);
        }
        ScrapeByline byline = ScrapeByline.of(line.text(), profile);
        if (byline != null) {
            boolean named = !byline.authors().isEmpty();
            return new ScrapePiece(line, named ? Kind.BYLINE : Kind.DATE, named ? "byline" : "date", byline);
        }
        if (TIME.matcher(line.text()).matches() || ScrapeByline.isTimeAgo(line.text())) {
            return new ScrapePiece(line, Kind.TIME, "time", null);
        }
        ScrapePiece furniture = furniture(line);
        return furniture != null ? furniture : text(line);
    }

    private static @Nullable ScrapePiece furniture(ScrapeLine line) {
        ScrapeFurniture.Match match = ScrapeFurniture.of(line);
        return match == null
                ? null
                : new ScrapePiece(line, Kind.valueOf(match.weight().name()), match.rule(), null);
    }

    private static ScrapePiece text(ScrapeLine line) {
        if (ScrapeCaption.isCaption(line.text())) {
            return caption(line);
        }
        if (TextBlock.RunOnList.of(line.text()) != null) {
            return new ScrapePiece(line, Kind.RUN_ON_LIST, "list", null);
        }
        if (line.isItem()) {
            boolean full = line.isSentence() || line.words() > FEWEST_WORDS;
            return new ScrapePiece(line, Kind.ITEM, full ? "list" : "menu", null);
        }
        if (line.isIntroduction()) {
            return new ScrapePiece(line, Kind.INTRODUCTION, "introduction", null);
        }
        return line.isSentence()
                ? new ScrapePiece(line, Kind.SENTENCE, "sentence", null)
                : new ScrapePiece(line, Kind.OTHER, "no sentence", null);
    }
}
