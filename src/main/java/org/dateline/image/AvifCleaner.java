package org.dateline.image;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.dateline.image.AvifFile.latin;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.image.AvifFile.Box;
import org.dateline.image.AvifFile.Item;
import org.dateline.image.AvifFile.Property;
import org.dateline.image.AvifFile.Reference;

/**
 * Writes an AVIF file afresh from the items that are its picture: what is coded, the tiles of a grid, the transparency.
 * Thumbnails, depths, attachments and whatever lies between the parts are not among them.
 */
final class AvifCleaner {

    private static final Set<String> PHOTOGRAPHS = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1");

    // A grid may have 65,536 tiles; no camera or program makes as many as these.
    private static final int MOST_ITEMS = 1_000;

    // spec: AVIF 1.1 and ISO/IEC 23008-12, 6.5: properties that bear on how the picture looks, and how long each is.
    private static final Map<String, Integer> FIXED =
            Map.of("ispe", 12, "pasp", 8, "irot", 1, "imir", 1, "a1op", 1, "lsel", 2, "clli", 4, "mdcv", 24);

    private static final String ALPHA = "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha";

    private AvifCleaner() {}

    static boolean isMeant(String beginning) {
        return beginning.length() >= 8 && beginning.startsWith("ftyp", 4);
    }

    static CleanImage clean(byte[] original) throws UnfitImageException {
        List<String> brands = brands(original);
        if (!brands.contains("avif") && !brands.contains("avis")) {
            throw brands.stream().anyMatch(PHOTOGRAPHS::contains)
                    ? new UnfitImageException(
                            "is a HEIC photograph, which most browsers can't show",
                            "open it in an image program and save it as JPEG")
                    : ImageCleaner.unknown(new String(original, 0, Math.min(original.length, 12), ISO_8859_1));
        }
        AvifFile file = AvifFile.read(original, brands);
        List<Item> kept = kept(file);
        var properties = new TreeMap<Long, List<Property>>();
        for (Item item : kept) {
            properties.put(item.number(), properties(item, file));
        }
        PixelSize stored = size(properties.get(file.primary()));
        boolean isTurned = properties.get(file.primary()).stream()
                .anyMatch(property ->
                        property.box().type().equals("irot") && (property.box().data()[0] & 1) == 1);
        PixelSize shown = isTurned ? stored.turned() : stored;
        byte[] clean = new AvifWriting(file, kept, properties, data(kept, file)).bytes();
        return new CleanImage(clean, ImageFormat.AVIF, shown.width(), shown.height());
    }

    private static List<String> brands(byte[] original) throws UnfitImageException {
        ImageBytes in = AvifFile.box(ImageBytes.of(original, BIG_ENDIAN)).in();
        var brands = new ArrayList<String>();
        brands.add(in.ascii(4));
        in.skip(4);
        while (in.remaining() >= 4) {
            brands.add(in.ascii(4));
        }
        return brands;
    }

    /** The primary item and all that it is made of, in the file's order. */
    private static List<Item> kept(AvifFile file) throws UnfitImageException {
        var kept = new TreeSet<Long>();
        var waiting = new ArrayDeque<Long>(List.of(file.primary()));
        while (!waiting.isEmpty()) {
            long number = waiting.remove();
            if (!kept.add(number)) {
                continue;
            }
            for (Reference reference : file.references()) {
                if (reference.type().equals("dimg") && reference.from() == number) {
                    waiting.addAll(reference.to());
                } else if (reference.type().equals("auxl")
                        && reference.to().contains(number)
                        && isAlpha(reference.from(), file)) {
                    waiting.add(reference.from());
                }
            }
            if (kept.size() > MOST_ITEMS) {
                throw UnfitImageException.damaged("it is made of too many parts");
            }
            ImageBytes.requireFew(waiting.size());
        }
        if (!file.items().keySet().containsAll(kept)) {
            throw UnfitImageException.damaged("it holds no picture");
        }
        return file.items().values().stream()
                .filter(item -> kept.contains(item.number()))
                .toList();
    }

    private static boolean isAlpha(long item, AvifFile file) {
        return file.properties().getOrDefault(item, List.of()).stream().anyMatch(property -> {
            byte[] data = property.box().data();
            return property.box().type().equals("auxC")
                    && data.length > 4
                    && new String(data, 4, data.length - 4, ISO_8859_1)
                            .matches("(?s)(?:" + ALPHA + "|urn:mpeg:hevc:2015:auxid:1)\0.*");
        });
    }

    private static Map<Long, byte[]> data(List<Item> kept, AvifFile file) throws UnfitImageException {
        var data = new TreeMap<Long, byte[]>();
        long total = 0;
        for (Item item : kept) {
            byte[] original = file.data(item.number());
            total += original.length;
            if (total > file.bytes().length) {
                throw UnfitImageException.damaged("its parts lie over one another");
            }
            data.put(
                    item.number(),
                    item.type().equals("grid") ? grid(original, tiles(item, file)) : Av1Stream.cleaned(original));
        }
        return data;
    }

    private static int tiles(Item item, AvifFile file) {
        return file.references().stream()
                .filter(reference -> reference.type().equals("dimg") && reference.from() == item.number())
                .mapToInt(reference -> reference.to().size())
                .sum();
    }

    // spec: ISO/IEC 23008-12, 6.6.2.3.2: version, flags, rows, columns; the width and height, of 32 bits by the flags.
    private static byte[] grid(byte[] original, int tiles) throws UnfitImageException {
        ImageBytes in = ImageBytes.of(original, BIG_ENDIAN);
        in.skip(1);
        boolean isLong = (in.u8() & 1) == 1;
        int rows = in.u8() + 1;
        int columns = in.u8() + 1;
        if (rows * columns != tiles) {
            throw UnfitImageException.damaged("it is made of " + rows * columns + " parts, and has " + tiles);
        }
        PixelSize.of(isLong ? in.u32() : in.u16(), isLong ? in.u32() : in.u16());
        return Arrays.copyOf(original, isLong ? 12 : 8);
    }

    private static List<Property> properties(Item item, AvifFile file) throws UnfitImageException {
        if (!item.type().equals("av01") && !item.type().equals("grid")) {
            throw unusual(item.type());
        }
        var properties = new ArrayList<Property>();
        for (Property property : file.properties().getOrDefault(item.number(), List.of())) {
            if (property.box().type().equals("clap")) {
                throw new UnfitImageException(
                        "is cropped, but still holds what was cut off", "open it in an image program and save it anew");
            }
            Optional<Box> clean = cleaned(property.box());
            clean.ifPresent(box -> properties.add(new Property(box, property.isEssential())));
            if (clean.isEmpty() && property.isEssential()) {
                throw unusual(property.box().type());
            }
        }
        size(properties); // a tile costs a reader's memory as the whole does
        return properties;
    }

    private static UnfitImageException unusual(String type) {
        return new UnfitImageException(
                "is not an AVIF that every browser can show (it has a '" + ImageCleaner.printable(type) + "' part)",
                "open it in an image program and save it anew as AVIF or JPEG");
    }

    private static PixelSize size(List<Property> properties) throws UnfitImageException {
        for (Property property : properties) {
            if (property.box().type().equals("ispe")) {
                ImageBytes in = property.box().in();
                in.skip(4);
                return PixelSize.of(in.u32(), in.u32());
            }
        }
        throw UnfitImageException.damaged("it does not say its size");
    }

    private static Optional<Box> cleaned(Box box) {
        byte[] data = box.data();
        if (FIXED.containsKey(box.type())) {
            return Optional.of(box).filter(each -> data.length == FIXED.get(box.type()));
        }
        return switch (box.type()) {
            // What may follow the 4 bytes stands in the coded pixels too; here it would be a hiding place.
            case "av1C" -> Optional.of(box).filter(each -> data.length >= 4).map(each -> cut(box, 4));
            case "pixi" ->
                Optional.of(box)
                        .filter(each -> data.length >= 5 && data[4] > 0 && data[4] <= 4 && data.length >= 5 + data[4])
                        .map(each -> cut(box, 5 + data[4]));
            case "colr" -> colours(box);
            case "auxC" -> Optional.of(new Box("auxC", latin("\0\0\0\0" + ALPHA + "\0")));
            default -> Optional.empty();
        };
    }

    private static Box cut(Box box, int length) {
        return new Box(box.type(), Arrays.copyOf(box.data(), length));
    }

    // spec: ISO/IEC 14496-12, 12.1.5: three numbers and a flag, or a profile.
    private static Optional<Box> colours(Box box) {
        byte[] data = box.data();
        String kind = new String(data, 0, Math.min(4, data.length), ISO_8859_1);
        if (kind.equals("nclx") && data.length >= 11) {
            return Optional.of(cut(box, 11));
        }
        if (!kind.equals("prof") && !kind.equals("rICC")) {
            return Optional.empty();
        }
        return IccProfile.cleaned(Arrays.copyOfRange(data, 4, data.length))
                .map(profile -> new Box(
                        "colr",
                        ByteBuffer.allocate(4 + profile.length)
                                .put(latin("prof"))
                                .put(profile)
                                .array()));
    }
}
