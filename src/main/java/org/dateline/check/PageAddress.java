package org.dateline.check;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a page lies, and how links lead from there.
 *
 * @param file the page's path within the site
 */
record PageAddress(String file) {

    /**
     * Where a relative path leads.
     *
     * @param address as in {@link SiteFiles}; where it climbs out, what is left of it at the site's root
     * @param climbsOut whether it has more {@code ../} than the page has folders
     */
    record Target(String address, boolean climbsOut) {}

    /** The page that a host shows for any missing address, at whatever depth. */
    boolean isNotFoundPage() {
        return file.equals("404.html");
    }

    /** The page's own address: {@code x/} for {@code x/index.html}. */
    String address() {
        return file.endsWith("/index.html") || file.equals("index.html") ? folder() : file;
    }

    private String folder() {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }

    /** Resolves a path that is still percent-encoded, and well so. */
    Target resolve(String relativePath) {
        List<String> folders = new ArrayList<>();
        if (!folder().isEmpty()) {
            folders.addAll(List.of(folder().split("/")));
        }
        return resolve(folders, relativePath);
    }

    /** The same for a path from the site's root, without its leading slash. */
    static Target resolveFromRoot(String path) {
        return resolve(new ArrayList<>(), path);
    }

    private static Target resolve(List<String> folders, String path) {
        boolean climbsOut = false;
        String name = "";
        String[] parts = path.split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            String part = decodedName(parts[i]);
            boolean isLast = i == parts.length - 1;
            if (part.equals("..")) {
                climbsOut |= folders.isEmpty();
                if (!folders.isEmpty()) {
                    folders.remove(folders.size() - 1);
                }
            } else if (isLast && !part.equals(".")) {
                name = part;
            } else if (!isLast && !part.equals(".")) {
                folders.add(part);
            }
        }
        String folder = folders.isEmpty() ? "" : String.join("/", folders) + "/";
        return new Target(folder + name, climbsOut);
    }

    private static String decodedName(String part) {
        // An encoded slash is part of a name, and no file has such a name.
        return Reference.decoded(part).filter(name -> !name.contains("/")).orElse(part);
    }

    /** The relative path from this page to an address, as a link would write it. */
    String linkTo(String address) {
        String[] from = folder().split("/");
        String[] to = address.split("/", -1);
        int shared = 0;
        while (shared < from.length && shared < to.length - 1 && from[shared].equals(to[shared])) {
            shared++;
        }
        int up = folder().isEmpty() ? 0 : from.length - shared;
        String down = String.join("/", List.of(to).subList(shared, to.length));
        String path = encoded("../".repeat(up) + down);
        return path.isEmpty() ? "./" : path;
    }

    /** Only what would end the path or the attribute; the rest reads better as it is. */
    static String encoded(String path) {
        return path.replace("%", "%25")
                .replace("?", "%3F")
                .replace("#", "%23")
                .replace("\"", "%22")
                .replace(" ", "%20");
    }
}
