package org.dateline.external;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.article.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about each address, on a line of its own in a file. An answer is added at once, so that a run which
 * is stopped has not asked in vain; of several lines about an address the last one counts. Safe for several threads.
 */
final class LinkRecord {

    private static final String NONE = "-";

    private final Path file;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    /**
     * What is known of an address.
     *
     * @param seen the day on which it was last there
     * @param brokenSince the day on which it was first found to be gone; null where it is not known to be
     */
    record Entry(@Nullable LocalDate seen, @Nullable LocalDate brokenSince) {

        static final Entry UNKNOWN = new Entry(null, null);

        private String line(String address) {
            return address + "\t" + word(seen) + "\t" + word(brokenSince) + "\n";
        }

        private static String word(@Nullable LocalDate day) {
            return day == null ? NONE : day.toString();
        }
    }

    private LinkRecord(Path file) {
        this.file = file;
    }

    /** What the file says; lines that are none say nothing. */
    static LinkRecord read(Path file) {
        var read = new LinkRecord(file);
        try {
            Files.readAllLines(file).forEach(read::readLine);
        } catch (NoSuchFileException | MalformedInputException e) {
            return new LinkRecord(file); // nothing has been asked yet, or nothing can be made of it
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return read;
    }

    private void readLine(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length == 3 && WebAddress.parse(parts[0]).isPresent()) {
            try {
                entries.put(parts[0], new Entry(day(parts[1]), day(parts[2])));
            } catch (DateTimeParseException e) {
                entries.remove(parts[0]);
            }
        }
    }

    private static @Nullable LocalDate day(String written) {
        return written.equals(NONE) ? null : LocalDate.parse(written);
    }

    Entry of(WebAddress address) {
        return entries.getOrDefault(address.value(), Entry.UNKNOWN);
    }

    synchronized void add(WebAddress address, Entry entry) {
        entries.put(address.value(), entry);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, entry.line(address.value()), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Writes a line for each of these that something is known of, and forgets all others. */
    synchronized void keepOnly(Collection<WebAddress> addresses) {
        Map<String, Entry> kept = new TreeMap<>();
        addresses.forEach(address -> {
            Entry entry = of(address);
            if (!entry.equals(Entry.UNKNOWN)) {
                kept.put(address.value(), entry);
            }
        });
        List<String> lines = kept.entrySet().stream()
                .map(each -> each.getValue().line(each.getKey()))
                .toList();
        Path staged = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(staged, String.join("", lines));
            Files.move(staged, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
