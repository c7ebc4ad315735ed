package org.dateline.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** An archive as a person unpacks it. */
public final class Unpacked {

    private Unpacked() {}

    /** Unpacks into that folder, which nothing in the archive may leave. */
    public static Path into(Path folder, Path archive) {
        try (InputStream file = Files.newInputStream(archive);
                ArchiveInputStream<?> in = archive.toString().endsWith(".zip")
                        ? new ZipArchiveInputStream(file)
                        : new TarArchiveInputStream(new GzipCompressorInputStream(file))) {
            for (ArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path place = folder.resolve(entry.getName()).normalize();
                if (!place.startsWith(folder) || Files.exists(place)) {
                    throw new AssertionError(entry.getName());
                }
                Files.createDirectories(place.getParent());
                Files.copy(in, place);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
