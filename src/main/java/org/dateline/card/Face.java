package org.dateline.card;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.KerningSubtable;
import org.apache.fontbox.ttf.KerningTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.dateline.card.Glyph.Curve;
import org.jspecify.annotations.Nullable;

/** A face whose outlines are read from the program's own resources, never from the machine. Safe for several threads. */
final class Face {

    private final TrueTypeFont font;
    private final CmapLookup signs;
    private final @Nullable KerningSubtable kerning;
    private final int unitsPerEm;
    private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();

    private Face(TrueTypeFont font) throws IOException {
        this.font = font;
        this.signs = font.getUnicodeCmapLookup();
        KerningTable table = font.getKerning();
        this.kerning = table == null ? null : table.getHorizontalKerningSubtable();
        this.unitsPerEm = font.getUnitsPerEm();
    }

    /** The face of this resource, a TrueType font. */
    static Face of(String resource) {
        try (InputStream bytes = Face.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("the program lacks its face " + resource);
            }
            return new Face(new TTFParser().parse(new RandomAccessReadBuffer(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the face " + resource, e);
        }
    }

    /** How many of the face's units are one em. */
    int unitsPerEm() {
        return unitsPerEm;
    }

    /** Whether the face has a sign of its own for this character. */
    boolean has(int character) {
        return signs.getGlyphId(character) != 0;
    }

    Glyph glyph(int character) {
        return glyphs.computeIfAbsent(character, this::read);
    }

    /** By how much two neighbours are moved together (negative) or apart, in the face's units. */
    int kerning(Glyph first, Glyph second) {
        return kerning == null ? 0 : kerning.getKerning(first.id(), second.id());
    }

    private Glyph read(int character) {
        int id = signs.getGlyphId(character);
        // the library reads glyphs from one stream as they are asked for
        synchronized (font) {
            try {
                GlyphData data = font.getGlyph().getGlyph(id);
                return new Glyph(id, font.getAdvanceWidth(id), data == null ? List.of() : curves(data.getPath()));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read a face", e);
            }
        }
    }

    private static List<Curve> curves(GeneralPath path) {
        List<Curve> curves = new ArrayList<>();
        double[] to = new double[6];
        double startX = 0;
        double startY = 0;
        double x = 0;
        double y = 0;
        for (PathIterator step = path.getPathIterator(null); !step.isDone(); step.next()) {
            switch (step.currentSegment(to)) {
                case PathIterator.SEG_MOVETO -> {
                    startX = to[0];
                    startY = -to[1];
                    x = startX;
                    y = startY;
                }
                case PathIterator.SEG_LINETO -> {
                    curves.add(line(x, y, to[0], -to[1]));
                    x = to[0];
                    y = -to[1];
                }
                case PathIterator.SEG_QUADTO -> {
                    curves.add(new Curve(x, y, to[0], -to[1], to[2], -to[3]));
                    x = to[2];
                    y = -to[3];
                }
                case PathIterator.SEG_CLOSE -> {
                    curves.add(line(x, y, startX, startY));
                    x = startX;
                    y = startY;
                }
                default -> throw new AssertionError("a TrueType outline has no cubic curve");
            }
        }
        return curves;
    }

    private static Curve line(double x0, double y0, double x1, double y1) {
        return new Curve(x0, y0, (x0 + x1) / 2, (y0 + y1) / 2, x1, y1);
    }
}
