package org.dateline.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.article.WebAddress;
import org.dateline.raw.Validators.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderValidatorsTest {

    private static final WebAddress ADDRESS = new WebAddress("https://outlet.example/bridge");
    private static final Validator VALIDATOR = new Validator("W/\"1\"", "Tue, 18 Mar 2025 12:00:00 GMT");

    @TempDir
    private Path folder;

    @Test
    void whatIsKeptIsThereForTheNextRun() {
        Validators.inFolder(folder.resolve("new/one")).keep(ADDRESS, new Validator("old", ""));
        Validators.inFolder(folder.resolve("new/one")).keep(ADDRESS, VALIDATOR);
        Validators kept = Validators.inFolder(folder.resolve("new/one"));
        assertEquals(Optional.of(VALIDATOR), kept.of(ADDRESS));
        assertEquals(Optional.empty(), kept.of(new WebAddress("https://outlet.example/road")));
    }

    @Test
    void aDamagedFileSaysNothing() throws IOException {
        Validators kept = Validators.inFolder(folder);
        kept.keep(ADDRESS, VALIDATOR);
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.findFirst().orElseThrow();
            for (byte[] damage : List.of(new byte[0], new byte[] {(byte) 0xFF}, "a\nb\nc".getBytes())) {
                Files.write(file, damage);
                assertEquals(Optional.empty(), kept.of(ADDRESS));
            }
        }
    }
}
