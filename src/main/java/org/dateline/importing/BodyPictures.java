package org.dateline.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.WebAddress;
import org.dateline.extract.LeadImage;
import org.jspecify.annotations.Nullable;

/**
 * The pictures in the Markdown of a body. Those that lie beside the article stay, the others go with their captions; so
 * does the one that the article shows above its text already.
 */
final class BodyPictures {

    /** A picture's alternative text and address; possessive, since a data address may have a million characters. */
    private static final String PICTURE =
            "!\\[((?:[^\\[\\]\\\\]++|\\\\.)*+)]\\(((?:[^()\\\\]++|\\\\.|\\([^()]*+\\))*+)\\)";

    private static final Pattern ANY = Pattern.compile(PICTURE);

    /** A picture in a paragraph of its own, and the one below it where that is emphasised whole. */
    private static final Pattern WITH_CAPTION = Pattern.compile(
            "(?m)^" + PICTURE + "(?:\\n\\n\\*(?!\\s)((?:[^*\\n\\\\]++|\\\\[^\\n])++)\\*(?=\\n\\n|\\n?\\z))?");

    private final Pictures pictures;
    private final @Nullable LeadImage lead;
    private final List<String> left = new ArrayList<>();

    private BodyPictures(Pictures pictures, @Nullable LeadImage lead) {
        this.pictures = pictures;
        this.lead = lead;
    }

    /** Where the pictures are that the lead image is none of. */
    static List<WebAddress> addresses(String markdown, @Nullable LeadImage lead) {
        BodyPictures body = new BodyPictures(Pictures.NONE, lead);
        return WITH_CAPTION
                .matcher(markdown)
                .results()
                .filter(picture -> !body.isLead(picture))
                .flatMap(picture -> WebAddress.parse(picture.group(2)).stream())
                .toList();
    }

    /**
     * The body as it can be published.
     *
     * @param left the pictures that were left out, for the curator: address and caption
     */
    record Settled(String markdown, List<String> left) {}

    static Settled settle(String markdown, Pictures pictures, @Nullable LeadImage lead) {
        BodyPictures body = new BodyPictures(pictures, lead);
        String paragraphs =
                WITH_CAPTION.matcher(markdown).replaceAll(picture -> Matcher.quoteReplacement(body.settled(picture)));
        String all = ANY.matcher(paragraphs)
                .replaceAll(picture -> pictures.files().containsValue(picture.group(2))
                        ? Matcher.quoteReplacement(picture.group())
                        : "");
        return new Settled(all, body.left);
    }

    private String settled(MatchResult picture) {
        if (isLead(picture)) {
            return "";
        }
        Optional<WebAddress> address = WebAddress.parse(picture.group(2));
        Optional<String> file = address.flatMap(pictures::file);
        String caption = picture.group(3) == null ? "" : picture.group(3);
        if (file.isEmpty()) {
            left.add((address.map(WebAddress::value).orElse("") + " " + plain(caption)).strip());
            return "";
        }
        String image = "![" + picture.group(1) + "](" + file.get() + ")";
        return caption.isEmpty() ? image : image + "\n\n*" + caption + "*";
    }

    /** The same file, or one of the same name with the same words: a browser saves it under another address. */
    private boolean isLead(MatchResult picture) {
        WebAddress address = lead == null ? null : lead.url();
        if (lead == null || address == null) {
            return false;
        }
        String credit = lead.credit().isEmpty() ? "" : "(" + lead.credit() + ")";
        String caption = picture.group(3) == null ? "" : plain(picture.group(3));
        boolean sameWords =
                plain(picture.group(1)).equals(lead.alt()) && caption.equals((lead.caption() + " " + credit).strip());
        return address.value().equals(picture.group(2))
                || sameWords && fileName(address.value()).equals(fileName(picture.group(2)));
    }

    private static String fileName(String address) {
        String path = address.replaceFirst("[?#].*", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Markdown's words without its escapes. */
    private static String plain(String markdown) {
        return markdown.replaceAll("\\\\(\\p{Punct})", "$1");
    }
}
