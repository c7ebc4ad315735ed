package org.dateline.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.CRC32C;
import org.dateline.article.BodyText;
import org.jspecify.annotations.Nullable;

/**
 * What was read from the content files, kept for the next build: a file that is still what it was need not be read, and
 * the HTML of the bodies waits on the disk until a page shows it. Whatever is damaged, foreign or older is thrown away in
 * silence, and costs only time. Safe for several threads.
 */
public final class ParsedFiles implements AutoCloseable {

    private static final String INDEX = "parsed";
    private static final String STAGED = "parsed.new";
    private static final String BODIES = "bodies-";

    /** Changes with the form of the index. */
    private static final String FORM = "dateline parsed files 2";

    /** The file of bodies is written anew when more than so many bytes of it, and half, are waste. */
    private static final long WASTE = 1_000_000;

    private final Path folder;
    private final String context;
    private final RecentFiles recent;
    private final long begun;
    private final Map<String, Entry> before;
    private final Map<String, Entry> now = new ConcurrentHashMap<>();
    private final SharedValues shared;
    /** Whether the index says what this build has seen. */
    private final AtomicBoolean isAsBefore = new AtomicBoolean(true);

    /** Whether what was decoded no longer finds its bodies once this is closed. */
    private final AtomicBoolean bodiesLieElsewhere = new AtomicBoolean();

    private final BodyFile bodies;
    private final long beganBefore;

    /**
     * What is known of one file; its value is decoded when it is asked for.
     *
     * @param value the bytes among which the value lies
     * @param body where its body lies
     * @param decoded the value itself; null where nobody has asked for it
     */
    private record Entry(
            FileStamp stamp,
            Print content,
            byte[] value,
            int from,
            int length,
            BodyFile.Text body,
            @Nullable Record decoded) {

        Entry with(FileStamp another) {
            return new Entry(another, content, value, from, length, body, decoded);
        }

        Entry with(BodyFile.Text another) {
            return new Entry(stamp, content, value, from, length, another, decoded);
        }

        Entry with(Record value) {
            return new Entry(stamp, content, this.value, from, length, body, value);
        }
    }

    /** The bodies that the last build kept, and when it began. */
    private record Known(BodyFile bodies, long began) {}

    private ParsedFiles(Path folder, String context, RecentFiles recent) throws IOException {
        this.folder = folder;
        this.context = context;
        this.recent = recent;
        this.begun = FileStamp.momentIn(folder);
        this.before = new HashMap<>();
        this.shared = new SharedValues();
        Known known = known();
        this.bodies = known.bodies;
        this.beganBefore = known.began;
    }

    /** Goes on where another left off. */
    private ParsedFiles(ParsedFiles last, RecentFiles recent) throws IOException {
        this.folder = last.folder;
        this.context = last.context;
        this.recent = recent;
        this.begun = FileStamp.momentIn(folder);
        this.before = last.now;
        this.shared = last.shared;
        this.isAsBefore.set(last.isAsBefore.get());
        this.bodies = last.bodies;
        this.beganBefore = last.begun;
        bodies.openAgain();
    }

    /**
     * Opens the cache of a digest; only one build at a time may.
     *
     * @param context what the values depend on beside their files, such as the vocabularies and the program's version: a
     *     cache of another context is thrown away
     */
    public static ParsedFiles open(Path folder, String context) {
        return open(folder, context, new RecentFiles());
    }

    /**
     * The same, with what the last one that was closed had in memory where the disk still says the same.
     *
     * @param recent holds what this process opened last, and holds this one once it is closed
     */
    public static ParsedFiles open(Path folder, String context, RecentFiles recent) {
        try {
            ParsedFiles last = recent.ifStill(stampOfIndex(folder));
            recent.forget();
            return last != null && last.folder.equals(folder) && last.context.equals(context)
                    ? new ParsedFiles(last, recent)
                    : new ParsedFiles(folder, context, recent);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folder, e);
        }
    }

    /** What was read from the file, where the file system says that it is still the same. */
    public <T extends Record> Optional<T> find(String path, FileStamp stamp, Class<T> type) {
        Entry entry = before.get(path);
        return entry != null && entry.stamp.equals(stamp) && stamp.isOlderThan(beganBefore)
                ? Optional.of(keep(path, entry, type))
                : Optional.empty();
    }

    /** What was read from the file when it held the same bytes. */
    public <T extends Record> Optional<T> find(String path, FileStamp stamp, byte[] content, Class<T> type) {
        Entry entry = before.get(path);
        if (entry == null || !entry.content.equals(Print.of(content))) {
            return Optional.empty();
        }
        isAsBefore.set(false);
        return Optional.of(keep(path, entry.with(stamp), type));
    }

    /** Keeps what was read from the file, and gives it back with its body on the disk. */
    public <T extends Record> T put(String path, FileStamp stamp, byte[] content, T value, Class<T> type) {
        isAsBefore.set(false);
        ByteSink sink = new ByteSink();
        Writer writer = new Writer(sink);
        writer.writeRecord(value);
        byte[] bytes = sink.toBytes();
        return keep(path, new Entry(stamp, Print.of(content), bytes, 0, bytes.length, writer.body(), null), type);
    }

    private <T extends Record> T keep(String path, Entry entry, Class<T> type) {
        Record decoded = entry.decoded == null ? (Record) new Reader(entry).readRecord(type) : entry.decoded;
        now.put(path, entry.with(decoded));
        return type.cast(decoded);
    }

    /** The print of what stands in a file that this build has seen; null where it was not kept. */
    public @Nullable Print print(String path) {
        Entry entry = now.get(path);
        return entry == null ? null : entry.content;
    }

    /** Writes what this build has seen for the next. */
    public void save() {
        if (isAsBefore.get() && now.size() == before.size()) {
            return;
        }
        try {
            long live = now.values().stream()
                    .mapToLong(entry -> entry.body.length())
                    .sum();
            boolean isWasteful = bodies.size() - live > Math.max(WASTE, bodies.size() / 2);
            if (isWasteful) {
                try (BodyFile compact = newBodies()) {
                    now.replaceAll((path, entry) -> entry.with(compact.adopt(entry.body)));
                    writeIndex(compact.name());
                    deleteBodies(folder, compact.name());
                    bodiesLieElsewhere.set(true);
                }
            } else {
                writeIndex(bodies.name());
                deleteBodies(folder, bodies.name());
            }
            isAsBefore.set(true);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folder, e);
        }
    }

    @Override
    public void close() {
        try {
            bodies.close();
            if (!bodiesLieElsewhere.get()) {
                recent.keep(this, stampOfIndex(folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + folder, e);
        }
    }

    private static @Nullable FileStamp stampOfIndex(Path folder) throws IOException {
        try {
            return SeenFile.at(folder.resolve(INDEX)).stamp();
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /** Throws away the cache that lies in a folder; what else lies there stays. */
    public static void delete(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(INDEX));
            deleteBodies(folder, "");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear " + folder, e);
        }
    }

    private BodyFile newBodies() throws IOException {
        for (int number = 1; ; number++) {
            Path path = folder.resolve(BODIES + number);
            if (!Files.exists(path)) {
                return BodyFile.open(path);
            }
        }
    }

    private static void deleteBodies(Path folder, String but) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, BODIES + "*")) {
            for (Path file : files) {
                if (!file.getFileName().toString().equals(but)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private void writeIndex(String bodiesName) throws IOException {
        ByteSink sink = new ByteSink();
        sink.putText(FORM);
        sink.putText(context);
        sink.putText(bodiesName);
        sink.putNumber(begun);
        shared.writeTo(sink);
        sink.putNumber(now.size());
        now.forEach((path, entry) -> {
            sink.putText(path);
            sink.putNumber(entry.stamp.size());
            sink.putNumber(entry.stamp.modified());
            sink.putNumber(entry.stamp.changed());
            sink.putNumber(entry.stamp.inode());
            put(sink, entry.content);
            sink.putNumber(entry.body.position());
            sink.putNumber(entry.body.length());
            put(sink, entry.body.sum());
            sink.putNumber(entry.length);
            sink.putBytes(entry.value, entry.from, entry.length);
        });
        CRC32C sum = new CRC32C();
        sum.update(sink.array(), 0, sink.size());
        sink.putFixed(sum.getValue());
        Path staged = folder.resolve(STAGED);
        Files.write(staged, sink.toBytes());
        Files.move(staged, folder.resolve(INDEX), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void put(ByteSink sink, Print print) {
        sink.putFixed(print.first());
        sink.putFixed(print.second());
    }

    private static Print takePrint(ByteSource source) {
        return new Print(source.takeFixed(), source.takeFixed());
    }

    /** The bodies of a cache that fits; new ones where there is none. */
    private Known known() throws IOException {
        Known found = null;
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(INDEX));
            ByteSource source = new ByteSource(bytes, 0, checked(bytes));
            if (source.takeText().equals(FORM) && source.takeText().equals(context)) {
                found = readFrom(source, bytes);
            }
        } catch (NoSuchFileException e) {
            // the first build
        } catch (DamagedCacheException e) {
            before.clear();
            shared.clear();
        }
        return found == null ? new Known(newBodies(), Long.MIN_VALUE) : found;
    }

    /** The length of what the sum at the end vouches for. */
    private static int checked(byte[] bytes) {
        int length = bytes.length - Long.BYTES;
        if (length < 0) {
            throw new DamagedCacheException();
        }
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, length);
        if (new ByteSource(bytes, length, Long.BYTES).takeFixed() != sum.getValue()) {
            throw new DamagedCacheException();
        }
        return length;
    }

    private @Nullable Known readFrom(ByteSource source, byte[] bytes) throws IOException {
        String name = source.takeText();
        Path path = folder.resolve(name);
        if (!name.startsWith(BODIES) || !Files.isRegularFile(path)) {
            return null;
        }
        BodyFile file = BodyFile.open(path);
        try {
            long began = source.takeNumber();
            shared.readFrom(source);
            int count = source.takeCount();
            for (int i = 0; i < count; i++) {
                String of = source.takeText();
                FileStamp stamp = new FileStamp(
                        source.takeNumber(), source.takeNumber(), source.takeNumber(), (int) source.takeNumber());
                Print content = takePrint(source);
                BodyFile.Text body = file.at(source.takeNumber(), (int) source.takeNumber(), takePrint(source));
                int length = source.takeCount();
                before.put(of, new Entry(stamp, content, bytes, source.at(), length, body, null));
                source.skip(length);
            }
            return new Known(file, began);
        } catch (DamagedCacheException e) {
            file.close();
            throw e;
        }
    }

    /** Writes what articles share by its number, and the body into the file of bodies. */
    private final class Writer extends ValueWriter {

        private final List<BodyFile.Text> texts = new ArrayList<>(1);

        Writer(ByteSink sink) {
            super(sink);
        }

        BodyFile.Text body() {
            return texts.isEmpty() ? bodies.append("") : texts.get(0);
        }

        @Override
        void writeRecord(Record record) {
            if (SharedValues.isShared(record.getClass())) {
                sink().putNumber(shared.numberOf(record));
            } else {
                super.writeRecord(record);
            }
        }

        @Override
        void writeText(BodyText text) {
            texts.add(bodies.append(text.html()));
        }
    }

    private final class Reader extends ValueReader {

        private final Entry entry;

        Reader(Entry entry) {
            super(new ByteSource(entry.value, entry.from, entry.length));
            this.entry = entry;
        }

        @Override
        Object readRecord(Class<?> type) {
            return SharedValues.isShared(type) ? shared.value(source().takeNumber()) : super.readRecord(type);
        }

        @Override
        BodyText readText() {
            return entry.body;
        }
    }
}
