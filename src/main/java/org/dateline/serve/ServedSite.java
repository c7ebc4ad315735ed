package org.dateline.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dateline.build.Disposition;
import org.jspecify.annotations.Nullable;

/**
 * A built site as its host would serve it.
 *
 * @param build the number of the build that made it
 * @param folder where its files are, without links on the way
 * @param basePath the path of its home page, with {@code /} at both ends
 * @param unpublished the addresses, below the home page, of what is there although it is not public
 */
record ServedSite(
        int build,
        Path folder,
        String basePath,
        HeaderRules headers,
        RedirectRules redirects,
        SortedMap<String, Disposition> unpublished) {

    static final String NOT_FOUND = "404.html";
    private static final String HEADERS = "_headers";
    private static final String REDIRECTS = "_redirects";
    private static final String INDEX = "index.html";

    ServedSite {
        unpublished = Collections.unmodifiableSortedMap(new TreeMap<>(unpublished));
    }

    static ServedSite read(int build, Path folder, String basePath, SortedMap<String, Disposition> unpublished) {
        try {
            return new ServedSite(
                    build,
                    folder.toRealPath(),
                    basePath,
                    HeaderRules.parse(text(folder.resolve(HEADERS))),
                    RedirectRules.parse(text(folder.resolve(REDIRECTS))),
                    unpublished);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    /**
     * The name of the file that stands at a path, relative to the folder; null where no file may.
     *
     * @param path not encoded
     */
    @Nullable
    String nameOf(String path) {
        if (!path.startsWith(basePath)) {
            return null;
        }
        String name = path.substring(basePath.length());
        String file = name.isEmpty() || name.endsWith("/") ? name + INDEX : name;
        return isPublished(file) ? file : null;
    }

    /** Whether a host would send a file of this name: none that is hidden, none that only the host reads. */
    private static boolean isPublished(String name) {
        if (name.equals(HEADERS) || name.equals(REDIRECTS)) {
            return false;
        }
        boolean first = true;
        for (String part : name.split("/", -1)) {
            boolean hidden = part.startsWith(".") && !(first && part.equals(".well-known"));
            if (part.isEmpty() || hidden || part.chars().anyMatch(c -> c < ' ' || c == '\\' || c == ':' || c == 0x7F)) {
                return false;
            }
            first = false;
        }
        return true;
    }

    /** The file of that name, if it is one, and no link leads to it. */
    @Nullable
    Path file(String name) {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && isReal(file) ? file : null;
    }

    /** Whether there is a folder of that name with a page in it. */
    boolean isFolder(String name) {
        return file(name + "/" + INDEX) != null;
    }

    /** Told by the real path, which also has its letters in the right case, as hosts want them. */
    private static boolean isReal(Path file) {
        try {
            return file.toRealPath().equals(file);
        } catch (IOException e) {
            return false;
        }
    }

    /** What became of what a page shows; null where it is public. */
    @Nullable
    Disposition unpublished(String name) {
        return unpublished.get(name.endsWith("/" + INDEX) ? name.substring(0, name.length() - INDEX.length()) : name);
    }
}
