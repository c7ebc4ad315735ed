package org.dateline.plan;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Where a file of the site lies, relative to the site's root, with {@code /}: {@code 2025/03/18/index.html}.
 *
 * @param file never absolute, never climbing
 */
public record SitePath(String file) implements Comparable<SitePath> {

    private static final String INDEX = "index.html";

    public SitePath {
        for (int begin = 0; begin <= file.length(); ) {
            int slash = file.indexOf('/', begin);
            int end = slash < 0 ? file.length() : slash;
            if (climbs(file, begin, end)) {
                throw new IllegalArgumentException("not a path below the site: " + file);
            }
            begin = end + 1;
        }
    }

    /** Whether the name between two slashes is empty, {@code .} or {@code ..}. */
    private static boolean climbs(String file, int begin, int end) {
        int length = end - begin;
        return length == 0
                || length == 1 && file.charAt(begin) == '.'
                || length == 2 && file.charAt(begin) == '.' && file.charAt(begin + 1) == '.';
    }

    /** The page of a folder: {@code page("2025", "03")} is {@code 2025/03/index.html}. */
    static SitePath page(String... folders) {
        return new SitePath(folders.length == 0 ? INDEX : String.join("/", folders) + "/" + INDEX);
    }

    /**
     * A file whose name changes with its bytes, so that hosts may cache it for ever: {@code assets/NAME.HASH.css}, of the
     * first ten hexadecimal digits of SHA-256.
     */
    public static SitePath hashed(String file, byte[] bytes) {
        int dot = file.lastIndexOf('.');
        int end = dot > file.lastIndexOf('/') ? dot : file.length();
        return new SitePath(
                file.substring(0, end) + "." + DigestUtils.sha256Hex(bytes).substring(0, 10) + file.substring(end));
    }

    /** The address below the site's root: {@code 2025/03/18/}; empty for the home page. Not encoded. */
    public String address() {
        return file.endsWith("/" + INDEX) || file.equals(INDEX)
                ? file.substring(0, file.length() - INDEX.length())
                : file;
    }

    /** The address below the site's root as it stands in a URL. */
    String encodedAddress() {
        return encoded(address());
    }

    /** The relative URL of another file, seen from this one. */
    String linkTo(SitePath other) {
        String from = address();
        String to = other.address();
        int common = 0;
        for (int i = 0; i < Math.min(from.length(), to.length()) && from.charAt(i) == to.charAt(i); i++) {
            if (from.charAt(i) == '/') {
                common = i + 1;
            }
        }
        StringBuilder link = new StringBuilder();
        for (int i = common; i < from.length(); i++) {
            if (from.charAt(i) == '/') {
                link.append("../");
            }
        }
        link.append(to, common, to.length());
        return link.length() == 0 ? "./" : encoded(link.toString());
    }

    // spec: RFC 3986, 2.3 and 3.3: what is neither unreserved nor allowed in a path segment is percent-encoded
    static String encoded(String path) {
        if (isPlain(path)) {
            return path;
        }
        StringBuilder encoded = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (isPlain(c)) {
                encoded.append(c);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }

    private static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (!isPlain(path.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '-' && c <= '9' // with the full stop and the slash
                || c == '_'
                || c == '~';
    }

    @Override
    public int compareTo(SitePath other) {
        return file.compareTo(other.file);
    }

    @Override
    public String toString() {
        return "/" + address();
    }
}
