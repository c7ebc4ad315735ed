package org.dateline.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Gathers edits until no more come, so that one save, or the switch to another branch, is one build. Safe for several
 * threads.
 */
final class Edits {

    /** How long it must be quiet after an edit, in milliseconds: an editor's save is several steps. */
    private static final long QUIET = 12;

    /** The same where so much is changed at once that more is likely to come. */
    private static final long QUIET_AFTER_MANY = 150;

    private static final int MANY = 12;

    /** How long a file that was just emptied may take to get its text. */
    private static final long QUIET_AFTER_EMPTYING = 200;

    /** Stands for an edit of which only is known that there was one. */
    private static final String UNKNOWN = "";

    private static final String END = "/";

    private final Path root;
    private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>();

    Edits(Path root) {
        this.root = root;
    }

    /** @param path relative to the root */
    void add(String path) {
        waiting.add(path);
    }

    /** Something changed, and nobody knows what. */
    void addUnknown() {
        waiting.add(UNKNOWN);
    }

    /** Nothing will follow. */
    void end() {
        waiting.add(END);
    }

    /** Whether there is something to take at once. */
    boolean areWaiting() {
        return !waiting.isEmpty();
    }

    /** Waits for edits, and for their end; null when nothing will follow. */
    @Nullable
    Changes take() throws InterruptedException {
        TreeSet<String> paths = new TreeSet<>();
        boolean complete = true;
        boolean waitedForText = false;
        String next = waiting.take();
        while (next != null) {
            if (next.equals(END)) {
                return null;
            }
            if (next.equals(UNKNOWN)) {
                complete = false;
            } else {
                paths.add(next);
            }
            next = waiting.poll(paths.size() < MANY && complete ? QUIET : QUIET_AFTER_MANY, TimeUnit.MILLISECONDS);
            if (next == null && !waitedForText && paths.size() < MANY && hasEmpty(paths)) {
                waitedForText = true;
                next = waiting.poll(QUIET_AFTER_EMPTYING, TimeUnit.MILLISECONDS);
            }
        }
        return new Changes(paths, complete);
    }

    /** Some editors empty a file before they write to it. */
    private boolean hasEmpty(TreeSet<String> paths) {
        return paths.stream().anyMatch(path -> {
            Path file = root.resolve(path);
            try {
                return Files.isRegularFile(file) && Files.size(file) == 0;
            } catch (IOException e) {
                return false; // gone meanwhile
            }
        });
    }
}
