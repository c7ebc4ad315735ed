package org.dateline.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells this program from every other version of itself, so that none trusts what another remembers: by how the file
 * system sees the jar, or the folder of classes, that it runs from.
 */
public final class ProgramPrint {

    private ProgramPrint() {}

    public static Print get() {
        Path code = code();
        try {
            if (!Files.isDirectory(code)) {
                return Print.of(stamp(code).toString());
            }
            try (Stream<Path> all = Files.walk(code)) {
                List<String> stamps = all.filter(Files::isRegularFile)
                        .sorted()
                        .map(file -> file + " " + stamp(file))
                        .toList();
                return Print.ofValue(stamps);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + code, e);
        }
    }

    private static FileStamp stamp(Path file) {
        try {
            return SeenFile.at(file, LinkOption.NOFOLLOW_LINKS).stamp();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Path code() {
        try {
            return Path.of(ProgramPrint.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
