package org.dateline.serve;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.visitor.FileTreeVisitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.dateline.config.DigestFiles;

/** Watches what a curator edits, {@code content/} and {@code templates/}, and tells each change at once. */
final class DigestWatcher implements AutoCloseable {

    private static final String TEMPLATES = "templates";
    private static final Set<String> WATCHED = Set.of(DigestFiles.CONTENT, TEMPLATES);

    /** What editors and systems leave for a moment or for ever, and no build looks at: hidden files, copies, vim's probe. */
    private static final Pattern PASSED_OVER = Pattern.compile("\\..*|.*~|#.*#|4913");

    private final Path root;
    private final List<Path> folders;
    private final Edits edits;
    private final DirectoryWatcher watcher;

    private DigestWatcher(Path root, Edits edits) throws IOException {
        this.root = root.toRealPath();
        this.edits = edits;
        this.folders = new ArrayList<>(List.of(this.root));
        for (String name : WATCHED) {
            Path folder = this.root.resolve(name);
            // the folder itself may be a link; nothing in it may
            if (Files.isSymbolicLink(folder) && Files.isDirectory(folder)) {
                folders.add(folder.toRealPath());
            }
        }
        FileTreeVisitor visitor = (start, onFolder, onFile) -> Files.walkFileTree(start, new Visitor(onFolder, onFile));
        this.watcher = DirectoryWatcher.builder()
                .paths(folders)
                .fileHashing(false)
                .fileTreeVisitor(visitor)
                .listener(new Listener())
                .build();
    }

    /** Begins to watch; every change from when this returns is told. */
    static DigestWatcher start(Path root, Edits edits) {
        try {
            DigestWatcher started = new DigestWatcher(root, edits);
            CompletableFuture<Void> watching = started.watcher.watchAsync(task -> {
                Thread thread = new Thread(task, "dateline-watcher");
                thread.setDaemon(true);
                thread.start();
            });
            if (watching.isCompletedExceptionally()) {
                watching.join();
            }
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot watch " + root, e);
        } catch (CompletionException e) {
            throw new UncheckedIOException("cannot watch " + root, new IOException(reason(e.getCause())));
        }
    }

    private static String reason(Throwable cause) {
        return cause instanceof UncheckedIOException wrapped
                ? wrapped.getCause().getMessage()
                : cause.toString();
    }

    private final class Listener implements DirectoryChangeListener {

        @Override
        public void onEvent(DirectoryChangeEvent event) {
            tell(event);
        }

        /** Among these is that the system had more to tell than it keeps, which the library stumbles over. */
        @Override
        public void onException(Exception e) {
            edits.addUnknown();
        }
    }

    private void tell(DirectoryChangeEvent event) {
        if (event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW) {
            edits.addUnknown();
            return;
        }
        Path path = event.path();
        for (String name : WATCHED) {
            for (Path folder : List.of(root.resolve(name), linked(name))) {
                if (path.startsWith(folder)) {
                    tell(name, folder.relativize(path));
                    return;
                }
            }
        }
    }

    private void tell(String name, Path below) {
        for (Path each : below) {
            if (PASSED_OVER.matcher(each.toString()).matches()) {
                return;
            }
        }
        String rest = below.toString().replace('\\', '/');
        edits.add(rest.isEmpty() ? name : name + "/" + rest);
    }

    private Path linked(String name) {
        Path folder = root.resolve(name);
        try {
            return Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
        } catch (IOException e) {
            return folder; // gone meanwhile
        }
    }

    /** Enters only the folders that are edited, since what is built lies beside them. */
    private final class Visitor extends SimpleFileVisitor<Path> {

        private final FileTreeVisitor.Callback onFolder;
        private final FileTreeVisitor.Callback onFile;

        Visitor(FileTreeVisitor.Callback onFolder, FileTreeVisitor.Callback onFile) {
            this.onFolder = onFolder;
            this.onFile = onFile;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            String name =
                    folder.getFileName() == null ? "" : folder.getFileName().toString();
            boolean isBegin = folders.contains(folder);
            if (!isBegin && (name.startsWith(".") || root.equals(folder.getParent()) && !WATCHED.contains(name))) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            onFolder.call(folder);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            onFile.call(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE; // gone meanwhile, or not readable, which the build tells
        }
    }

    @Override
    public void close() {
        try {
            watcher.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot end watching", e);
        }
    }
}
