package org.dateline.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an XML document as it is handed to a parser: decoded, and without anything before its first element.
 *
 * <p>So no parser comes to see a document type, whatever it would make of one. A type that declares nothing by itself
 * says nothing that a browser would heed, and is passed over; one with declarations is refused.
 *
 * @param linesBefore the lines that end before the first element
 */
record SvgSource(String text, int linesBefore) {

    private static final Set<String> ENCODINGS = Set.of("UTF-8", "UTF8", "UTF-16", "US-ASCII", "ASCII");

    private static final int LONGEST_DECLARATION = 200;
    private static final Pattern DECLARATION = Pattern.compile("<\\?xml\\s");
    private static final Pattern ENCODING =
            Pattern.compile("^[^<]{0,3}<\\?xml\\s[^>]*\\sencoding\\s*=\\s*[\"']([^\"']*)[\"']");

    private static final Pattern DOCTYPE = Pattern.compile(
            "<!DOCTYPE\\s+(?:svg:)?svg\\s*(?:(?:PUBLIC\\s*(?:\"[^\"]*\"|'[^']*')|SYSTEM)\\s*(?:\"[^\"]*\"|'[^']*')\\s*)?>");

    private static final String UTF_8_MARK = "\uFEFF";

    /** Of a document that begins so, whatever it is. */
    static SvgSource of(byte[] original) throws UnfitImageException {
        String whole = decoded(original);
        int at = afterDeclaration(whole);
        boolean hasType = false;
        while (true) {
            at = afterSpace(whole, at);
            if (whole.startsWith("<!--", at)) {
                at = after(whole, "-->", at + 4);
            } else if (whole.startsWith("<?", at)) {
                at = afterInstruction(whole, at);
            } else if (whole.startsWith("<!", at) && !hasType) {
                at = afterDoctype(whole, at);
                hasType = true;
            } else {
                return new SvgSource(whole.substring(at), (int)
                        whole.substring(0, at).chars().filter(c -> c == '\n').count());
            }
        }
    }

    private static String decoded(byte[] bytes) throws UnfitImageException {
        if (begins(bytes, 0xFE, 0xFF)) {
            return decoded(bytes, 2, UTF_16BE);
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return decoded(bytes, 2, UTF_16LE);
        }
        requireKnownEncoding(new String(bytes, 0, Math.min(bytes.length, LONGEST_DECLARATION), ISO_8859_1));
        String text = decoded(bytes, 0, UTF_8);
        return text.startsWith(UTF_8_MARK) ? text.substring(1) : text;
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static String decoded(byte[] bytes, int from, Charset charset) throws UnfitImageException {
        try {
            // a decoder of its own: it reports what is malformed, where a String would be mended
            CharBuffer text = charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
            if (text.length() > 0 && text.chars().limit(8).anyMatch(c -> c == 0)) {
                throw encoding("");
            }
            return text.toString();
        } catch (CharacterCodingException e) {
            throw encoding("");
        }
    }

    private static UnfitImageException encoding(String named) {
        return new UnfitImageException(
                "is a drawing or a page in an encoding that is not taken"
                        + (named.isEmpty() ? "" : " ('" + ImageCleaner.printable(named) + "')"),
                "save it in the encoding UTF-8, or export it as PNG or WebP");
    }

    private static int afterDeclaration(String text) throws UnfitImageException {
        if (!DECLARATION.matcher(text).lookingAt()) {
            return 0;
        }
        int end = after(text, "?>", 5);
        requireKnownEncoding(text.substring(0, Math.min(end, LONGEST_DECLARATION)));
        return end;
    }

    private static void requireKnownEncoding(String beginning) throws UnfitImageException {
        Matcher encoding = ENCODING.matcher(beginning);
        if (encoding.find() && !ENCODINGS.contains(encoding.group(1).toUpperCase(Locale.ROOT))) {
            throw encoding(encoding.group(1));
        }
    }

    private static int afterInstruction(String text, int at) throws UnfitImageException {
        if (text.startsWith("<?xml-stylesheet", at)) {
            throw SvgFault.changed("a style sheet of its own file (<?xml-stylesheet?>)");
        }
        return after(text, "?>", at + 2);
    }

    private static int afterDoctype(String text, int at) throws UnfitImageException {
        int end = text.indexOf('>', at);
        if (end < 0) {
            throw UnfitImageException.truncated();
        }
        String type = text.substring(at, Math.min(end + 1, at + 1000));
        if (DOCTYPE.matcher(type).matches()) {
            return end + 1;
        }
        if (type.contains("[")) {
            throw new UnfitImageException(
                    "is a drawing with declarations of its own (<!DOCTYPE … [ … ]>), which are never read",
                    "save it as plain SVG, without what is for its editor alone, or export it as PNG or WebP");
        }
        throw SvgFault.page(text);
    }

    private static int afterSpace(String text, int at) {
        int next = at;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private static int after(String text, String end, int at) throws UnfitImageException {
        int found = text.indexOf(end, at);
        if (found < 0) {
            throw UnfitImageException.truncated();
        }
        return found + end.length();
    }
}
