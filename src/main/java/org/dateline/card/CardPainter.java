package org.dateline.card;

/**
 * Draws a card: a brick rule at the left, the digest's name and the date at the top, the headline, and at the foot the
 * status and the source. Nothing stands outside the margins, and no text is smaller than {@value #LEAST} pixels.
 */
final class CardPainter {

    /** Raised whenever the same words are drawn otherwise, so that no older picture is taken for the new one. */
    static final String LAYOUT = "1";

    private static final int PAPER = 0xFBFAF7;
    private static final int INK = 0x1A1C1E;
    private static final int SECOND = 0x50555B;
    private static final int ACCENT = 0x8A2A1B;
    private static final int RULE = 0xD9D6CE;

    static final int MARGIN = 60;
    static final int LEAST = 28;

    private static final int BRICK = 10;
    private static final int LEFT = MARGIN + BRICK + 34;
    private static final int RIGHT = Card.WIDTH - MARGIN;
    private static final int BOTTOM = Card.HEIGHT - MARGIN;
    private static final int GAP = 32;

    private static final int NAME_LINE = 92;
    private static final int DAY_LINE = 132;
    private static final int HAIRLINE = 152;
    private static final int KICKER_LINE = 206;
    private static final int HEADLINE_BOTTOM = 486;

    /** What the tallest accents and the deepest tails of a face need, as parts of its size. */
    private static final double ASCENT = 0.9;

    private static final double LEADING = 1.13;

    private static final int BADGE_HEIGHT = 56;
    private static final int BADGE_PADDING = 20;
    private static final int BADGE_SHAPE = 28;
    private static final int BADGE_GAP = 14;

    /** What a badge is wider than its words. */
    private static final int BADGE_AROUND = 2 * BADGE_PADDING + BADGE_SHAPE + BADGE_GAP;

    private static final int BADGE_LINE = BOTTOM - BADGE_HEIGHT / 2 + 10;
    private static final int SOURCE_LINE = 44;
    private static final int BADGE_BORDER = 2;
    private static final int DASH = 12;

    private final Faces faces;

    CardPainter(Faces faces) {
        this.faces = faces;
    }

    byte[] png(Card card) {
        Canvas canvas = new Canvas(Card.WIDTH, Card.HEIGHT, PAPER);
        canvas.fill(MARGIN, MARGIN, MARGIN + BRICK, BOTTOM, ACCENT);
        head(canvas, card);
        headline(canvas, card, foot(canvas, card));
        return canvas.png();
    }

    private void head(Canvas canvas, Card card) {
        int dateWidth = Math.max(
                toTheRight(canvas, faces.text(), card.date(), 32, NAME_LINE),
                toTheRight(canvas, faces.text(), card.day(), LEAST, DAY_LINE));
        if (!card.name().isEmpty()) {
            int room = RIGHT - LEFT - (dateWidth == 0 ? 0 : dateWidth + GAP);
            TextBox.Fitted name = TextBox.line(room, 36, LEAST).fit(faces.bold(), card.name());
            text(canvas, name, LEFT, NAME_LINE, 1, INK, PAPER);
        }
        if (dateWidth > 0 || !card.name().isEmpty()) {
            canvas.fill(LEFT, HAIRLINE, RIGHT, HAIRLINE + 2, RULE);
        }
    }

    /** How wide it is. */
    private int toTheRight(Canvas canvas, Face face, String words, int size, int line) {
        if (words.isEmpty()) {
            return 0;
        }
        TextBox.Fitted set = TextBox.line((RIGHT - LEFT) / 2, size, LEAST).fit(face, words);
        text(canvas, set, RIGHT - set.width(), line, 1, SECOND, PAPER);
        return set.width();
    }

    private void headline(Canvas canvas, Card card, int bottom) {
        int width = RIGHT - LEFT;
        int top = card.name().isEmpty() && card.date().isEmpty() ? MARGIN : HAIRLINE + 22;
        if (!card.kicker().isEmpty()) {
            TextBox.Fitted kicker = TextBox.line(width, 30, LEAST).fit(faces.bold(), card.kicker());
            text(canvas, kicker, LEFT, KICKER_LINE, 1, ACCENT, PAPER);
            top = KICKER_LINE + 20;
        }
        boolean alone = card.summary().isEmpty();
        int lines = alone ? 4 : 2;
        TextBox box = new TextBox(width, bottom - top, lines, alone ? 76 : 92, 46, LEADING);
        TextBox.Fitted headline = box.fit(faces.headline(), card.headline());
        text(canvas, headline, LEFT, top + headline.size() * ASCENT, LEADING, INK, PAPER);
        if (!alone) {
            int begin = top + (int) Math.ceil(headline.lines().size() * LEADING * headline.size()) + GAP;
            TextBox rest = new TextBox(width, bottom - begin, 4, 38, 32, 1.35);
            TextBox.Fitted summary = rest.fit(faces.text(), card.summary());
            text(canvas, summary, LEFT, begin + summary.size() * ASCENT, 1.35, SECOND, PAPER);
        }
    }

    /** Says where what stands above must end. */
    private int foot(Canvas canvas, Card card) {
        CardStatus status = card.status();
        int room = RIGHT - LEFT;
        if (status == null) {
            source(canvas, card, LEFT, BOTTOM - 8);
            return HEADLINE_BOTTOM;
        }
        int source = card.foot().isEmpty() ? 0 : widthAtLeast(faces.text(), card.foot()) + GAP;
        if (BADGE_AROUND + widthAtLeast(faces.bold(), status.words()) + source <= room) {
            int badge = badge(canvas, status, room - source);
            source(canvas, card, LEFT + badge + GAP, BADGE_LINE);
            return HEADLINE_BOTTOM;
        }
        // who says so is part of the badge, which has the whole line then
        badge(canvas, status, room);
        source(canvas, card, LEFT, BOTTOM - BADGE_HEIGHT - 18);
        return card.foot().isEmpty() ? HEADLINE_BOTTOM : HEADLINE_BOTTOM - SOURCE_LINE;
    }

    private void source(Canvas canvas, Card card, int left, int line) {
        if (!card.foot().isEmpty()) {
            TextBox.Fitted source = TextBox.line(RIGHT - left, 30, LEAST).fit(faces.text(), card.foot());
            text(canvas, source, left, line, 1, SECOND, PAPER);
        }
    }

    private static int widthAtLeast(Face face, String words) {
        return TextBox.line(Integer.MAX_VALUE / face.unitsPerEm(), LEAST, LEAST)
                .fit(face, words)
                .width();
    }

    /** How wide it is. */
    private int badge(Canvas canvas, CardStatus status, int room) {
        BadgeLook look = BadgeLook.of(status.status());
        TextBox.Fitted words = TextBox.line(room - BADGE_AROUND, 30, LEAST).fit(faces.bold(), status.words());
        int width = words.width() + BADGE_AROUND;
        int top = BOTTOM - BADGE_HEIGHT;
        canvas.fill(LEFT, top, LEFT + width, BOTTOM, look.ink());
        canvas.fill(
                LEFT + BADGE_BORDER,
                top + BADGE_BORDER,
                LEFT + width - BADGE_BORDER,
                BOTTOM - BADGE_BORDER,
                look.ground());
        if (look.isDashed()) {
            dash(canvas, width, look.ground());
        }
        int shapeTop = top + (BADGE_HEIGHT - BADGE_SHAPE) / 2;
        Coverage shape = new Coverage(LEFT + BADGE_PADDING, shapeTop, BADGE_SHAPE, BADGE_SHAPE);
        look.shape(shape, LEFT + BADGE_PADDING, shapeTop, BADGE_SHAPE);
        canvas.paint(shape, look.ink(), look.ground());
        text(canvas, words, LEFT + BADGE_PADDING + BADGE_SHAPE + BADGE_GAP, BADGE_LINE, 1, look.ink(), look.ground());
        return width;
    }

    /** Interrupts a badge's border with its ground. */
    private static void dash(Canvas canvas, int width, int ground) {
        int top = BOTTOM - BADGE_HEIGHT;
        for (int x = DASH; x < width; x += 2 * DASH) {
            int end = LEFT + Math.min(x + DASH, width);
            canvas.fill(LEFT + x, top, end, top + BADGE_BORDER, ground);
            canvas.fill(LEFT + x, BOTTOM - BADGE_BORDER, end, BOTTOM, ground);
        }
        for (int y = DASH; y < BADGE_HEIGHT; y += 2 * DASH) {
            int end = top + Math.min(y + DASH, BADGE_HEIGHT);
            canvas.fill(LEFT, top + y, LEFT + BADGE_BORDER, end, ground);
            canvas.fill(LEFT + width - BADGE_BORDER, top + y, LEFT + width, end, ground);
        }
    }

    /** Lines below one another, the first with its line of writing on this height. */
    private static void text(
            Canvas canvas, TextBox.Fitted set, int left, double line, double leading, int colour, int ground) {
        int height = (int) Math.ceil(1.5 * set.size());
        int width = set.width() + set.size();
        for (int i = 0; i < set.lines().size(); i++) {
            // on whole pixels, so that lines of one size look alike
            int writing = (int) Math.round(line + i * leading * set.size());
            int top = writing - (int) Math.ceil(1.1 * set.size());
            Coverage coverage = new Coverage(left - 4, top, width, height);
            set.lines().get(i).draw(coverage, set.size(), left, writing);
            canvas.paint(coverage, colour, ground);
        }
    }
}
