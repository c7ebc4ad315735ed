package org.dateline.image;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the boxes of an AVIF file say: which items it has, what is true of each, how they belong together and where their
 * bytes lie. Numbers of items are the file's own.
 *
 * @param brands what the file says that it conforms to
 * @param primary the item that is the picture
 * @param items in the file's order, by number
 * @param properties of each item that has some, in the order in which they apply
 */
record AvifFile(
        byte[] bytes,
        List<String> brands,
        long primary,
        Map<Long, Item> items,
        Map<Long, List<Property>> properties,
        List<Reference> references,
        Map<Long, Location> locations,
        byte[] inner) {

    /** @param isHidden whether it is shown only as a part of another */
    record Item(long number, String type, boolean isHidden) {}

    /** @param isEssential whether a decoder that doesn't know it must not show the item */
    record Property(Box box, boolean isEssential) {}

    record Reference(String type, long from, List<Long> to) {}

    record Location(boolean isInner, List<Extent> extents) {}

    record Extent(long offset, long length) {}

    record Box(String type, byte[] data) {

        ImageBytes in() {
            return ImageBytes.of(data, BIG_ENDIAN);
        }
    }

    // spec: ISO/IEC 14496-12, 8.11: the boxes within 'meta'.
    static AvifFile read(byte[] original, List<String> brands) throws UnfitImageException {
        Map<String, Box> meta = metaOf(original);
        ImageBytes primary = required("pitm", meta).in();
        boolean isLong = version(primary) > 0;
        return new AvifFile(
                original,
                brands,
                isLong ? primary.u32() : primary.u16(),
                items(required("iinf", meta).in()),
                properties(required("iprp", meta)),
                meta.containsKey("iref") ? references(meta.get("iref").in()) : List.of(),
                locations(required("iloc", meta).in()),
                Optional.ofNullable(meta.get("idat")).map(Box::data).orElse(new byte[0]));
    }

    /** The item's bytes, out of all the places where they lie. */
    byte[] data(long item) throws UnfitImageException {
        Location location = locations.getOrDefault(item, new Location(false, List.of()));
        byte[] all = location.isInner() ? inner : bytes;
        var data = new ByteArrayOutputStream();
        for (Extent extent : location.extents()) {
            ImageBytes in = ImageBytes.of(all, BIG_ENDIAN);
            in.skip(extent.offset());
            data.writeBytes(in.take(extent.length() == 0 ? in.remaining() : extent.length()));
            if (data.size() > bytes.length) {
                throw UnfitImageException.damaged("its parts lie over one another");
            }
        }
        return data.toByteArray();
    }

    private static Map<String, Box> metaOf(byte[] original) throws UnfitImageException {
        ImageBytes in = ImageBytes.of(original, BIG_ENDIAN);
        Box meta = null;
        for (int boxes = 0; in.remaining() > 0; boxes++) {
            ImageBytes.requireFew(boxes);
            Box box = box(in);
            if (box.type().equals("moov")) {
                throw new UnfitImageException(
                        "is an animated AVIF, which Dateline can't free of its metadata",
                        "save it as an animated WebP or GIF, or publish one of its pictures");
            }
            meta = meta == null && box.type().equals("meta") ? box : meta;
        }
        if (meta == null) {
            throw UnfitImageException.truncated();
        }
        ImageBytes inside = meta.in();
        inside.skip(4);
        var boxes = new LinkedHashMap<String, Box>();
        for (Box box : boxes(inside)) {
            boxes.putIfAbsent(box.type(), box);
        }
        return boxes;
    }

    private static Box required(String type, Map<String, Box> boxes) throws UnfitImageException {
        Box box = boxes.get(type);
        if (box == null) {
            throw UnfitImageException.damaged("it lacks the part '" + type + "'");
        }
        return box;
    }

    static List<Box> boxes(ImageBytes in) throws UnfitImageException {
        var boxes = new ArrayList<Box>();
        while (in.remaining() > 0) {
            boxes.add(box(in));
            ImageBytes.requireFew(boxes.size());
        }
        return boxes;
    }

    // spec: ISO/IEC 14496-12, 4.2: a size of 1 is followed by one of 64 bits; a size of 0 goes to the end.
    static Box box(ImageBytes in) throws UnfitImageException {
        long size = in.u32();
        String type = in.ascii(4);
        long length = size == 0 ? in.remaining() : size == 1 ? (in.u32() << 32 | in.u32()) - 16 : size - 8;
        return new Box(type, in.take(length));
    }

    private static int version(ImageBytes in) throws UnfitImageException {
        int version = in.u8();
        in.skip(3);
        return version;
    }

    private static Map<Long, Item> items(ImageBytes in) throws UnfitImageException {
        in.skip(version(in) == 0 ? 2 : 4);
        var items = new LinkedHashMap<Long, Item>();
        for (Box entry : boxes(in)) {
            ImageBytes fields = entry.in();
            int version = fields.u8();
            if (!entry.type().equals("infe") || version < 2) {
                continue; // of older kinds are only attachments
            }
            fields.skip(2);
            boolean isHidden = (fields.u8() & 1) == 1;
            long number = version == 2 ? fields.u16() : fields.u32();
            fields.skip(2);
            items.putIfAbsent(number, new Item(number, fields.ascii(4), isHidden));
        }
        return items;
    }

    private static Map<Long, List<Property>> properties(Box iprp) throws UnfitImageException {
        List<Box> all = List.of();
        var properties = new LinkedHashMap<Long, List<Property>>();
        for (Box box : boxes(iprp.in())) {
            if (box.type().equals("ipco")) {
                all = boxes(box.in());
            } else if (box.type().equals("ipma")) {
                associate(box.in(), all, properties);
            }
        }
        return properties;
    }

    private static void associate(ImageBytes in, List<Box> all, Map<Long, List<Property>> properties)
            throws UnfitImageException {
        int version = in.u8();
        in.skip(2);
        boolean isWide = (in.u8() & 1) == 1;
        int uses = 0;
        for (long entries = in.u32(); entries > 0; entries--) {
            ImageBytes.requireFew(++uses);
            long item = version == 0 ? in.u16() : in.u32();
            var own = new ArrayList<Property>();
            for (int count = in.u8(); count > 0; count--) {
                ImageBytes.requireFew(++uses);
                int association = isWide ? in.u16() : in.u8();
                int index = association & (isWide ? 0x7FFF : 0x7F);
                if (index > all.size()) {
                    throw UnfitImageException.damaged("it names a property that it doesn't have");
                }
                if (index > 0) {
                    own.add(new Property(all.get(index - 1), association >> (isWide ? 15 : 7) == 1));
                }
            }
            properties.putIfAbsent(item, own);
        }
    }

    private static List<Reference> references(ImageBytes in) throws UnfitImageException {
        boolean isLong = version(in) > 0;
        var references = new ArrayList<Reference>();
        int targets = 0;
        for (Box box : boxes(in)) {
            ImageBytes fields = box.in();
            long from = isLong ? fields.u32() : fields.u16();
            var to = new ArrayList<Long>();
            for (int count = fields.u16(); count > 0; count--) {
                ImageBytes.requireFew(++targets);
                to.add(isLong ? fields.u32() : fields.u16());
            }
            references.add(new Reference(box.type(), from, to));
        }
        return references;
    }

    // spec: ISO/IEC 14496-12, 8.11.3: how many bytes each number has; then the items with their extents.
    private static Map<Long, Location> locations(ImageBytes in) throws UnfitImageException {
        int version = version(in);
        int sizes = in.u16();
        var locations = new LinkedHashMap<Long, Location>();
        int parts = 0;
        for (long items = version < 2 ? in.u16() : in.u32(); items > 0; items--) {
            ImageBytes.requireFew(++parts);
            long item = version < 2 ? in.u16() : in.u32();
            int method = version == 0 ? 0 : in.u16() & 0xF;
            boolean isElsewhere = in.u16() != 0 || method > 1;
            long base = number(in, sizes >> 4 & 0xF);
            var own = new ArrayList<Extent>();
            for (int count = in.u16(); count > 0; count--) {
                ImageBytes.requireFew(++parts);
                in.skip(version == 0 ? 0 : sizes & 0xF);
                long offset = number(in, sizes >> 12);
                own.add(new Extent(base + offset, number(in, sizes >> 8 & 0xF)));
            }
            locations.putIfAbsent(item, new Location(method == 1, isElsewhere ? List.of() : own));
        }
        return locations;
    }

    private static long number(ImageBytes in, int length) throws UnfitImageException {
        long number = 0;
        for (byte each : in.take(length)) {
            number = number << 8 | each & 0xFF;
        }
        return number;
    }

    static byte[] latin(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
