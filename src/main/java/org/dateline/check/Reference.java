package org.dateline.check;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of a URL attribute, taken apart as a browser does it.
 *
 * @param scheme in lower case, without its colon; empty where there is none
 * @param host with its port, in lower case; empty where there is none
 * @param path still percent-encoded; backslashes count as slashes
 * @param query with its question mark, or empty
 * @param fragment without its hash sign, still percent-encoded; empty also where there is none
 */
record Reference(String scheme, String host, String path, String query, String fragment) {

    private static final Set<String> UNSAFE_SCHEMES =
            Set.of("javascript", "vbscript", "data", "blob", "file", "filesystem");

    /** What a link may lead to beside the site's own files. */
    private static final Set<String> SAFE_SCHEMES = Set.of("http", "https", "mailto", "geo", "tel");

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):");

    // spec: URL standard, "remove any leading and trailing C0 control or space", "remove all ASCII tab or newline"
    private static final Pattern REMOVED = Pattern.compile("^[\\x00-\\x20]+|[\\x00-\\x20]+$|[\\t\\n\\r]");

    private static final Pattern INVISIBLE = Pattern.compile("[\\x00-\\x20\\p{Cntrl}\\p{Cf}\\p{Z}]");

    static Reference parse(String value) {
        String rest = REMOVED.matcher(value).replaceAll("");
        int hash = rest.indexOf('#');
        String fragment = hash < 0 ? "" : rest.substring(hash + 1);
        rest = hash < 0 ? rest : rest.substring(0, hash);
        int mark = rest.indexOf('?');
        String query = mark < 0 ? "" : rest.substring(mark);
        rest = mark < 0 ? rest : rest.substring(0, mark);
        Matcher withScheme = SCHEME.matcher(rest);
        String scheme = withScheme.lookingAt() ? withScheme.group(1).toLowerCase(Locale.ROOT) : "";
        rest = (scheme.isEmpty() ? rest : rest.substring(withScheme.end())).replace('\\', '/');
        if (!rest.startsWith("//")) {
            return new Reference(scheme, "", rest, query, fragment);
        }
        int slash = rest.indexOf('/', 2);
        int end = slash < 0 ? rest.length() : slash;
        return new Reference(
                scheme, rest.substring(2, end).toLowerCase(Locale.ROOT), rest.substring(end), query, fragment);
    }

    /**
     * The scheme by which the value leads elsewhere than a page may lead, if it has such a one. Stricter than
     * browsers: what is hidden behind percent-encoding or invisible characters counts too.
     */
    static Optional<String> unsafeScheme(String value) {
        if (value.indexOf(':') < 0 && value.indexOf('%') < 0) {
            return Optional.empty();
        }
        String written = parse(value).scheme();
        if (!written.isEmpty() && !SAFE_SCHEMES.contains(written)) {
            return Optional.of(written);
        }
        String plain = INVISIBLE.matcher(decoded(value).orElse(value)).replaceAll("");
        int colon = plain.indexOf(':');
        String scheme = colon < 0 ? "" : plain.substring(0, colon).toLowerCase(Locale.ROOT);
        return UNSAFE_SCHEMES.contains(scheme) ? Optional.of(scheme) : Optional.empty();
    }

    /** Whether following it leaves the site's own files: for another host, or for a mail or telephone program. */
    boolean isExternal() {
        return !scheme.isEmpty() || !host.isEmpty();
    }

    boolean isWeb() {
        return !host.isEmpty() && (scheme.equals("http") || scheme.equals("https"));
    }

    boolean isRootAbsolute() {
        return path.startsWith("/");
    }

    /** The reference with another path, for a message's fix. */
    String withPath(String otherPath) {
        return otherPath + query + (fragment.isEmpty() ? "" : "#" + fragment);
    }

    /** Undoes percent-encoding once; empty where it is malformed or not UTF-8. */
    static Optional<String> decoded(String encoded) {
        if (encoded.indexOf('%') < 0) {
            return Optional.of(encoded);
        }
        byte[] bytes = encoded.getBytes(StandardCharsets.UTF_8);
        var plain = ByteBuffer.allocate(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '%') {
                plain.put(bytes[i]);
                continue;
            }
            int high = i + 1 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            plain.put((byte) (high * 16 + low));
            i += 2;
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(plain.flip()).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
