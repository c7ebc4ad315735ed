package org.dateline.image;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Comparator.comparing;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Keeps of a JPEG file what decodes its first picture, its colours and its orientation. */
final class JpegCleaner {

    static final int SOI = 0xD8;
    static final int EOI = 0xD9;
    static final int SOS = 0xDA;
    static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    static final int APP2 = 0xE2;
    static final int APP14 = 0xEE;

    static final String JFIF = "JFIF\0";
    private static final String EXIF = "Exif\0\0";
    static final String ICC_PROFILE = "ICC_PROFILE\0";
    private static final int PROFILE_PART = ICC_PROFILE.length() + 2;
    private static final int MOST_OF_A_PROFILE = 0xFFFF - 2 - PROFILE_PART;
    static final String ADOBE = "Adobe";

    private static final int UPRIGHT = 1;

    private JpegCleaner() {}

    static CleanImage clean(byte[] original) throws UnfitImageException {
        List<Segment> segments = segments(original);
        PixelSize stored = size(segments);
        int orientation = orientation(segments);
        PixelSize shown = orientation >= 5 ? stored.turned() : stored;
        return new CleanImage(
                cleaned(segments, orientation),
                ImageFormat.JPEG,
                shown.width(),
                shown.height(),
                JpegFile.decodedSize(segments, stored));
    }

    /** A marker with what its length covers and, after a start of scan, the coded pixels that follow. */
    record Segment(int marker, byte[] payload, byte[] scan) {

        boolean is(int wanted, String name) {
            return marker == wanted
                    && payload.length >= name.length()
                    && new String(payload, 0, name.length(), ISO_8859_1).equals(name);
        }

        // spec: ITU-T T.81, table B.1: C0 to CF are frames, but for C4 (DHT), C8 (reserved) and CC (DAC).
        boolean isFrame() {
            return isFrameOrTable() && marker <= 0xCF && marker != 0xC4 && marker != 0xCC;
        }

        boolean isFrameOrTable() {
            return marker >= 0xC0 && marker <= 0xCF && marker != 0xC8 || marker == 0xDB || marker == 0xDD;
        }

        void writeTo(ByteArrayOutputStream out) {
            int length = payload.length + 2;
            out.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length});
            out.writeBytes(payload);
            out.writeBytes(scan);
        }
    }

    /** All up to the first end of image; what lies behind it (further pictures, videos, anything) is never looked at. */
    static List<Segment> segments(byte[] original) throws UnfitImageException {
        ImageBytes in = ImageBytes.of(original, BIG_ENDIAN);
        in.skip(2);
        var segments = new ArrayList<Segment>();
        for (int marker = nextMarker(in); marker != EOI; marker = nextMarker(in)) {
            if (!standsAlone(marker)) {
                byte[] payload = in.take(in.u16() - 2);
                byte[] scan = in.take(marker == SOS ? scanLength(in) : 0);
                segments.add(new Segment(marker, payload, scan));
                ImageBytes.requireFew(segments.size());
            }
        }
        return segments;
    }

    /** Passes over fill bytes, and over stray bytes between segments as decoders do. */
    private static int nextMarker(ImageBytes in) throws UnfitImageException {
        int previous = 0;
        int current = in.u8();
        // spec: ITU-T T.81, B.1.1.2: any marker may be preceded by any number of fill bytes FF.
        while (previous != 0xFF || current == 0x00 || current == 0xFF) {
            previous = current;
            current = in.u8();
        }
        return current;
    }

    private static boolean standsAlone(int marker) {
        return marker == 0x01 || isRestart(marker) || marker == SOI;
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }

    /**
     * The bytes up to the marker that ends the scan. A fill byte counts as the scan's, since a restart marker may come
     * behind it.
     */
    private static int scanLength(ImageBytes in) throws UnfitImageException {
        int length = 0;
        while (in.peek(length) != 0xFF || isOfScan(in.peek(length + 1))) {
            length++;
        }
        return length;
    }

    // spec: ITU-T T.81, B.1.1.5: within a scan FF is followed by a stuffed 00 or makes a restart marker.
    private static boolean isOfScan(int afterFF) {
        return afterFF == 0x00 || afterFF == 0xFF || isRestart(afterFF);
    }

    private static PixelSize size(List<Segment> segments) throws UnfitImageException {
        List<Segment> frames = segments.stream().filter(Segment::isFrame).toList();
        if (frames.size() != 1 || segments.stream().noneMatch(segment -> segment.marker() == SOS)) {
            throw UnfitImageException.damaged("it does not hold exactly one picture");
        }
        ImageBytes frame = ImageBytes.of(frames.get(0).payload(), BIG_ENDIAN);
        frame.skip(1);
        int height = frame.u16();
        int width = frame.u16();
        return PixelSize.of(width, height);
    }

    /** 1 to 8 as the first EXIF block says it; an unreadable block turns nothing, as in browsers. */
    static int orientation(List<Segment> segments) {
        Optional<Segment> exif = segments.stream()
                .takeWhile(segment -> segment.marker() != SOS)
                .filter(segment -> segment.is(APP1, EXIF))
                .findFirst();
        try {
            return exif.isPresent() ? orientation(exif.get().payload()) : UPRIGHT;
        } catch (UnfitImageException e) {
            return UPRIGHT; // The block is dropped whole, so what is wrong in it harms nobody.
        }
    }

    // spec: TIFF 6.0, section 2: byte order, 42, offset of the directory from here; entries of 12 bytes.
    // spec: Exif 2.3, 4.6.4: orientation is tag 0x0112, a single SHORT.
    private static int orientation(byte[] exif) throws UnfitImageException {
        boolean isLittleEndian = exif.length > EXIF.length() && exif[EXIF.length()] == 'I';
        ImageBytes tiff = ImageBytes.of(exif, isLittleEndian ? LITTLE_ENDIAN : BIG_ENDIAN);
        tiff.skip(EXIF.length() + 4);
        tiff.skip(tiff.u32() - 8);
        for (int entries = tiff.u16(); entries > 0; entries--) {
            int tag = tiff.u16();
            int type = tiff.u16();
            long count = tiff.u32();
            int value = tiff.u16();
            tiff.skip(2);
            if (tag == 0x0112 && type == 3 && count == 1) {
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static byte[] cleaned(List<Segment> segments, int orientation) {
        var jfif = new ByteArrayOutputStream();
        var rest = new ByteArrayOutputStream();
        boolean isBeforePixels = true;
        boolean hasProfile = false;
        for (Segment segment : segments) {
            isBeforePixels &= segment.marker() != SOS;
            if (segment.isFrameOrTable() || segment.marker() == SOS) {
                segment.writeTo(rest);
            } else if (isBeforePixels && segment.is(APP0, JFIF) && segment.payload().length >= 14) {
                withoutThumbnail(segment).writeTo(jfif);
            } else if (isBeforePixels && !hasProfile && segment.is(APP2, ICC_PROFILE)) {
                profile(segments).forEach(part -> part.writeTo(rest));
                hasProfile = true;
            } else if (isBeforePixels && segment.is(APP14, ADOBE) && segment.payload().length >= 12) {
                new Segment(APP14, Arrays.copyOf(segment.payload(), 12), new byte[0]).writeTo(rest);
            }
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) SOI});
        // JFIF and EXIF both want to come first; JFIF, EXIF is the order that cameras write and everyone reads.
        out.writeBytes(jfif.toByteArray());
        if (orientation != UPRIGHT) {
            exifOf(orientation).writeTo(out);
        }
        out.writeBytes(rest.toByteArray());
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) EOI});
        return out.toByteArray();
    }

    // spec: ICC.1, B.4: a profile is cut into segments that say their number, from 1, and how many there are.
    private static List<Segment> profile(List<Segment> segments) {
        var original = new ByteArrayOutputStream();
        segments.stream()
                .takeWhile(segment -> segment.marker() != SOS)
                .filter(segment -> segment.is(APP2, ICC_PROFILE) && segment.payload().length > PROFILE_PART)
                .sorted(comparing(segment -> segment.payload()[PROFILE_PART - 2] & 0xFF))
                .forEach(segment ->
                        original.write(segment.payload(), PROFILE_PART, segment.payload().length - PROFILE_PART));
        byte[] profile = IccProfile.cleaned(original.toByteArray()).orElse(new byte[0]);
        int count = (profile.length + MOST_OF_A_PROFILE - 1) / MOST_OF_A_PROFILE;
        var parts = new ArrayList<Segment>();
        for (int part = 0; part < count && count <= 0xFF; part++) {
            int from = part * MOST_OF_A_PROFILE;
            var payload = new ByteArrayOutputStream();
            payload.writeBytes(ICC_PROFILE.getBytes(ISO_8859_1));
            payload.write(part + 1);
            payload.write(count);
            payload.write(profile, from, Math.min(MOST_OF_A_PROFILE, profile.length - from));
            parts.add(new Segment(APP2, payload.toByteArray(), new byte[0]));
        }
        return parts;
    }

    // spec: JFIF 1.02: the last two of the 14 bytes are the thumbnail's width and height; its pixels follow.
    private static Segment withoutThumbnail(Segment jfif) {
        return new Segment(APP0, Arrays.copyOf(Arrays.copyOf(jfif.payload(), 12), 14), new byte[0]);
    }

    /** An EXIF block that says the orientation and nothing else. */
    private static Segment exifOf(int orientation) {
        String tiff = "MM\0*\0\0\0\u0008" + "\0\u0001" + "\u0001\u0012\0\u0003\0\0\0\u0001\0" + (char) orientation
                + "\0\0" + "\0\0\0\0";
        return new Segment(APP1, (EXIF + tiff).getBytes(ISO_8859_1), new byte[0]);
    }
}
