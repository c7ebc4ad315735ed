package org.dateline.parse;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.dateline.cache.FileStamp;
import org.dateline.cache.ParsedFiles;
import org.dateline.cache.SeenFile;
import org.dateline.config.DigestFiles;
import org.dateline.problem.Problems;
import org.dateline.yaml.TextFile;
import org.jspecify.annotations.Nullable;

/** The content's text files, of which those that have not changed since the last build need not be read again. */
final class RememberedFiles {

    private final Path content;
    private final Map<String, SeenFile> seen;
    private final @Nullable ParsedFiles cache;

    /**
     * @param seen what the file system says of each file, by its path relative to the content folder
     * @param cache null where nothing is remembered
     */
    RememberedFiles(Path content, Map<String, SeenFile> seen, @Nullable ParsedFiles cache) {
        this.content = content;
        this.seen = seen;
        this.cache = cache;
    }

    /**
     * What the file says. Only what was read without a problem is remembered, so that a problem is told by every build.
     *
     * @param original the file on which it depends besides itself, or null
     * @param stillFits whether what is remembered can still be read so, for what it depends on outside its file
     */
    <T extends Record> Optional<T> read(
            String path,
            @Nullable String original,
            Class<T> type,
            Predicate<T> stillFits,
            Problems problems,
            BiFunction<TextFile, Problems, Optional<T>> reader) {
        FileStamp stamp = stamp(path, original);
        if (cache == null || stamp == null) {
            return text(path, problems).flatMap(text -> reader.apply(text, problems));
        }
        Optional<T> remembered = cache.find(path, stamp, type).filter(stillFits);
        return remembered.isPresent()
                ? remembered
                : readAgain(path, original, type, stamp, cache, stillFits, problems, reader);
    }

    private <T extends Record> Optional<T> readAgain(
            String path,
            @Nullable String original,
            Class<T> type,
            FileStamp stamp,
            ParsedFiles known,
            Predicate<T> stillFits,
            Problems problems,
            BiFunction<TextFile, Problems, Optional<T>> reader) {
        Problems own = new Problems();
        Optional<byte[]> bytes = bytes(path, own);
        Optional<byte[]> others = original == null ? Optional.of(new byte[0]) : bytes(original, own);
        if (bytes.isEmpty() || others.isEmpty()) {
            problems.addAll(own);
            return Optional.empty();
        }
        byte[] content = joined(bytes.get(), others.get());
        Optional<T> same = known.find(path, stamp, content, type).filter(stillFits);
        if (same.isPresent()) {
            return same;
        }
        Optional<T> read = TextFile.decode(bytes.get(), shown(path), own).flatMap(text -> reader.apply(text, own));
        if (!own.sorted().isEmpty()) {
            problems.addAll(own);
            return read;
        }
        return read.map(value -> known.put(path, stamp, content, value, type));
    }

    private @Nullable FileStamp stamp(String path, @Nullable String original) {
        SeenFile own = seen.get(path);
        SeenFile other = original == null ? null : seen.get(original);
        if (own == null) {
            return null;
        }
        return other == null ? own.stamp() : own.stamp().with(other.stamp());
    }

    private Optional<TextFile> text(String path, Problems problems) {
        return TextFile.read(content.resolve(path), shown(path), problems);
    }

    private Optional<byte[]> bytes(String path, Problems problems) {
        return TextFile.bytes(content.resolve(path), shown(path), problems);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream(first.length + second.length);
        joined.writeBytes(first);
        joined.writeBytes(second);
        return joined.toByteArray();
    }

    private static String shown(String path) {
        return DigestFiles.CONTENT + "/" + path;
    }
}
