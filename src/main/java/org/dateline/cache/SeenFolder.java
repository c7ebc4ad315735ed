package org.dateline.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * All that lies below a folder as a walk saw it; no link is followed, and no hidden folder is entered.
 *
 * @param files what is no folder, by its path relative to the folder, with {@code /}
 * @param folders the same of the folders, hidden ones among them
 * @param refused what may not be looked at, or a folder that may not be read
 */
public record SeenFolder(Map<String, SeenFile> files, Set<String> folders, Set<String> refused) {

    public SeenFolder {
        files = Collections.unmodifiableMap(files);
        folders = Collections.unmodifiableSet(folders);
        refused = Collections.unmodifiableSet(refused);
    }

    public static SeenFolder of(Path folder) throws IOException {
        Looking looking = new Looking();
        FolderWalk.through(folder, false, looking);
        return looking.seen();
    }

    /**
     * The same folder later.
     *
     * @param changed what has changed since, with all that lies below it, relative to the folder; nothing else has
     */
    public SeenFolder later(Path folder, Collection<String> changed) throws IOException {
        if (changed.isEmpty()) {
            return this;
        }
        Looking looking = new Looking();
        looking.files.putAll(files);
        looking.folders.addAll(folders);
        looking.refused.addAll(refused);
        for (String path : changed) {
            String first = firstUnknown(path, looking.folders);
            looking.forget(first);
            Path place = folder.resolve(first);
            if (!isInHidden(path) && Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                FolderWalk.from(place, first, looking);
            }
        }
        return looking.seen();
    }

    /** The outermost folder on the way there that was not seen before; where all were, the path itself. */
    private static String firstUnknown(String path, Collection<String> folders) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (!folders.contains(path.substring(0, slash))) {
                return path.substring(0, slash);
            }
        }
        return path;
    }

    private static boolean isInHidden(String path) {
        String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        return folder.startsWith(".") || folder.contains("/.");
    }

    /** Whether the same names stand for the same kinds of things. */
    public boolean hasNamesOf(SeenFolder other) {
        return this == other
                || folders.equals(other.folders)
                        && refused.equals(other.refused)
                        && files.size() == other.files.size()
                        && files.entrySet().stream()
                                .allMatch(file -> other.hasKind(
                                        file.getKey(), file.getValue().kind()));
    }

    private boolean hasKind(String path, SeenFile.Kind kind) {
        SeenFile file = files.get(path);
        return file != null && file.kind() == kind;
    }

    private static final class Looking implements FolderWalk.Visitor {

        private final Map<String, SeenFile> files = new HashMap<>();
        private final Set<String> folders = new HashSet<>();
        private final Set<String> refused = new HashSet<>();

        @Override
        public boolean enters(String path) {
            folders.add(path);
            return !path.startsWith(".") && !path.contains("/.");
        }

        @Override
        public void sees(String path, SeenFile seen) {
            files.put(path, seen);
        }

        @Override
        public void isRefused(String path) {
            refused.add(path);
        }

        /** Forgets what was seen at a path and below. */
        void forget(String path) {
            files.remove(path);
            refused.remove(path);
            if (folders.remove(path)) {
                String below = path + "/";
                files.keySet().removeIf(each -> each.startsWith(below));
                folders.removeIf(each -> each.startsWith(below));
                refused.removeIf(each -> each.startsWith(below));
            }
        }

        SeenFolder seen() {
            return new SeenFolder(files, folders, refused);
        }
    }
}
