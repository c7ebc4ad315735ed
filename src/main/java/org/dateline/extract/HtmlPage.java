package org.dateline.extract;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a raw page, read in the charset that it was most likely written in. */
public final class HtmlPage {

    /** As far as browsers look for a declared charset, and some more for pages with long heads. */
    private static final int DECLARATION_WITHIN = 16 * 1024;

    private static final Pattern DECLARED = Pattern.compile(
            "<(?:meta|\\?xml)[^>]{0,300}?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    /** spec: WHATWG Encoding, labels that browsers read as a wider charset than their name says. */
    private static final Map<String, Charset> LABELS = Map.of(
            "iso-8859-1", WESTERN,
            "latin1", WESTERN,
            "us-ascii", WESTERN,
            "ascii", WESTERN,
            "utf8", StandardCharsets.UTF_8,
            "cp1251", CYRILLIC,
            "win-1251", CYRILLIC,
            "gb2312", charset("GB18030", WESTERN),
            "gbk", charset("GB18030", WESTERN));

    private HtmlPage() {}

    /**
     * Reads the bytes by their byte-order mark, else the charset that the page itself declares, else the one that its
     * server declared, else the one that fits; bytes that do not fit become U+FFFD.
     *
     * @param declaredCharset the charset of the {@code Content-Type} header, or empty
     */
    public static String decode(byte[] bytes, String declaredCharset) {
        Optional<Charset> marked = byteOrderMark(bytes);
        if (marked.isPresent()) {
            return withoutMark(new String(bytes, marked.get()));
        }
        Charset charset = inPage(bytes)
                .or(() -> named(declaredCharset))
                .filter(found -> fits(bytes, found))
                .orElseGet(() -> fitting(bytes));
        return new String(bytes, charset);
    }

    private static Optional<Charset> byteOrderMark(byte[] bytes) {
        int first = at(bytes, 0);
        int second = at(bytes, 1);
        if (first == 0xEF && second == 0xBB && at(bytes, 2) == 0xBF) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (first == 0xFE && second == 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return first == 0xFF && second == 0xFE ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xFF : -1;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Optional<Charset> inPage(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARATION_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        // spec: WHATWG HTML, a page whose declaration can be read as ASCII is not UTF-16, whatever it says.
        return matcher.find()
                ? named(matcher.group(1))
                        .map(found -> found.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : found)
                : Optional.empty();
    }

    private static Optional<Charset> named(String name) {
        String label = name.strip().toLowerCase(Locale.ROOT);
        if (label.isEmpty()) {
            return Optional.empty();
        }
        Charset known = LABELS.get(label);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            return Optional.of(Charset.forName(label));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Charset charset(String name, Charset otherwise) {
        return Charset.isSupported(name) ? Charset.forName(name) : otherwise;
    }

    /** Whether a page that says UTF-8 is: many say so and are not, and then all their letters would be lost. */
    private static boolean fits(byte[] bytes, Charset charset) {
        return !charset.equals(StandardCharsets.UTF_8) || wronglyDecoded(bytes) * 20L <= highBytes(bytes);
    }

    private static long wronglyDecoded(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8)
                .chars()
                .filter(character -> character == 0xFFFD)
                .count();
    }

    private static long highBytes(byte[] bytes) {
        long count = 0;
        for (byte value : bytes) {
            count += value < 0 ? 1 : 0;
        }
        return count;
    }

    private static Charset fitting(byte[] bytes) {
        if (isUtf8(bytes)) {
            return StandardCharsets.UTF_8;
        }
        return looksCyrillic(bytes) ? CYRILLIC : WESTERN;
    }

    private static boolean isUtf8(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer some = CharBuffer.allocate(8192);
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (true) {
            var result = decoder.decode(rest, some, true);
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                return true;
            }
            some.clear();
        }
    }

    /** In Western texts letters above ASCII stand alone between ASCII ones; in Cyrillic texts they follow one another. */
    private static boolean looksCyrillic(byte[] bytes) {
        long threes = 0;
        for (int index = 2; index < bytes.length; index++) {
            if (at(bytes, index) >= 0xC0 && at(bytes, index - 1) >= 0xC0 && at(bytes, index - 2) >= 0xC0) {
                threes++;
            }
        }
        return threes * 3 > highBytes(bytes);
    }
}
