package org.dateline.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.dateline.image.JpegCleaner.Segment;

/** A clean JPEG file as its segments. */
record JpegFile(List<Segment> segments) {

    /** Cameras write ten at most; each costs a walk over the whole picture. */
    private static final int MOST_SCANS = 100;

    private static final Segment PLAIN_JFIF =
            new Segment(JpegCleaner.APP0, "JFIF\0\1\2\0\0\1\0\1\0\0".getBytes(ISO_8859_1), new byte[0]);

    static JpegFile of(byte[] clean) throws UnfitImageException {
        return new JpegFile(JpegCleaner.segments(clean));
    }

    int orientation() {
        return JpegCleaner.orientation(segments);
    }

    /** The memory that the decoded picture takes; 0 where the JDK could not decode it. */
    // spec: ITU-T T.81, B.2.2: a frame begins with the bits of a sample, height, width, and the number of components.
    static long decodedSize(List<Segment> segments, PixelSize size) {
        Segment frame = segments.stream().filter(Segment::isFrame).findFirst().orElseThrow();
        int components = frame.payload().length > 5 ? frame.payload()[5] : 0;
        long scans = segments.stream()
                .filter(segment -> segment.marker() == JpegCleaner.SOS)
                .count();
        boolean isDecodable = frame.marker() <= 0xC2
                && frame.payload()[0] == 8
                && (components == 1 || components == 3)
                && scans <= MOST_SCANS;
        return isDecodable ? (long) components * size.width() * size.height() : 0;
    }

    /**
     * What decodes the picture, with the colours as browsers understand them: told by JFIF, else by Adobe, else by the
     * names of the components. The JDK's own guess is another where both are missing.
     */
    byte[] forDecoder() {
        boolean hasJfif = segments.stream().anyMatch(segment -> segment.is(JpegCleaner.APP0, JpegCleaner.JFIF));
        boolean tellsOtherwise =
                segments.stream().anyMatch(segment -> segment.is(JpegCleaner.APP14, JpegCleaner.ADOBE)) || isNamedRgb();
        var out = new ByteArrayOutputStream();
        begin(out);
        if (hasJfif || !tellsOtherwise) {
            PLAIN_JFIF.writeTo(out);
        }
        for (Segment segment : segments) {
            boolean tellsColours = !hasJfif && segment.is(JpegCleaner.APP14, JpegCleaner.ADOBE);
            if (isPicture(segment) || tellsColours) {
                segment.writeTo(out);
            }
        }
        end(out);
        return out.toByteArray();
    }

    private boolean isNamedRgb() {
        byte[] frame = segments.stream()
                .filter(Segment::isFrame)
                .findFirst()
                .orElseThrow()
                .payload();
        return frame.length >= 15 && frame[6] == 'R' && frame[9] == 'G' && frame[12] == 'B';
    }

    /** This picture in the colours of another's profile. */
    byte[] withProfileOf(JpegFile other) {
        var out = new ByteArrayOutputStream();
        begin(out);
        PLAIN_JFIF.writeTo(out);
        other.segments.stream()
                .filter(segment -> segment.is(JpegCleaner.APP2, JpegCleaner.ICC_PROFILE))
                .forEach(segment -> segment.writeTo(out));
        segments.stream().filter(JpegFile::isPicture).forEach(segment -> segment.writeTo(out));
        end(out);
        return out.toByteArray();
    }

    private static boolean isPicture(Segment segment) {
        return segment.isFrameOrTable() || segment.marker() == JpegCleaner.SOS;
    }

    private static void begin(ByteArrayOutputStream out) {
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) JpegCleaner.SOI});
    }

    private static void end(ByteArrayOutputStream out) {
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) JpegCleaner.EOI});
    }
}
