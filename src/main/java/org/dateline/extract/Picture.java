package org.dateline.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.WebAddress;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A picture of a page with what is written below it. */
record Picture(WebAddress url, String alt, String caption, String credit) {

    /** Smaller pictures are icons and counters. */
    private static final int SMALLEST = 90;

    private static final String CAPTIONS =
            "figcaption, .wp-caption-text, [itemprop=caption], .caption, [class*=caption], [class*=Caption]";

    private static final String CREDITS =
            "[itemprop=copyrightHolder], [itemprop=author], [itemprop=creditText], [class*=credit], [class*=Credit], [class*=copyright], [class*=source], small, cite";

    private static final Pattern CREDIT_IN_TEXT = Pattern.compile(
            "^(.*?)\\s*(?:[(\\[|]\\s*)?((?:(?:photo|image|picture|foto|bild|credit|crédit|crédito|quelle|source|фото|fot\\.)\\s*(?:credit\\s*)?(?:by|:|©|/)|©).{2,80}?)[)\\]]?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The first real picture in an element. */
    static Optional<Picture> in(Element element, PageLinks links) {
        for (Element image : element.select("img, amp-img")) {
            Optional<WebAddress> url = isReal(image) ? links.resolved(source(image)) : Optional.empty();
            if (url.isPresent()) {
                return Optional.of(of(image, url.get()));
            }
        }
        return Optional.empty();
    }

    private static Picture of(Element image, WebAddress url) {
        Element box = box(image);
        Element caption = box.selectFirst(CAPTIONS);
        String written = caption == null ? "" : Words.collapsed(caption.text());
        String credit = credit(caption, box);
        if (!credit.isEmpty() && written.endsWith(credit)) {
            written = written.substring(0, written.length() - credit.length()).strip();
        }
        Matcher inText = CREDIT_IN_TEXT.matcher(written);
        if (credit.isEmpty() && inText.matches()) {
            written = inText.group(1).strip();
            credit = inText.group(2).strip();
        }
        return new Picture(url, Words.collapsed(image.attr("alt")), written, credit.replaceAll("^[(\\[]|[)\\]]$", ""));
    }

    private static String credit(@Nullable Element caption, Element box) {
        Element credit = caption == null ? null : caption.selectFirst(CREDITS);
        if (credit == null || credit == caption) {
            credit = box.selectFirst("[itemprop=copyrightHolder], [class*=credit], [class*=Credit]");
        }
        String text = credit == null || credit == caption ? "" : Words.collapsed(credit.text());
        return text.length() > 100 ? "" : text;
    }

    /** The figure around an image, or the small box that holds its caption. */
    private static Element box(Element image) {
        Element around = image;
        for (int level = 0; level < 5 && around.parent() != null; level++) {
            around = around.parent();
            if (around.normalName().equals("figure")
                    || PageCleaning.names(around).contains(" wp caption ")) {
                return around;
            }
        }
        Element parent = image.parent();
        return parent == null ? image : parent;
    }

    private static boolean isReal(Element image) {
        return isLarge(image.attr("width")) && isLarge(image.attr("height"));
    }

    private static boolean isLarge(String size) {
        String digits = size.replaceFirst("\\D.*", "");
        return digits.isEmpty() || digits.length() > 6 || Integer.parseInt(digits) >= SMALLEST;
    }

    /** The image's own address, which pages that load late keep elsewhere. */
    private static String source(Element image) {
        for (String attribute : new String[] {"data-src", "data-original", "data-lazy-src", "data-full-src", "src"}) {
            String written = image.attr(attribute);
            if (!written.isBlank() && !written.startsWith("data:")) {
                return written;
            }
        }
        String set = image.hasAttr("srcset") ? image.attr("srcset") : image.attr("data-srcset");
        return set.strip().replaceFirst("[\\s,].*", "");
    }
}
