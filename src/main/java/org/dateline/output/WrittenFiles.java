package org.dateline.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.commons.codec.digest.DigestUtils;
import org.dateline.cache.FileStamp;
import org.dateline.cache.Glance;
import org.dateline.cache.Print;
import org.dateline.cache.SeenFile;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * The list of the files that the generator wrote, each with the SHA-256 of the bytes that it wrote: only what is listed,
 * and still has those bytes, may be replaced or deleted. While a build is being put in place, a file is listed with its
 * old and its new bytes, so that a build that was stopped half-way recognises both. Beside the sum may stand what the
 * file was made of and how the file system saw it, so that the next build need neither make nor read it.
 */
final class WrittenFiles {

    /** Never published: its name begins with a dot. */
    static final String NAME = ".dateline";

    /** Where the next list is written before it takes the place of the last. */
    static final String TEMPORARY = ".dateline.tmp";

    private static final String HEAD = "# The files that dateline wrote here, with their SHA-256. Do not edit.";

    private final Map<String, List<Written>> entries;

    /** When the list itself was written. */
    private final long moment;

    WrittenFiles() {
        this(Long.MIN_VALUE);
    }

    private WrittenFiles(long moment) {
        this(moment, new TreeMap<>());
    }

    private WrittenFiles(long moment, Map<String, List<Written>> entries) {
        this.moment = moment;
        this.entries = entries;
    }

    /** The same list, once it was written. */
    WrittenFiles writtenAt(long when) {
        return new WrittenFiles(when, entries);
    }

    /**
     * One file as it was written.
     *
     * @param madeOf what it was made of
     * @param stamp what the file system said of it then; null where it was not asked
     */
    record Written(String sha256, MadeOf madeOf, @Nullable FileStamp stamp) {

        /** The same file, of which more is known: what its inputs are now, where it shows the same. */
        Written madeOf(MadeOf now) {
            Print inputs = now.inputs() == null ? madeOf.inputs() : now.inputs();
            Print shown = now.shown() == null ? madeOf.shown() : now.shown();
            return new Written(sha256, new MadeOf(inputs, shown), stamp);
        }
    }

    /** Reads the list; a line that could not have been written by this program is reported and passed over. */
    static WrittenFiles read(Path site, String shown, Problems problems) {
        Path file = site.resolve(NAME);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return new WrittenFiles();
        }
        WrittenFiles written;
        String[] lines;
        try {
            written = new WrittenFiles(stampOf(file).modified());
            lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        for (int i = 0; i < lines.length; i++) {
            Line line = Line.parse(lines[i]);
            if (line != null && isBelow(line.path())) {
                written.add(line.path(), line.written());
            } else if (!lines[i].isEmpty() && !lines[i].startsWith("#")) {
                problems.warning(
                        SourceSpan.of(shown + "/" + NAME, i + 1, 1),
                        "this line of the list of written files is damaged, so it is passed over",
                        "delete the list if pages are then said not to be dateline's: those that are as they would be"
                                + " written are taken over");
            }
        }
        return written;
    }

    /** A line of the list: {@code SUM =INPUTS,SHOWN:STAMP PATH}, or {@code SUM PATH}. */
    private record Line(String path, Written written) {

        private static final int SUM = 64;

        /** Null for a line that this program did not write. */
        static @Nullable Line parse(String line) {
            if (line.length() < SUM + 2 || line.charAt(SUM) != ' ' || !isSum(line)) {
                return null;
            }
            String sum = line.substring(0, SUM);
            if (line.charAt(SUM + 1) != '=') {
                return new Line(line.substring(SUM + 1), new Written(sum, MadeOf.UNKNOWN, null));
            }
            int colon = line.indexOf(':');
            int space = line.indexOf(' ', SUM + 1);
            if (colon < 0 || space < colon || space + 1 == line.length()) {
                return null;
            }
            String[] prints = line.substring(SUM + 2, colon).split(",", 2);
            return new Line(
                    line.substring(space + 1),
                    new Written(
                            sum,
                            new MadeOf(print(prints[0]), prints.length < 2 ? null : print(prints[1])),
                            FileStamp.parse(line.substring(colon + 1, space)).orElse(null)));
        }

        private static boolean isSum(String line) {
            for (int i = 0; i < SUM; i++) {
                if (Character.digit(line.charAt(i), 16) < 0) {
                    return false;
                }
            }
            return true;
        }

        private static @Nullable Print print(String written) {
            return Print.parse(written).orElse(null);
        }
    }

    /** No entry may lead out of the site. */
    private static boolean isBelow(String path) {
        for (int begin = 0; begin <= path.length(); ) {
            int slash = path.indexOf('/', begin);
            int end = slash < 0 ? path.length() : slash;
            String name = path.substring(begin, end);
            if (name.isEmpty() || name.equals(".") || name.equals("..") || name.indexOf('\\') >= 0) {
                return false;
            }
            begin = end + 1;
        }
        return true;
    }

    void add(String path, Written written) {
        List<Written> known = entries.computeIfAbsent(path, each -> new ArrayList<>(1));
        if (known.stream().noneMatch(each -> each.sha256().equals(written.sha256()))) {
            known.add(written);
        }
    }

    void addAll(WrittenFiles others) {
        others.entries.forEach((path, known) -> known.forEach(each -> add(path, each)));
    }

    /** The files as the file system saw them when the list was made. */
    Glance glance(Predicate<String> isOfInterest) {
        Glance glance = Glance.NOTHING;
        for (Map.Entry<String, List<Written>> entry : entries.entrySet()) {
            FileStamp stamp = entry.getValue().get(0).stamp();
            if (stamp != null && isOfInterest.test(entry.getKey())) {
                glance = glance.withPage(entry.getKey(), stamp);
            }
        }
        return glance;
    }

    Set<String> paths() {
        return entries.keySet();
    }

    /** The file as it was written; null where the list does not have it, or has it in two states. */
    @Nullable
    Written only(String path) {
        List<Written> known = entries.get(path);
        return known == null || known.size() > 1 ? null : known.get(0);
    }

    /** Whether the file that stands there is the one that was written, told without reading it. */
    boolean isUntouched(Path file, Written written) {
        FileStamp stamp = written.stamp();
        try {
            return stamp != null
                    && stamp.isModifiedBefore(moment)
                    && stampOf(file).equals(stamp);
        } catch (IOException e) {
            return false;
        }
    }

    static FileStamp stampOf(Path file) throws IOException {
        return SeenFile.at(file, LinkOption.NOFOLLOW_LINKS).stamp();
    }

    boolean isOurs(String path, byte[] bytes) {
        List<Written> known = entries.get(path);
        if (known == null) {
            return false;
        }
        String sha256 = DigestUtils.sha256Hex(bytes);
        return known.stream().anyMatch(each -> each.sha256().equals(sha256));
    }

    /** Replaces the list on the disk in one step, and only where it says something else. */
    void write(Path site, Durability durability) throws IOException {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        entries.forEach((path, known) -> known.forEach(each -> append(text, path, each)));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        Path file = site.resolve(NAME);
        if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return;
        }
        Path staged = site.resolve(TEMPORARY);
        if (durability == Durability.FORCED) {
            DurableFile.write(staged, bytes);
        } else {
            Files.write(staged, bytes);
        }
        Files.move(staged, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String shown(@Nullable Print print) {
        return print == null ? "-" : print.toString();
    }

    private static void append(StringBuilder text, String path, Written written) {
        text.append(written.sha256()).append(' ');
        if (written.stamp() != null) {
            text.append('=').append(shown(written.madeOf().inputs()));
            text.append(',').append(shown(written.madeOf().shown()));
            text.append(':').append(written.stamp()).append(' ');
        }
        text.append(path).append('\n');
    }
}
