package org.dateline.raw;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.article.WebAddress;

/** A web address as a request needs it: in ASCII, with a path, without a fragment, without a password. */
record Address(URI uri) {

    private static final Pattern FORM =
            Pattern.compile("(?i)(https?)://([^/?#\\\\]+)([^?#]*)(\\?[^#]*)?(#.*)?", Pattern.DOTALL);
    private static final Pattern AUTHORITY =
            Pattern.compile("(\\[[0-9A-Fa-f:.]+\\]|[^:@\\[\\]\\s%]+)(?::(\\d{1,5})?)?");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final String ALLOWED = "-._~:/?@!$&'()*+,;=";

    /** Reads an address as people and servers write it, with letters and signs that ought to be encoded. */
    static Optional<Address> parse(String written) {
        Matcher form = FORM.matcher(written.strip());
        Matcher authority = AUTHORITY.matcher(form.matches() ? form.group(2) : "");
        if (!authority.matches()) {
            return Optional.empty();
        }
        try {
            String scheme = form.group(1).toLowerCase(Locale.ROOT);
            String path = withoutDots(encoded(form.group(3)));
            String query = form.group(4) == null ? "" : encoded(form.group(4));
            URI uri = new URI(scheme + "://" + host(authority.group(1)) + port(scheme, authority) + path + query);
            return uri.getHost() == null ? Optional.empty() : Optional.of(new Address(uri));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The address that a link on this page leads to, if it leads into the web at all. */
    Optional<Address> resolve(String link) {
        String written = link.strip();
        if (written.startsWith("//")) {
            return parse(uri.getScheme() + ":" + written);
        }
        if (SCHEME.matcher(written).matches()) {
            return parse(written);
        }
        try {
            int fragment = written.indexOf('#');
            return parse(uri.resolve(encoded(fragment < 0 ? written : written.substring(0, fragment)))
                    .toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    // An address in Cyrillic letters is one in xn-- to a server.
    private static String host(String written) {
        return written.startsWith("[")
                ? written
                : IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    }

    private static String port(String scheme, Matcher authority) {
        if (authority.group(2) == null) {
            return "";
        }
        int port = Integer.parseInt(authority.group(2));
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("no such port: " + port);
        }
        return port == usualPort(scheme) ? "" : ":" + port;
    }

    private static String encoded(String written) {
        StringBuilder encoded = new StringBuilder();
        for (int i = 0; i < written.length(); ) {
            int c = written.codePointAt(i);
            boolean escape = c == '%' && isHex(written, i + 1) && isHex(written, i + 2);
            if (escape || c < 128 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0)) {
                encoded.appendCodePoint(c);
            } else if (c > 32) {
                encode(c, encoded);
            } else if (c == 32) {
                encoded.append("%20");
            }
            i += Character.charCount(c);
        }
        return encoded.toString();
    }

    // spec: RFC 3986, 5.2.4; Java's own also takes out empty steps, which lead elsewhere in an archive's addresses
    private static String withoutDots(String path) {
        Deque<String> steps = new ArrayDeque<>();
        String[] written = path.split("/", -1);
        for (int i = 1; i < written.length; i++) {
            boolean last = i == written.length - 1;
            boolean up = written[i].equals("..");
            if (up) {
                steps.pollLast();
            }
            if (!up && !written[i].equals(".")) {
                steps.addLast(written[i]);
            } else if (last) {
                steps.addLast("");
            }
        }
        return "/" + String.join("/", steps);
    }

    private static void encode(int c, StringBuilder encoded) {
        for (byte b : Character.toString(c).getBytes(UTF_8)) {
            encoded.append('%')
                    .append(Character.toUpperCase(Character.forDigit(b >> 4 & 0xF, 16)))
                    .append(Character.toUpperCase(Character.forDigit(b & 0xF, 16)));
        }
    }

    private static boolean isHex(String text, int at) {
        return at < text.length() && Character.digit(text.charAt(at), 16) >= 0 && text.charAt(at) < 128;
    }

    boolean isEncrypted() {
        return uri.getScheme().equals("https");
    }

    String host() {
        return uri.getHost();
    }

    int port() {
        return uri.getPort() < 0 ? usualPort(uri.getScheme()) : uri.getPort();
    }

    boolean hasUsualPort() {
        return port() == usualPort(uri.getScheme());
    }

    private static int usualPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    /** What one {@code robots.txt} speaks for. */
    Address site() {
        return new Address(uri.resolve("/"));
    }

    String pathAndQuery() {
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    WebAddress web() {
        return new WebAddress(uri.toString());
    }

    /** Whether it leads to this machine or into the network around it, where no stranger's link may lead. */
    boolean isInside() {
        try {
            return Stream.of(InetAddress.getAllByName(host())).anyMatch(Address::isInside);
        } catch (UnknownHostException e) {
            // Where a proxy asks for the name, none is known here; where none does, the request will say so.
            return false;
        }
    }

    private static boolean isInside(InetAddress address) {
        byte[] bytes = address.getAddress();
        // spec: RFC 4193, 3.1: local addresses of IPv6 begin with fc00::/7, which Java does not know
        boolean local = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
        return local
                || address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress();
    }
}
