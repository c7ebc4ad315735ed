package org.dateline.raw;

import java.util.regex.Pattern;

/** What bytes are, told by themselves and never by a file's name or a server's word. */
enum ContentKind {
    HTML,
    TEXT,
    XML_FEED,
    JSON,
    MHTML,
    WARC,
    GZIP;

    private static final String SAVE_THE_PAGE = "open the page in a browser and save it as HTML";

    private static final Pattern HTML_TAG = Pattern.compile(
            "<(?:!doctype html|html|head|body|title|meta|link|script|style|main|article|section|header|div|p|h[1-6]|ul"
                    + "|table|span|br|a|img|figure|blockquote)[\\s/>]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DOCUMENT_TAG =
            Pattern.compile("<(?:!doctype html|html|body)[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLOCK_END =
            Pattern.compile("</(?:p|div|h[1-6]|li|article|section)\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADER_LINE = Pattern.compile("[A-Za-z][A-Za-z0-9-]{1,60}:[ \\t].*", Pattern.DOTALL);
    private static final Pattern MULTIPART =
            Pattern.compile("\\ncontent-type:\\s*multipart/(?:related|mixed|alternative)", Pattern.CASE_INSENSITIVE);
    private static final Pattern OBJECT = Pattern.compile("(?:\\[\\s*)?\\{\\s*[\"}].*", Pattern.DOTALL);
    private static final Pattern IMAGE = Pattern.compile(
            "(?:\u0089PNG|\u00FF\u00D8\u00FF|GIF8|RIFF....WEBP|BM....\u0000\u0000|II\\*\u0000|MM\u0000\\*|"
                    + "....ftyp(?:avif|heic|mif1)).*",
            Pattern.DOTALL);
    private static final Pattern RECORDING =
            Pattern.compile("(?:ID3|OggS|RIFF....(?:WAVE|AVI )|....ftyp|\u001AE\u00DF\u00A3|fLaC).*", Pattern.DOTALL);

    /** The kind of what begins so; what is neither a page nor holds any is refused by its name. */
    static ContentKind of(Head head) throws Refused {
        if (head.text().isEmpty()) {
            throw empty();
        }
        if (head.startsWith("WARC/")) {
            return WARC;
        }
        if (head.startsWith("\u001F\u008B")) {
            return GZIP;
        }
        refuseKnownFormats(head);
        if (head.isBinary()) {
            throw new Refused("is neither a page nor text, but binary data", SAVE_THE_PAGE);
        }
        if (head.text().isBlank()) {
            throw empty();
        }
        return ofText(head);
    }

    static Refused empty() {
        return new Refused("is empty", "save the page again");
    }

    private static void refuseKnownFormats(Head head) throws Refused {
        if (head.startsWith("%PDF")) {
            throw new Refused("is a PDF", "import the web page itself, or save the PDF's text as a .txt file");
        }
        if (head.startsWith("PK\u0003\u0004")) {
            throw new Refused(
                    "is a ZIP archive or an office document", "unpack it, or save the document as HTML or plain text");
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0") || head.startsWith("{\\rtf")) {
            throw new Refused("is an office document", "save the document as HTML or plain text");
        }
        if (head.startsWith("bplist00")) {
            throw new Refused("is a web archive of Safari", "save the page as 'Page Source' in Safari");
        }
        if (head.startsWith("\u0028\u00B5\u002F\u00FD")) {
            throw new Refused(
                    "is compressed with Zstandard", "unpack it with the command zstd -d, and import the result");
        }
        String beginning = head.text().substring(0, Math.min(head.text().length(), 16));
        if (IMAGE.matcher(beginning).matches()) {
            throw new Refused("is an image", "save the page that shows it");
        }
        if (RECORDING.matcher(beginning).matches()) {
            throw new Refused("is a sound or video recording", "save the page that plays it");
        }
    }

    private static ContentKind ofText(Head head) throws Refused {
        String text = head.text().stripLeading();
        if (HEADER_LINE.matcher(text).matches()
                && MULTIPART.matcher("\n" + headers(text)).find()) {
            return MHTML;
        }
        if (text.startsWith("<")) {
            return ofMarkup(text);
        }
        if (OBJECT.matcher(text).matches()) {
            return JSON;
        }
        return isScatteredHtml(text) ? HTML : TEXT;
    }

    private static String headers(String text) {
        int end = text.replace("\r\n", "\n").indexOf("\n\n");
        return end < 0 ? text : text.substring(0, Math.min(text.length(), end + 200));
    }

    private static ContentKind ofMarkup(String text) throws Refused {
        String root = XmlProlog.rootOf(text);
        switch (root) {
            case "rss", "feed", "rdf":
                return XML_FEED;
            case "html", "!doctype html":
                return HTML;
            default:
                return ofUnknownRoot(root, text);
        }
    }

    private static ContentKind ofUnknownRoot(String root, String text) throws Refused {
        boolean xml = text.startsWith("<?xml");
        if (!xml && HTML_TAG.matcher(text).find()) {
            return HTML;
        }
        if (!root.isEmpty() && (xml || text.contains("</"))) {
            throw new Refused(
                    "is XML, but neither a page nor a feed: its first element is <" + root + ">",
                    "import the page or the feed itself");
        }
        return TEXT;
    }

    /** A part of a page, or one that begins with a server's stray words. */
    private static boolean isScatteredHtml(String text) {
        return BLOCK_END.matcher(text).results().limit(3).count() == 3
                || DOCUMENT_TAG.matcher(text).find();
    }
}
