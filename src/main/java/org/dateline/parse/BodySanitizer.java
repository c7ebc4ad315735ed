package org.dateline.parse;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.dateline.article.Body;
import org.dateline.article.LanguageTag;
import org.dateline.article.PartialDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** The one allowlist that the final HTML of every body passes; what it does not name does not reach a page. */
final class BodySanitizer {

    /** Before the id of every heading, so that none is an id of the page around it. */
    static final String HEADING_ID = "s-";

    private static final String FOOTNOTE_ID = "fn";

    private static final Safelist ALLOWED = new Safelist()
            .addTags(
                    "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "details", "dl", "dt")
            .addTags("em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd")
            .addTags("li", "mark", "ol", "p", "pre", "q", "s", "samp", "section", "small", "span", "strong", "sub")
            .addTags("summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var")
            .addAttributes(":all", "lang", "dir")
            .addAttributes("a", "href", "title", "id")
            .addAttributes("abbr", "title")
            .addAttributes("img", "src", "alt", "title")
            .addAttributes("li", "id")
            .addAttributes("h1", "id")
            .addAttributes("h2", "id")
            .addAttributes("h3", "id")
            .addAttributes("h4", "id")
            .addAttributes("h5", "id")
            .addAttributes("h6", "id")
            .addAttributes("ol", "start", "reversed")
            .addAttributes("td", "align", "colspan", "rowspan")
            .addAttributes("th", "align", "colspan", "rowspan", "scope")
            .addAttributes("time", "datetime");

    private static final Map<String, Set<String>> PARENTS = Map.of(
            "li", Set.of("ul", "ol"),
            "dt", Set.of("dl"),
            "dd", Set.of("dl"),
            "figcaption", Set.of("figure"),
            "summary", Set.of("details"),
            "caption", Set.of("table"));

    private static final Set<String> INLINE = Set.of(
            "abbr", "b", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span",
            "strong", "sub", "sup", "time", "u", "var");

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private static final Set<String> BLOCKS = Set.of(
            "blockquote",
            "dl",
            "details",
            "figure",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "ol",
            "p",
            "pre",
            "table",
            "ul");

    /** How often HTML is read again until it stays as it is; what has not settled by then is shown as text. */
    private static final int READINGS = 8;

    private BodySanitizer() {}

    /**
     * The body of that HTML.
     *
     * @param hasForeign whether an author wrote some of the HTML, and it may be none that a browser reads as it stands
     */
    static Body sanitize(String html, boolean hasForeign, BodyLinks links) {
        Element body = hasForeign ? settled(html) : allowed(html);
        settleLinks(body, links);
        settleImages(body, links);
        settleHeadings(body);
        settleIds(body, links);
        settleAlignment(body);
        return new Body(body.html().strip(), links.references(), links.assets());
    }

    /**
     * What is allowed of the HTML, and is read by a browser as it is here. Where an element is taken out, those in it may
     * come to stand in each other as no text can say, and would be something else in the browser.
     */
    private static Element settled(String html) {
        String text = html;
        for (int reading = 0; reading < READINGS; reading++) {
            Element body = allowed(text);
            String again = body.html();
            if (reading > 0 && again.equals(text)) {
                return body;
            }
            text = again;
        }
        return Document.createShell("").body().appendElement("p").text(html).parent();
    }

    private static Element allowed(String html) {
        Document document = new Cleaner(ALLOWED).clean(Jsoup.parseBodyFragment(html));
        document.outputSettings().prettyPrint(false).charset("UTF-8").escapeMode(Entities.EscapeMode.xhtml);
        settleNesting(document.body());
        return document.body();
    }

    /** Takes elements that stand outside the parents that HTML wants out of the way of their text. */
    private static void settleNesting(Element body) {
        for (Element element : body.getAllElements()) {
            Set<String> parents = PARENTS.get(element.normalName());
            Element parent = element.parent();
            if (parents != null && (parent == null || !parents.contains(parent.normalName()))) {
                element.unwrap();
            }
        }
        for (Element element : body.getAllElements()) {
            if (HEADINGS.contains(element.normalName()) && isInHeading(element)) {
                element.unwrap();
            }
        }
        for (Element element : body.getAllElements()) {
            if (INLINE.contains(element.normalName()) && holdsBlock(element)) {
                element.unwrap();
            }
        }
        for (Element element : body.getAllElements()) {
            if (element.attributesSize() > 0) {
                settleAttributes(element);
            }
        }
        // the section around footnotes has no heading, and needs none
        body.getElementsByTag("section").forEach(Element::unwrap);
    }

    private static boolean isInHeading(Element element) {
        return element.parents().stream().anyMatch(parent -> HEADINGS.contains(parent.normalName()));
    }

    private static boolean holdsBlock(Element inline) {
        return inline.childrenSize() > 0
                && inline.getAllElements().stream()
                        .anyMatch(element -> element != inline && BLOCKS.contains(element.normalName()));
    }

    private static void settleAttributes(Element element) {
        switch (element.normalName()) {
            case "time" ->
                keepIf(element, "datetime", value -> PartialDate.parse(value).isPresent());
            case "ol" -> keepIf(element, "start", value -> value.matches("-?\\d{1,6}"));
            case "td", "th" -> {
                keepIf(element, "colspan", value -> value.matches("[1-9]\\d{0,2}"));
                keepIf(element, "rowspan", value -> value.matches("[1-9]\\d{0,2}"));
                keepIf(element, "scope", value -> value.matches("row|col|rowgroup|colgroup"));
            }
            default -> {
                // the others have none of their own that needs a look
            }
        }
        keepIf(element, "lang", value -> LanguageTag.parse(value).isPresent());
        keepIf(element, "dir", value -> value.matches("ltr|rtl|auto"));
    }

    private static void keepIf(Element element, String attribute, Predicate<String> isValid) {
        if (element.hasAttr(attribute) && !isValid.test(element.attr(attribute))) {
            element.removeAttr(attribute);
        }
    }

    private static void settleLinks(Element body, BodyLinks links) {
        for (Element link : body.getElementsByTag("a")) {
            if (!link.hasAttr("href")) {
                continue;
            }
            String href = link.attr("href");
            String settled = href.isEmpty() || links.isSymbolic(href) ? href : links.link(href, links.file());
            if (settled.isEmpty()) {
                link.unwrap();
                continue;
            }
            setFirst(link, "href", settled);
            if (settled.startsWith("http")) {
                link.attr("rel", "external noopener noreferrer");
            }
        }
    }

    /** The plan finds a symbol by the attribute that its element begins with. */
    private static void setFirst(Element element, String attribute, String value) {
        Attributes others = element.attributes().clone();
        element.clearAttributes();
        element.attr(attribute, value);
        others.remove(attribute);
        others.forEach(other -> element.attr(other.getKey(), other.getValue()));
    }

    private static void settleImages(Element body, BodyLinks links) {
        for (Element image : body.getElementsByTag("img")) {
            String src = image.attr("src");
            String settled = src.isEmpty() || links.isSymbolic(src) ? src : links.rawImage(src);
            if (settled.isEmpty()) {
                image.remove();
            } else {
                setFirst(image, "src", settled);
            }
        }
    }

    /** A page has one h1, its own, and no level is skipped; so the body's levels become h2, h3 and so on. */
    private static void settleHeadings(Element body) {
        List<Element> headings = body.getAllElements().stream()
                .filter(element -> HEADINGS.contains(element.normalName()))
                .toList();
        TreeSet<Integer> used = new TreeSet<>();
        headings.forEach(heading -> used.add(level(heading)));
        int previous = 1;
        for (Element heading : headings) {
            int wanted = 2 + used.headSet(level(heading)).size();
            previous = Math.min(6, Math.min(wanted, previous + 1));
            heading.tagName("h" + previous);
        }
    }

    private static int level(Element heading) {
        return heading.normalName().charAt(1) - '0';
    }

    /** Keeps the ids of headings and footnotes, each once. */
    private static void settleIds(Element body, BodyLinks links) {
        Set<String> seen = new HashSet<>();
        for (Element element : body.getElementsByAttribute("id")) {
            String id = element.id();
            boolean own = id.startsWith(HEADING_ID) || id.startsWith(FOOTNOTE_ID);
            if (!own || id.chars().anyMatch(Character::isWhitespace) || !seen.add(id)) {
                element.removeAttr("id");
            }
        }
        for (Element link : body.getElementsByTag("a")) {
            if (!link.attr("href").startsWith("#")) {
                continue;
            }
            String id = link.attr("href").substring(1);
            if (seen.contains(HEADING_ID + id)) {
                setFirst(link, "href", "#" + HEADING_ID + id);
            } else if (!seen.contains(id)) {
                links.tellMissingHeading(id);
                link.unwrap();
            }
        }
    }

    /** HTML has no align attribute any more, and the site allows no inline style. */
    private static void settleAlignment(Element body) {
        for (Element cell : body.getElementsByAttribute("align")) {
            String align = cell.attr("align");
            cell.removeAttr("align");
            if (align.equals("center") || align.equals("right")) {
                cell.addClass("align-" + align);
            }
        }
    }
}
