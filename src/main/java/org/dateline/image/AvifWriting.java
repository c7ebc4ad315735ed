package org.dateline.image;

import static org.dateline.image.AvifFile.latin;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.image.AvifFile.Item;
import org.dateline.image.AvifFile.Property;
import org.dateline.image.AvifFile.Reference;

/**
 * An AVIF file as it is written: the items get numbers from 1, and lie one behind the other.
 *
 * @param properties of each of the items, by the number that it had
 * @param data the bytes of each of the items, by the number that it had
 */
record AvifWriting(AvifFile file, List<Item> items, Map<Long, List<Property>> properties, Map<Long, byte[]> data) {

    private static final Set<String> PROFILES = Set.of("MA1A", "MA1B");
    private static final Set<String> REFERENCES = Set.of("dimg", "auxl", "prem");

    byte[] bytes() throws UnfitImageException {
        var brands = new ArrayList<>(List.of("avif", "\0\0\0\0", "avif", "mif1", "miaf"));
        file.brands().stream().filter(PROFILES::contains).distinct().forEach(brands::add);
        byte[] type = box("ftyp", latin(String.join("", brands)));
        // Where the pixels begin is a number of a fixed length, so the first writing tells it for the second.
        int begin = type.length + meta(0).length + 8;
        byte[] meta = meta(begin);
        byte[] pixels =
                box("mdat", items.stream().map(item -> data.get(item.number())).toArray(byte[][]::new));
        return joined(type, meta, pixels);
    }

    private byte[] meta(int begin) throws UnfitImageException {
        byte[] handler = box("hdlr", latin("\0".repeat(8) + "pict" + "\0".repeat(13)));
        byte[] primary = box("pitm", full(), u16(numberOf(file.primary())));
        byte[] references = references();
        return box("meta", full(), handler, primary, locations(begin), infos(), propertyBox(), references);
    }

    private byte[] locations(int begin) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(u16(0x4400));
        out.writeBytes(u16(items.size()));
        int at = begin;
        for (Item item : items) {
            int length = data.get(item.number()).length;
            ByteBuffer location = ByteBuffer.allocate(14).putShort((short) numberOf(item.number()));
            location.putShort((short) 0).putShort((short) 1).putInt(at).putInt(length);
            out.writeBytes(location.array());
            at += length;
        }
        return box("iloc", full(), out.toByteArray());
    }

    private byte[] infos() {
        var out = new ByteArrayOutputStream();
        for (Item item : items) {
            byte[] version = {2, 0, 0, (byte) (item.isHidden() ? 1 : 0)};
            byte[] number = joined(u16(numberOf(item.number())), u16(0));
            out.writeBytes(box("infe", version, number, latin(item.type() + "\0")));
        }
        return box("iinf", full(), u16(items.size()), out.toByteArray());
    }

    private byte[] propertyBox() throws UnfitImageException {
        var indexes = new LinkedHashMap<ByteBuffer, Integer>();
        var uses = new ByteArrayOutputStream();
        for (Item item : items) {
            List<Property> own = properties.get(item.number());
            uses.writeBytes(u16(numberOf(item.number())));
            uses.write(own.size());
            for (Property property : own) {
                ByteBuffer box = ByteBuffer.wrap(
                        box(property.box().type(), property.box().data()));
                int index = indexes.computeIfAbsent(box, any -> indexes.size() + 1);
                uses.write(index | (property.isEssential() ? 0x80 : 0));
            }
        }
        if (indexes.size() > 0x7F) {
            throw UnfitImageException.damaged("it is made of too many parts");
        }
        byte[] all =
                box("ipco", indexes.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new));
        byte[] count = ByteBuffer.allocate(4).putInt(items.size()).array();
        return box("iprp", all, box("ipma", full(), count, uses.toByteArray()));
    }

    private byte[] references() {
        var out = new ByteArrayOutputStream();
        for (Reference reference : file.references()) {
            List<Long> to =
                    reference.to().stream().filter(properties::containsKey).toList();
            if (REFERENCES.contains(reference.type()) && properties.containsKey(reference.from()) && !to.isEmpty()) {
                byte[][] numbers = to.stream().map(each -> u16(numberOf(each))).toArray(byte[][]::new);
                byte[] from = joined(u16(numberOf(reference.from())), u16(to.size()));
                out.writeBytes(box(reference.type(), from, joined(numbers)));
            }
        }
        return out.size() == 0 ? new byte[0] : box("iref", full(), out.toByteArray());
    }

    private int numberOf(long original) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).number() == original) {
                return i + 1;
            }
        }
        throw new AssertionError("no item " + original);
    }

    private static byte[] full() {
        return new byte[4];
    }

    private static byte[] u16(int number) {
        return new byte[] {(byte) (number >> 8), (byte) number};
    }

    private static byte[] box(String type, byte[]... parts) {
        byte[] data = joined(parts);
        return ByteBuffer.allocate(8 + data.length)
                .putInt(8 + data.length)
                .put(latin(type))
                .put(data)
                .array();
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
