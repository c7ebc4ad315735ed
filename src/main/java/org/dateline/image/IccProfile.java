package org.dateline.image;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A colour profile (ICC.1) with its numbers alone. The profile of a calibrated screen names the screen's maker and serial
 * number, and often the computer and its user; so it is written afresh from what bears on colours.
 */
final class IccProfile {

    /** The largest that is taken, in bytes, also out of a compression. */
    static final int LARGEST = 4_000_000;

    private static final int HEADER = 128;
    private static final int MOST_TAGS = 100;

    // spec: ICC.1, 9.2: what turns a picture's numbers into colours. The tables the other way are for printers.
    private static final Set<String> KEPT = Set.of(
            "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC", "kTRC", "wtpt", "bkpt", "chad", "A2B0", "A2B1", "A2B2",
            "cicp");

    // spec: ICC.1, 10: the types of those tags; none of them holds a text.
    private static final Set<String> NUMBERS = Set.of("XYZ ", "curv", "para", "sf32", "cicp", "mft1", "mft2", "mAB ");

    private IccProfile() {}

    /** Nothing where the profile can't be read: without one, browsers show a picture in the web's usual colours. */
    static Optional<byte[]> cleaned(byte[] original) {
        if (original.length > LARGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(written(original, tags(original)));
        } catch (UnfitImageException e) {
            return Optional.empty();
        }
    }

    private static Map<String, byte[]> tags(byte[] original) throws UnfitImageException {
        ImageBytes in = ImageBytes.of(original, BIG_ENDIAN);
        in.skip(36);
        if (!in.ascii(4).equals("acsp")) {
            throw UnfitImageException.damaged("its colour profile is none");
        }
        in.skip(HEADER - 40);
        long count = in.u32();
        if (count > MOST_TAGS) {
            throw UnfitImageException.damaged("its colour profile has too many parts");
        }
        var tags = new LinkedHashMap<String, byte[]>();
        for (; count > 0; count--) {
            String name = in.ascii(4);
            ImageBytes data = ImageBytes.of(original, BIG_ENDIAN);
            data.skip(in.u32());
            byte[] value = data.take(in.u32());
            if (KEPT.contains(name) && value.length >= 8 && NUMBERS.contains(new String(value, 0, 4, ISO_8859_1))) {
                tags.putIfAbsent(name, value);
            }
        }
        if (tags.isEmpty()) {
            throw UnfitImageException.damaged("its colour profile says no colours");
        }
        return tags;
    }

    private static byte[] written(byte[] original, Map<String, byte[]> numbers) throws UnfitImageException {
        var tags = new LinkedHashMap<String, byte[]>();
        boolean isOld = original[8] < 4;
        // The specification asks for both, and some decoders refuse a profile without them.
        tags.put("desc", isOld ? description("Colours") : unicode("Colours"));
        tags.put("cprt", isOld ? typed("text", "None\0".getBytes(ISO_8859_1)) : unicode("None"));
        tags.putAll(numbers);
        int begin = HEADER + 4 + 12 * tags.size();
        ByteBuffer table = ByteBuffer.allocate(begin - HEADER).putInt(tags.size());
        var data = new ByteArrayOutputStream();
        var places = new LinkedHashMap<ByteBuffer, Integer>(); // three channels mostly share one curve
        tags.forEach((name, value) -> {
            int at = places.computeIfAbsent(ByteBuffer.wrap(value), any -> begin + data.size());
            if (at == begin + data.size()) {
                data.writeBytes(Arrays.copyOf(value, (value.length + 3) / 4 * 4));
            }
            table.put(name.getBytes(ISO_8859_1)).putInt(at).putInt(value.length);
        });
        if (begin + data.size() > LARGEST) {
            throw UnfitImageException.damaged("its colour profile is too large"); // parts overlapped in the original
        }
        return ByteBuffer.allocate(begin + data.size())
                .put(header(original, begin + data.size()))
                .put(table.array())
                .put(data.toByteArray())
                .array();
    }

    // spec: ICC.1, 7.2: no maker, model, date or id; D50 is the one illuminant that a profile may have.
    private static byte[] header(byte[] original, int size) {
        ByteBuffer header = ByteBuffer.allocate(HEADER).putInt(size);
        header.position(8);
        header.put(original, 8, 16).position(36);
        header.put("acsp".getBytes(ISO_8859_1)).position(64);
        header.put(original, 64, 4).putInt(0xF6D6).putInt(0x1_0000).putInt(0xD32D);
        return header.array();
    }

    // spec: ICC.1:2001, 6.5.17: ASCII with its length; then an empty Unicode and an empty Macintosh text.
    private static byte[] description(String text) {
        ByteBuffer data = ByteBuffer.allocate(4 + text.length() + 1 + 8 + 3 + 67);
        data.putInt(text.length() + 1).put(text.getBytes(ISO_8859_1));
        return typed("desc", data.array());
    }

    // spec: ICC.1:2010, 10.13: one record of 12 bytes: language, country, length and place of its text.
    private static byte[] unicode(String text) {
        byte[] characters = text.getBytes(UTF_16BE);
        ByteBuffer data = ByteBuffer.allocate(20 + characters.length).putInt(1).putInt(12);
        data.put("enUS".getBytes(ISO_8859_1)).putInt(characters.length).putInt(28);
        return typed("mluc", data.put(characters).array());
    }

    private static byte[] typed(String type, byte[] data) {
        return ByteBuffer.allocate(8 + data.length)
                .put(type.getBytes(ISO_8859_1))
                .putInt(0)
                .put(data)
                .array();
    }
}
