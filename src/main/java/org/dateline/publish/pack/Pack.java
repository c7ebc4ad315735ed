package org.dateline.publish.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** An archive that is being written: files with names and bytes, and nothing of when, where and by whom. */
interface Pack extends AutoCloseable {

    /** Not the first moment that a zip can name: to the JDK that stands for all before, told by the machine's zone. */
    LocalDateTime MOMENT = LocalDateTime.of(1980, 2, 1, 0, 0);

    void add(String name, byte[] bytes) throws IOException;

    @Override
    void close() throws IOException;

    /** The kind is that of the path's ending. */
    static Pack of(Path path, OutputStream out) throws IOException {
        return path.toString().endsWith(".zip") ? zip(out) : tar(out);
    }

    private static Pack zip(OutputStream out) {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        return new Pack() {
            @Override
            public void add(String name, byte[] bytes) throws IOException {
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(MOMENT); // the machine's zone has no part in it
                zip.putNextEntry(entry);
                zip.write(bytes);
                zip.closeEntry();
            }

            @Override
            public void close() throws IOException {
                zip.close();
            }
        };
    }

    private static Pack tar(OutputStream out) throws IOException {
        TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new GZIPOutputStream(out), StandardCharsets.UTF_8.name());
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
        return new Pack() {
            @Override
            public void add(String name, byte[] bytes) throws IOException {
                TarArchiveEntry entry = new TarArchiveEntry(name);
                entry.setSize(bytes.length);
                entry.setModTime(MOMENT.toInstant(ZoneOffset.UTC).toEpochMilli());
                entry.setIds(0, 0);
                entry.setNames("", "");
                entry.setMode(0100644);
                tar.putArchiveEntry(entry);
                tar.write(bytes);
                tar.closeArchiveEntry();
            }

            @Override
            public void close() throws IOException {
                tar.close();
            }
        };
    }
}
