package org.dateline.build;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** The files below a folder, by their paths relative to it: read, compared and replaced as a whole. */
record FileTree(SortedMap<String, byte[]> files) {

    private static final int SHOWN_LINES = 6;

    /** Empty where there is no such folder. The generator's own list of what it wrote is left out. */
    static FileTree of(Path folder) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    String path = folder.relativize(file).toString().replace('\\', '/');
                    if (!path.equals(".dateline")) {
                        files.put(path, Files.readAllBytes(file));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + folder, e);
            }
        }
        return new FileTree(files);
    }

    /** Copies a folder with all that it holds. */
    static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + from, e);
        }
    }

    /** Makes the folder hold these files and no other. */
    void replace(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> old = Files.walk(folder)) {
                    for (Path each : old.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(each);
                    }
                }
            }
            for (String path : files.keySet()) {
                Path file = folder.resolve(path);
                Files.createDirectories(file.getParent());
                Files.write(file, bytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folder, e);
        }
    }

    /** One entry for each file that is missing, that should not be there, or that differs, by path. */
    List<String> differencesFrom(FileTree expected) {
        TreeSet<String> paths = new TreeSet<>(files.keySet());
        paths.addAll(expected.files.keySet());
        List<String> differences = new ArrayList<>();
        for (String path : paths) {
            if (!files.containsKey(path)) {
                differences.add("missing: " + path);
            } else if (!expected.files.containsKey(path)) {
                differences.add("not expected: " + path);
            } else if (!Arrays.equals(bytes(path), expected.bytes(path))
                    && !isSameCard(path, bytes(path), expected.bytes(path))) {
                differences.add("different: " + path + "\n" + difference(expected.bytes(path), bytes(path)));
            }
        }
        return differences;
    }

    /** A card's bytes are the compression's, which may be another in another JDK; its pixels never are. */
    private static boolean isSameCard(String path, byte[] one, byte[] other) {
        return path.endsWith("card.png") && Arrays.equals(pixels(one), pixels(other));
    }

    /** Width, height, and each pixel's colour. */
    private static int[] pixels(byte[] png) {
        try {
            BufferedImage image =
                    Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)), "a picture that is none");
            int width = image.getWidth();
            int height = image.getHeight();
            int[] pixels = image.getRGB(0, 0, width, height, new int[width * height + 2], 2, width);
            pixels[0] = width;
            pixels[1] = height;
            return pixels;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(String path) {
        return Objects.requireNonNull(files.get(path));
    }

    private static String difference(byte[] expected, byte[] actual) {
        Optional<String> wanted = text(expected);
        Optional<String> got = text(actual);
        return wanted.isPresent() && got.isPresent()
                ? difference(wanted.get(), got.get())
                : "  from byte " + Arrays.mismatch(expected, actual) + " on (" + expected.length + " bytes expected, "
                        + actual.length + " found)";
    }

    /** The first lines that differ: those expected with {@code -}, those found with {@code +}. */
    static String difference(String expected, String actual) {
        List<String> wanted = lines(expected);
        List<String> got = lines(actual);
        int same = 0;
        while (same < wanted.size() && same < got.size() && wanted.get(same).equals(got.get(same))) {
            same++;
        }
        return "  from line " + (same + 1) + " on\n" + shown("  - ", wanted, same) + shown("  + ", got, same);
    }

    /** With what ends each line, so that no difference is unseen. */
    private static List<String> lines(String text) {
        return List.of(text.split("(?<=\n)", -1));
    }

    private static String shown(String mark, List<String> lines, int from) {
        return lines.stream()
                .skip(from)
                .limit(SHOWN_LINES)
                .map(line ->
                        mark + line.replace("\r", "\\r").replace("\n", "") + (line.endsWith("\n") ? "" : "\\") + "\n")
                .collect(Collectors.joining());
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
