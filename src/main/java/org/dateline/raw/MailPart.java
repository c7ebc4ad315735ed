package org.dateline.raw;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A part of a MIME message, its bytes kept as one character each.
 *
 * @param headers by their names in lower case; the first of each
 */
record MailPart(Map<String, String> headers, String body) {

    private static final Pattern FOLDED = Pattern.compile("\\n[ \\t]+");

    /** @param message with its lines ended by a line feed alone */
    static MailPart parse(String message) {
        int end = message.indexOf("\n\n");
        String head = end < 0 ? message : message.substring(0, end);
        Map<String, String> headers = new TreeMap<>();
        for (String line : FOLDED.matcher(head).replaceAll(" ").split("\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return new MailPart(headers, end < 0 ? "" : message.substring(end + 2));
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    ContentType type() {
        return ContentType.parse(header("content-type"));
    }

    /** The parts between the boundaries; none where it is not made of parts. */
    List<MailPart> parts() {
        String boundary = type().parameters().getOrDefault("boundary", "");
        List<MailPart> parts = new ArrayList<>();
        if (boundary.isEmpty() || !type().type().startsWith("multipart/")) {
            return parts;
        }
        String delimiter = "\n--" + boundary;
        String text = "\n" + body;
        int at = text.indexOf(delimiter);
        while (at >= 0 && !text.startsWith("--", at + delimiter.length())) {
            int next = text.indexOf(delimiter, at + delimiter.length());
            int start = text.indexOf('\n', at + delimiter.length());
            if (start >= 0 && (next < 0 || start <= next)) {
                parts.add(parse(text.substring(start + 1, next < 0 ? text.length() : Math.max(next, start + 1))));
            }
            at = next;
        }
        return parts;
    }

    byte[] decoded() throws Refused {
        switch (header("content-transfer-encoding").toLowerCase(Locale.ROOT)) {
            case "base64":
                return Base64.getMimeDecoder().decode(validBase64());
            case "quoted-printable":
                return quotedPrintable().getBytes(ISO_8859_1);
            case "", "7bit", "8bit", "binary":
                return body.getBytes(ISO_8859_1);
            default:
                throw new Refused(
                        "is a saved page with an unknown encoding: " + header("content-transfer-encoding"),
                        "save the page as HTML instead");
        }
    }

    private byte[] validBase64() throws Refused {
        String digits = body.replaceAll("[^A-Za-z0-9+/]", "");
        if (digits.length() % 4 == 1) {
            throw new Refused("is a saved page that breaks off", "save the page again");
        }
        return digits.getBytes(ISO_8859_1);
    }

    // spec: RFC 2045, 6.7: =XX is a byte, = before the line's end is no line's end; what is neither stays as it is
    private String quotedPrintable() {
        StringBuilder decoded = new StringBuilder(body.length());
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            int high = c == '=' && i + 2 < body.length() ? Character.digit(body.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(body.charAt(i + 2), 16);
            if (low >= 0) {
                decoded.append((char) (high << 4 | low));
                i += 2;
            } else if (c == '=' && i + 1 < body.length() && body.charAt(i + 1) == '\n') {
                i++;
            } else {
                decoded.append(c);
            }
        }
        return decoded.toString();
    }
}
