package org.dateline.serve;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.archive.Unpublished;
import org.dateline.build.Disposition;
import org.jspecify.annotations.Nullable;

/**
 * Puts into a page, on its way to the browser, what a preview needs: its script and styles, and the words that say that
 * it is one. All of it comes from the preview's own address, which the site's policy allows.
 */
final class Injection {

    private static final Pattern END_OF_HEAD = Pattern.compile("</head\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern BODY = Pattern.compile("<body(?:\\s[^>]*)?>", Pattern.CASE_INSENSITIVE);

    private final String preview;
    private final String banner;

    /** @param preview differs from every other preview's */
    Injection(String preview, PreviewRequest request) {
        this.preview = preview;
        this.banner = words(request);
    }

    /** What is shown that readers do not see; empty where it is what is public now. */
    private static String words(PreviewRequest request) {
        List<String> shown = new ArrayList<>();
        Unpublished unpublished = request.unpublished();
        if (unpublished.drafts()) {
            shown.add("drafts");
        }
        if (unpublished.embargoed()) {
            shown.add("what lies ahead");
        }
        String more = String.join(" and ", shown);
        if (request.asOfShown().isEmpty()) {
            return more.isEmpty() ? "" : "Preview with " + more + ".";
        }
        return "Preview as of " + request.asOfShown() + (more.isEmpty() ? "." : ", with " + more + ".");
    }

    /**
     * The page with all that a preview needs in it.
     *
     * @param build the number of the build that made it; 0 for none
     * @param mark what became of what it shows; null where it is public
     */
    byte[] into(byte[] page, int build, @Nullable Disposition mark) {
        // each byte is a character, so that whatever the page's encoding is, its bytes stay
        String text = new String(page, StandardCharsets.ISO_8859_1);
        String head = "<link rel=\"stylesheet\" href=\"" + Tools.STYLES + "\"><script defer src=\"" + Tools.SCRIPT
                + "\" data-build=\"" + build + "\" data-preview=\"" + preview + "\""
                + (banner.isEmpty() ? "" : " data-marks=\"" + Tools.UNPUBLISHED + "\"") + "></script>";
        String withHead = before(END_OF_HEAD, text, head);
        return after(BODY, withHead, banner(mark)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private String banner(@Nullable Disposition mark) {
        if (banner.isEmpty()) {
            return "";
        }
        String own = mark == null
                ? ""
                : " <strong class=\"dateline-mark\">" + (mark == Disposition.DRAFT ? "Draft" : "Not public yet")
                        + "</strong>";
        return "<aside class=\"dateline-preview\" lang=\"en\" dir=\"ltr\" aria-label=\"Preview\">" + escaped(banner)
                + " This is not what readers see." + own + "</aside>";
    }

    private static String before(Pattern place, String text, String more) {
        Matcher found = place.matcher(text);
        return found.find() ? text.substring(0, found.start()) + more + text.substring(found.start()) : more + text;
    }

    private static String after(Pattern place, String text, String more) {
        Matcher found = place.matcher(text);
        return found.find() ? text.substring(0, found.end()) + more + text.substring(found.end()) : text + more;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c >= 0x80 || c == '<' || c == '&' || c == '"') {
                escaped.append("&#").append(c).append(';');
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    /** What is shown while there is no site to show. */
    byte[] placeholder() {
        String page = """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>Preview</title>
                </head>
                <body>
                <main class="dateline-waiting"><p>The digest is being built. This page will show it by itself.</p></main>
                </body>
                </html>
                """;
        return into(page.getBytes(StandardCharsets.ISO_8859_1), 0, null);
    }
}
