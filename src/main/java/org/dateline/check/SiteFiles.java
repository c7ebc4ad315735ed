package org.dateline.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dateline.problem.Suggestion;

/**
 * What is there: the files of a built site by their paths, and the addresses that they answer to. Names match to the
 * letter, even where the disk does not tell upper case from lower.
 *
 * <p>An address is a path without a leading slash. {@code x/index.html} answers to {@code x/}, and the home page to the
 * empty address.
 */
final class SiteFiles {

    private static final String INDEX = "index.html";
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private final Set<String> files;
    private final Map<String, Set<String>> namesByFolder;
    // A broken link of the theme stands on every page; its suggestion is looked for once.
    private final Map<String, Optional<String>> suggestions = new ConcurrentHashMap<>();

    private SiteFiles(Collection<String> paths) {
        this.files = Set.copyOf(paths);
        this.namesByFolder = namesByFolder(paths);
    }

    /** The files of the folder, none if there is no such folder. */
    static SiteFiles in(Path siteFolder) {
        if (!Files.isDirectory(siteFolder)) {
            return new SiteFiles(List.of());
        }
        try {
            // The folder itself may be a symbolic link; nothing within it is followed.
            var walk = new Walk(siteFolder.toRealPath());
            Files.walkFileTree(walk.root, walk);
            return new SiteFiles(walk.found);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + siteFolder, e);
        }
    }

    int count() {
        return files.size();
    }

    /** The HTML files, by alphabet. */
    List<String> pages() {
        return ending(SiteFiles::isPage);
    }

    /** The files of one kind, which their names tell, by alphabet. */
    List<String> ending(Predicate<String> kind) {
        return files.stream().filter(kind).sorted().toList();
    }

    static boolean isPage(String file) {
        return file.endsWith(".html");
    }

    /** The file that a server sends for the address; empty where it would send none or a redirect. */
    Optional<String> fileAt(String address) {
        String file = isFolderLike(address) ? address + INDEX : address;
        return files.contains(file) ? Optional.of(file) : Optional.empty();
    }

    boolean hasFolder(String address) {
        return namesByFolder.containsKey(address);
    }

    /** The address that was probably meant by one at which there is nothing. */
    Optional<String> nearest(String address) {
        return suggestions.computeIfAbsent(address, this::lookForNearest);
    }

    private Optional<String> lookForNearest(String address) {
        List<String> names = Arrays.stream(address.split("/"))
                .filter(name -> !name.isEmpty())
                .toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String end = isFolderLike(address) ? "/" : "";
        return spelledLike(names, end).or(() -> sameButNearerToTheRoot(names, end));
    }

    /**
     * Goes down from the root name by name, so that the cost is that of the folders on the way rather than that of the
     * site.
     */
    private Optional<String> spelledLike(List<String> names, String end) {
        String folder = "";
        for (String name : names.subList(0, names.size() - 1)) {
            Optional<String> next = nearestName(folder, name + "/");
            if (next.isEmpty() || !isFolderLike(next.get())) {
                return Optional.empty();
            }
            folder += next.get();
        }
        String parent = folder;
        return nearestName(parent, names.get(names.size() - 1) + end)
                .map(name -> name.equals(INDEX) ? parent : parent + name)
                .filter(address -> fileAt(address).isPresent());
    }

    private Optional<String> nearestName(String folder, String wanted) {
        Set<String> names = namesByFolder.getOrDefault(folder, Set.of());
        if (names.contains(wanted)) {
            return Optional.of(wanted);
        }
        // The next day is another edition, not a misspelling of this one.
        boolean isNumber = NUMBER.matcher(wanted.replace("/", "")).matches();
        return isNumber ? Optional.empty() : Suggestion.nearest(wanted, names);
    }

    /** Finds {@code topics/energy/} for {@code 2025/topics/energy/}: one {@code ../} too few. */
    private Optional<String> sameButNearerToTheRoot(List<String> names, String end) {
        for (int dropped = 1; dropped < names.size(); dropped++) {
            String rest = String.join("/", names.subList(dropped, names.size())) + end;
            if (fileAt(rest).isPresent()) {
                return Optional.of(rest);
            }
        }
        return Optional.empty();
    }

    private static boolean isFolderLike(String address) {
        return address.isEmpty() || address.endsWith("/");
    }

    /** The names of each folder's entries; those of folders end with a slash. */
    private static Map<String, Set<String>> namesByFolder(Collection<String> paths) {
        Map<String, Set<String>> names = new HashMap<>();
        for (String path : paths) {
            int start = 0;
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
                names.computeIfAbsent(path.substring(0, start), folder -> new HashSet<>())
                        .add(path.substring(start, slash + 1));
                start = slash + 1;
            }
            names.computeIfAbsent(path.substring(0, start), folder -> new HashSet<>())
                    .add(path.substring(start));
        }
        return names;
    }

    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final List<String> found = new ArrayList<>();

        Walk(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isPublished(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && isPublished(file)) {
                found.add(root.relativize(file).toString().replace('\\', '/'));
            }
            return FileVisitResult.CONTINUE;
        }

        /** Hidden entries at the top, such as .gitignore and .dateline, are ours; RFC 8615 keeps one for the web. */
        private boolean isPublished(Path entry) {
            if (!root.equals(entry.getParent())) {
                return true;
            }
            String name = entry.getFileName().toString();
            return !name.startsWith(".") || name.equals(".well-known");
        }
    }
}
