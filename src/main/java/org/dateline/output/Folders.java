package org.dateline.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Makes folders, each once: asking the system for one that is there costs as much as writing a file. */
final class Folders {

    private final Set<Path> made = ConcurrentHashMap.newKeySet();

    /** Makes a folder and those above it where they are not there. Safe for several threads. */
    void make(Path folder) throws IOException {
        if (!made.contains(folder)) {
            Files.createDirectories(folder);
            made.add(folder);
        }
    }
}
