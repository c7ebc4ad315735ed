package org.dateline.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.article.PartialDate;
import org.dateline.config.SourceProfile;
import org.dateline.extract.ScrapePiece.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the lines about an article say of it.
 *
 * @param standfirst what stands between headline and byline, or empty
 * @param used the indexes of the pieces that said it
 */
record ScrapeHead(
        @Nullable Found<String> title,
        List<Found<String>> authors,
        @Nullable Found<Published> published,
        @Nullable Found<PartialDate> modified,
        List<Found<String>> tags,
        @Nullable Found<LeadImage> image,
        String standfirst,
        BitSet used) {

    ScrapeHead {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
    }

    static ScrapeHead of(List<ScrapePiece> pieces, ScrapeRun run, ScrapeHeader header, SourceProfile profile) {
        return new Reading(pieces, run, header, profile, new BitSet()).head();
    }

    private record Reading(
            List<ScrapePiece> pieces, ScrapeRun run, ScrapeHeader header, SourceProfile profile, BitSet used) {

        /** How far from the headline and the text their dates, tags and names stand. */
        private static final int NEAR = 4;

        private static final int FAR = 8;

        ScrapeHead head() {
            int title = run.isEmpty() ? -1 : ScrapeTitle.in(pieces, run);
            int top = Math.max(0, title >= 0 ? title - NEAR : run.start() - FAR);
            List<Integer> bylines = bylines(top);
            return new ScrapeHead(
                    title(title),
                    authors(bylines),
                    published(bylines),
                    modified(bylines),
                    tags(title),
                    image(top),
                    standfirst(title),
                    used);
        }

        private @Nullable Found<String> title(int index) {
            if (index < 0) {
                return header.title();
            }
            used.set(index);
            if (header.title() != null) {
                return header.title();
            }
            String title = ScrapeTitle.clean(pieces.get(index).line().text());
            String place =
                    run.anchor() < 0 ? "above the text" : index < run.anchor() ? "above the byline" : "below the date";
            return new Found<>(title, place + ", line " + number(index));
        }

        /** The bylines and dates that belong to the article, the surest first: the anchor, others above, then below. */
        private List<Integer> bylines(int top) {
            List<Integer> found = new ArrayList<>();
            if (run.isEmpty()) {
                return found;
            }
            if (run.anchor() >= 0) {
                found.add(run.anchor());
            }
            for (int i = run.start() - 1; i >= top; i--) {
                if (pieces.get(i).byline() != null && i != run.anchor()) {
                    found.add(i);
                }
            }
            for (int i = run.end() + 1; i < Math.min(pieces.size(), run.end() + 1 + FAR); i++) {
                if (pieces.get(i).is(Kind.TAIL)) {
                    break;
                }
                if (pieces.get(i).byline() != null) {
                    found.add(i);
                }
            }
            return found;
        }

        private List<Found<String>> authors(List<Integer> bylines) {
            for (int index : bylines) {
                ScrapeByline byline = pieces.get(index).byline();
                if (byline != null && !byline.authors().isEmpty()) {
                    used.set(index);
                    String evidence = "byline, line " + number(index);
                    return byline.authors().stream()
                            .map(author -> new Found<>(author, evidence))
                            .toList();
                }
            }
            return List.of();
        }

        private @Nullable Found<Published> published(List<Integer> bylines) {
            for (boolean asOf : new boolean[] {false, true}) {
                for (int index : bylines) {
                    ScrapeByline byline = pieces.get(index).byline();
                    if (byline != null && byline.published() != null && byline.asOf() == asOf) {
                        used.set(index);
                        return new Found<>(
                                byline.published().in(profile.zone()),
                                pieces.get(index).rule() + ", line " + number(index));
                    }
                }
            }
            Found<ScrapeDate> date = header.date();
            return date == null ? null : new Found<>(date.value().in(profile.zone()), date.evidence());
        }

        private @Nullable Found<PartialDate> modified(List<Integer> bylines) {
            for (int index : bylines) {
                ScrapeByline byline = pieces.get(index).byline();
                if (byline != null && byline.updated() != null) {
                    used.set(index);
                    return new Found<>(
                            byline.updated().in(profile.zone()).date(),
                            pieces.get(index).rule() + ", line " + number(index));
                }
            }
            return null;
        }

        private List<Found<String>> tags(int title) {
            Map<String, Found<String>> tags = new LinkedHashMap<>();
            if (run.isEmpty()) {
                return List.of();
            }
            int reference = title >= 0 ? title : run.start();
            for (int i = Math.max(0, reference - FAR); i < run.start(); i++) {
                ScrapePiece piece = pieces.get(i);
                boolean unlabelled = piece.is(Kind.OTHER)
                        && i < reference
                        && ScrapeTags.looksLikeTags(piece.line().text());
                if (piece.is(Kind.TAGS) || unlabelled) {
                    add(tags, i);
                }
            }
            for (int i = run.end() + 1; i < Math.min(pieces.size(), run.end() + 1 + FAR); i++) {
                if (pieces.get(i).is(Kind.TAGS)) {
                    add(tags, i);
                }
            }
            return new ArrayList<>(tags.values());
        }

        private void add(Map<String, Found<String>> tags, int index) {
            used.set(index);
            String evidence = "tag line, line " + number(index);
            for (String tag : ScrapeTags.of(pieces.get(index).line().text(), profile)) {
                tags.putIfAbsent(tag.toLowerCase(Locale.ROOT), new Found<>(tag, evidence));
            }
        }

        /** The first caption above the text, or right below its first paragraph. */
        private @Nullable Found<LeadImage> image(int top) {
            if (run.isEmpty()) {
                return null;
            }
            String text = "";
            String credit = "";
            String evidence = "";
            for (int i = top; i <= Math.min(run.start() + 1, run.end()); i++) {
                ScrapePiece piece = pieces.get(i);
                ScrapeCaption caption =
                        piece.is(Kind.CAPTION) ? caption(piece.line().text()) : null;
                boolean other = caption != null
                        && (!text.isEmpty() && !caption.text().isEmpty()
                                || !credit.isEmpty() && !caption.credit().isEmpty());
                if (caption != null && !other) {
                    used.set(i);
                    text = text.isEmpty() ? caption.text() : text;
                    credit = credit.isEmpty() ? caption.credit() : credit;
                    evidence = evidence.isEmpty() ? "caption, line " + number(i) : evidence;
                }
            }
            return evidence.isEmpty() ? null : new Found<>(new LeadImage(null, "", text, credit), evidence);
        }

        private static ScrapeCaption caption(String line) {
            ScrapeCaption told = ScrapeCaption.of(line);
            return told == null ? new ScrapeCaption(line, "") : told;
        }

        private String standfirst(int title) {
            int to = run.anchor() > title ? run.anchor() : run.start();
            if (title < 0 || to - title > NEAR) {
                return "";
            }
            List<String> lines = new ArrayList<>();
            for (int i = title + 1; i < to; i++) {
                ScrapePiece piece = pieces.get(i);
                boolean again =
                        piece.line().folded().equals(pieces.get(title).line().folded());
                boolean dek = piece.is(Kind.SENTENCE)
                        || piece.is(Kind.OTHER) && piece.line().words() > 6 && !again;
                if (dek) {
                    used.set(i);
                    lines.add(piece.line().text());
                }
            }
            return String.join(" ", lines);
        }

        private int number(int index) {
            return pieces.get(index).line().number();
        }
    }
}
