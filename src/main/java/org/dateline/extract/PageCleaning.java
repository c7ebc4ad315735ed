package org.dateline.extract;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.config.SourceProfile;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Tells by elements, roles and names what can be no part of an article, before any text is weighed. */
final class PageCleaning {

    /** The rule of what shows no text. */
    static final String NO_TEXT = "no text";

    /** The rule of what a source's profile names. */
    static final String PROFILE = "profile";

    private static final String ENTRY = "outside of what the page marks as its content";

    private static final Set<String> NEVER_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "svg",
            "math",
            "object",
            "embed",
            "applet",
            "canvas",
            "audio",
            "video",
            "iframe",
            "map",
            "dialog");

    private static final Set<String> CONTROLS =
            Set.of("button", "select", "textarea", "input", "option", "datalist", "fieldset", "label", "progress");

    private static final Set<String> FURNITURE = Set.of("nav", "aside", "footer", "menu", "form", "noscript");

    private static final Set<String> ROLES = Set.of(
            "navigation",
            "complementary",
            "banner",
            "contentinfo",
            "dialog",
            "alertdialog",
            "search",
            "menu",
            "menubar",
            "toolbar",
            "tablist",
            "alert",
            "form",
            "button",
            "tooltip");

    /** The rule that a name falls under, the names' words separated by single spaces. */
    private static final Map<String, String> NAMES = names(
            name(
                    "share buttons",
                    "share|shares|sharing|sharebar|sharedaddy|sharethis|addthis|addtoany|social|socials|shariff|socialmedia|social media|follow us|followus|jp post flair"),
            name(
                    "related stories",
                    "related|relateds|relatedposts|relatedarticles|recommend|recommended|recommendation|recommendations|recirc|recirculation|more stories|more news|morestories|read more|readmore|read next|readnext|read also|see also|up next|also like|most read|mostread|most popular|popular posts|trending|latest news|outbrain|taboola|zergnet|revcontent|crosslinks?|yarpp|onward|nextpost|prevpost|next post|prev post|post navigation|post nav|nav links|nav below|next prev|prev next|inline story|storylink|story link|more on this|lesen sie auch|mehr zum thema|weitere artikel"),
            name(
                    "comments",
                    "comments?|commentlist|commentform|commentsection|disqus|respond|responses|livefyre|coral|spot im|fb comments|kommentare?|comentarios"),
            name(
                    "newsletter",
                    "newsletters?|subscribe|subscription|subscriptions|signup|sign up|mailchimp|mc embed|optin|opt in|mailing list|email form|email signup"),
            name(
                    "advertisement",
                    "advert|adverts|advertisement|advertisements|advertising|ad|ads|adbox|adblock|adslot|adunit|ad container|dfp|sponsor|sponsored|sponsors|promo|promos|promotion|promobox|banner ad|affiliate|werbung|anzeige|anzeigen|publicidad"),
            name(
                    "navigation",
                    "nav|navbar|navigation|navi|menu|menus|breadcrumbs?|crumbs?|pagination|pager|paging|page links|skip link|skiplink|masthead|topbar|top bar|site header|siteheader|global header|toolbar|table of contents|jump links"),
            name(
                    "sidebar",
                    "sidebar|sidebars|side bar|right rail|rightrail|left rail|widget area|widgetarea|widget widget|widgets|secondary column"),
            name(
                    "notice",
                    "cookie|cookies|cookiebar|consent|gdpr|popup|popups|modal|overlay|lightbox|paywall|regwall|piano|toast|snackbar|disclaimer|copyright|legal|cli privacy|privacy overview|privacy policy"),
            name("page footer", "footer|site footer|sitefooter|page footer|colophon|bottom bar"),
            name(
                    "byline",
                    "byline|bylines|author|authors|authorbox|author box|author bio|author info|about author|author card|author meta|article author|post author|dateline meta|timestamp|publish date|published date|post date|posted on|entry date|pubdate|post meta|entry meta|article meta|postmetadata|postmeta|meta data|metadata|post info|article info|entry info|entry footer|entry utility|dateblock|lastupdated|contributors?"),
            name(
                    "tags",
                    "tags|taglist|tag list|tag cloud|tagcloud|post tags|article tags|article topics|topics|keywords|categories|cat links|tags links|post categories"),
            name(
                    "caption",
                    "caption|captions|figcaption|wp caption text|credit|credits|image credit|photo credit|photocredit|imagecredit|gallery caption|legend|bildunterschrift|mediacaption|slidecount|slide count"),
            name(
                    "hidden",
                    "screen reader text|screen reader|sr only|visually hidden|visuallyhidden|visuallyhide|assistive text|print only|printonly|no display|hidden text|skip to content"),
            name(
                    "tool",
                    "printbutton|print button|print link|ratings?|star ratings|voting|poll|feedback|reactions|like button|likes|donate|donation|donations|login|log in|signin|sign in|searchform|search form|search box|player|video player|audio player|jwplayer|carousel controls|slider nav|toolbox|hreview|language switcher|listen"));

    /** Names that tell only as a whole class or id, since many others hold them. */
    private static final Map<String, String> WHOLE_NAMES = Map.of(
            "toc", "navigation",
            "tag", "tags",
            "widget", "sidebar",
            "rail", "sidebar",
            "aside", "sidebar",
            "comment", "comments",
            "print", "tool",
            "tools", "tool",
            "search", "tool");

    /** Classes that say what an element has, not what it is: {@code has-ads}, {@code no-sidebar}. */
    private static final Pattern ATTRIBUTES = Pattern.compile(
            " (?:has|no|with|without|is|hide|show|hidden|js|font|text|col|elementor|size|align|fix|sticky) [\\p{L}\\p{N}]+(?= )");

    /** What WordPress writes on every post; the post's tags follow as further classes. */
    private static final Pattern POST = Pattern.compile(" (?:hentry|type post|type page) ");

    /** Text that lies in a notice of this share is the article behind the notice. */
    private static final double LARGEST_NOTICE = 0.2;

    /** Readers may write much more than the author did. */
    private static final double LARGEST_COMMENTS = 0.85;

    /** A smaller article inside another is a teaser of a third one. */
    private static final double LARGEST_INNER_ARTICLE = 0.4;

    private static final Pattern BODY_NAMES = Pattern.compile(
            "\\b(article body|articlebody|story body|storybody|entry content|post content|post body|article content|articlecontent|article text|articletext|story content|storytext)\\b");

    private static final Pattern HIDDEN_STYLE =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** An element with a greater share of the page's text is the article's, whatever its name. */
    private static final double LARGEST_DROP = 0.4;

    private final Map<Element, String> dropped = new LinkedHashMap<>();

    private final Map<Element, Integer> running = new HashMap<>();

    private final Map<Element, Boolean> holdsBody = new HashMap<>();

    private final int whole;

    private PageCleaning(Document page) {
        this.whole = measure(page.body());
    }

    private record NameRule(String rule, List<String> names) {}

    private static NameRule name(String rule, String names) {
        return new NameRule(rule, List.of(names.split("\\|")));
    }

    /** The rule of each name of one to three words; of two rules with one name the first. */
    private static Map<String, String> names(NameRule... rules) {
        Map<String, String> names = new HashMap<>();
        for (NameRule rule : rules) {
            for (String name : rule.names()) {
                if (name.endsWith("?")) {
                    names.putIfAbsent(name.substring(0, name.length() - 2), rule.rule());
                }
                names.putIfAbsent(name.replace("?", ""), rule.rule());
            }
        }
        return names;
    }

    private static @Nullable String told(String names) {
        String[] words = names.strip().split(" ");
        for (int at = 0; at < words.length; at++) {
            String name = words[at];
            for (int next = at; next < at + 3; next++) {
                String rule = NAMES.get(name);
                if (rule != null) {
                    return rule;
                }
                if (next + 1 >= words.length) {
                    break;
                }
                name = name + " " + words[next + 1];
            }
        }
        return null;
    }

    /** The elements to leave out, each with the rule that tells it. */
    static Map<Element, String> of(Document page, SourceProfile profile) {
        PageCleaning cleaning = new PageCleaning(page);
        cleaning.obey(page, profile);
        cleaning.visit(page.body(), null);
        return cleaning.dropped;
    }

    /** Drops what the source's profile says, and all outside of the element that it says holds the article. */
    private void obey(Document page, SourceProfile profile) {
        for (String query : profile.remove()) {
            page.body().select(query).forEach(element -> dropped.put(element, PROFILE));
        }
        Element content = profile.content().isEmpty() ? null : page.body().selectFirst(profile.content());
        if (content == null) {
            keepOnly(entryContent(page), ENTRY);
        } else {
            keepOnly(content, PROFILE);
        }
    }

    // spec: microformats2, h-entry: e-content is "full content of the entry"; several are a list, not an article
    private static @Nullable Element entryContent(Document page) {
        List<Element> contents = page.body().select(".h-entry .e-content");
        return contents.size() == 1 && page.body().select(".h-entry").size() == 1 ? contents.get(0) : null;
    }

    /** Drops all that stands outside of an element. */
    private void keepOnly(@Nullable Element content, String rule) {
        for (Element at = content; at != null && !at.normalName().equals("body"); at = at.parent()) {
            Element inside = at;
            at.siblingElements().stream()
                    .filter(sibling -> sibling != inside)
                    .forEach(sibling -> dropped.put(sibling, rule));
        }
    }

    /** Counts the characters of running text, which is text outside links and controls, below each element. */
    private int measure(Element element) {
        int count = 0;
        boolean body = element.attr("itemprop").contains("articleBody");
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                String written = text.getWholeText();
                count += written.isBlank() ? 0 : written.strip().length();
            } else if (child instanceof Element inner && !NEVER_TEXT.contains(inner.normalName())) {
                int below = measure(inner);
                count += inner.normalName().equals("a") || CONTROLS.contains(inner.normalName()) ? 0 : below;
                body |= holdsBody.getOrDefault(inner, false);
            }
        }
        running.put(element, count);
        if (body) {
            holdsBody.put(element, true);
        }
        return count;
    }

    private void visit(Element element, @Nullable Element inArticle) {
        for (Node node : element.childNodes()) {
            if (!(node instanceof Element child)) {
                continue;
            }
            String rule = dropped.containsKey(child) ? PROFILE : rule(child, inArticle);
            if (rule != null) {
                dropped.put(child, rule);
            } else {
                visit(child, child.normalName().equals("article") ? child : inArticle);
            }
        }
    }

    private @Nullable String rule(Element element, @Nullable Element inArticle) {
        String tag = element.normalName();
        if (NEVER_TEXT.contains(tag)) {
            return NO_TEXT;
        }
        if (isHidden(element)) {
            return guarded(element, "hidden");
        }
        if (CONTROLS.contains(tag)) {
            return guarded(element, "control");
        }
        if (FURNITURE.contains(tag)) {
            return guarded(
                    element, tag.equals("footer") ? "page footer" : tag.equals("aside") ? "sidebar" : "navigation");
        }
        if (tag.equals("article")
                && inArticle != null
                && running.get(element) < running.get(inArticle) * LARGEST_INNER_ARTICLE) {
            return guarded(element, "article in article");
        }
        if (ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))) {
            return guarded(element, "role");
        }
        return byName(element, tag);
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || HIDDEN_STYLE.matcher(element.attr("style")).find();
    }

    private @Nullable String byName(Element element, String tag) {
        if (tag.equals("html") || tag.equals("body") || tag.equals("main") || tag.equals("article")) {
            return null;
        }
        String names = names(element);
        if (names.isBlank()
                || POST.matcher(names).find()
                || BODY_NAMES.matcher(names).find()) {
            return null;
        }
        String told = ATTRIBUTES.matcher(names).replaceAll(" ");
        boolean heading = tag.length() == 2 && tag.charAt(0) == 'h';
        String rule = told(told);
        if (rule != null && !(heading && rule.equals("navigation"))) {
            return holdsQuote(element) ? null : guarded(element, rule);
        }
        String whole =
                WHOLE_NAMES.get(element.className().toLowerCase(Locale.ROOT).strip());
        if (whole == null) {
            whole = WHOLE_NAMES.get(element.id().toLowerCase(Locale.ROOT).strip());
        }
        return whole == null ? null : guarded(element, whole);
    }

    /** An embedded post of a social network is a quote, however its box is named. */
    private static boolean holdsQuote(Element element) {
        for (Element child : element.getElementsByTag("blockquote")) {
            if (child.className()
                    .matches("(?i).*(?:tweet|twitter|instagram|bluesky|mastodon|telegram|tiktok|embed).*")) {
                return true;
            }
        }
        return false;
    }

    /** The words of an element's class and id, each between spaces. */
    static String names(Element element) {
        String written = element.className() + " " + element.id();
        if (written.length() <= 1) {
            return " ";
        }
        String words = SEPARATORS.matcher(HUMP.matcher(written).replaceAll(" ")).replaceAll(" ");
        return " " + words.strip().toLowerCase(Locale.ROOT) + " ";
    }

    private @Nullable String guarded(Element element, String rule) {
        boolean body = holdsBody.getOrDefault(element, false);
        double largest = switch (rule) {
            case "notice" -> LARGEST_NOTICE;
            case "comments" -> LARGEST_COMMENTS;
            default -> LARGEST_DROP;
        };
        return body || running.getOrDefault(element, 0) > whole * largest ? null : rule;
    }
}
