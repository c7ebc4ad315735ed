package org.dateline.publish.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** An archive that is read, file by file. */
interface PackReader extends AutoCloseable {

    /** The name of the next file; null at the end. */
    @Nullable
    String nextName() throws IOException;

    /** The bytes of that file. */
    byte[] bytes() throws IOException;

    @Override
    void close() throws IOException;

    /** The kind is that of the path's ending. */
    static PackReader of(Path path, InputStream in) throws IOException {
        return path.toString().endsWith(".zip") ? zip(in) : tar(in);
    }

    private static PackReader zip(InputStream in) {
        ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8);
        return new PackReader() {
            @Override
            public @Nullable String nextName() throws IOException {
                ZipEntry entry = zip.getNextEntry();
                return entry == null ? null : entry.getName();
            }

            @Override
            public byte[] bytes() throws IOException {
                return zip.readAllBytes();
            }

            @Override
            public void close() throws IOException {
                zip.close();
            }
        };
    }

    private static PackReader tar(InputStream in) throws IOException {
        TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(in), StandardCharsets.UTF_8.name());
        return new PackReader() {
            @Override
            public @Nullable String nextName() throws IOException {
                TarArchiveEntry entry = tar.getNextEntry();
                return entry == null ? null : entry.getName();
            }

            @Override
            public byte[] bytes() throws IOException {
                return tar.readAllBytes();
            }

            @Override
            public void close() throws IOException {
                tar.close();
            }
        };
    }
}
