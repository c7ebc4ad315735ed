package org.dateline.publish.pack;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A page as it works from a disk: what leads to a folder leads to the page in it, and what only a server could answer is
 * left out. Every other byte stays.
 */
final class DiskPage {

    private static final String INDEX = "index.html";
    private static final Set<String> LEADING = Set.of("href", "src", "action", "formaction", "poster", "cite");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern REFRESH =
            Pattern.compile("(\\s*[0-9.]+\\s*[;,]\\s*url\\s*=\\s*)(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final String path;
    private final String basePath;
    private final Set<String> files;

    /**
     * @param path the page's, below the site's root
     * @param basePath the path of the site's home page on its host
     * @param files the paths of all that the archive has
     */
    DiskPage(String path, String basePath, Set<String> files) {
        this.path = path;
        this.basePath = basePath;
        this.files = files;
    }

    /** A piece of the page, and what stands in its place. */
    private record Edit(int from, int to, String text) {}

    String of(String html) {
        Document document = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
        List<Edit> edits = new ArrayList<>();
        for (Element element : document.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                String local = local(element, attribute);
                if (local != null) {
                    Range value =
                            element.attributes().sourceRange(attribute.getKey()).valueRange();
                    edits.add(new Edit(value.startPos(), value.endPos(), local.replace("&", "&amp;")));
                }
            }
        }
        // no browser loads a web application from a disk
        document.select("link[rel=manifest]")
                .forEach(link -> edits.add(
                        gone(link.sourceRange().startPos(), link.sourceRange().endPos())));
        for (Element form : document.select("form[data-index]")) { // its script asks a server for data
            edits.add(gone(form.sourceRange().startPos(), form.endSourceRange().endPos()));
            document.select("main script[src]")
                    .forEach(script -> edits.add(gone(
                            script.sourceRange().startPos(),
                            script.endSourceRange().endPos())));
            document.select("noscript").forEach(instead -> {
                edits.add(gone(
                        instead.sourceRange().startPos(), instead.sourceRange().endPos()));
                edits.add(gone(
                        instead.endSourceRange().startPos(),
                        instead.endSourceRange().endPos()));
            });
        }
        return edited(html, edits);
    }

    private static Edit gone(int from, int to) {
        return new Edit(from, to, "");
    }

    private static String edited(String html, List<Edit> edits) {
        StringBuilder text = new StringBuilder();
        int done = 0;
        List<Edit> inOrder = edits.stream()
                .sorted(Comparator.comparingInt(Edit::from)
                        .thenComparing(Comparator.comparingInt(Edit::to).reversed()))
                .toList();
        for (Edit edit : inOrder) {
            if (edit.from() >= done) { // what lies in a piece that goes, goes with it
                text.append(html, done, edit.from()).append(edit.text());
                done = edit.to();
            }
        }
        return text.append(html.substring(done)).toString();
    }

    /** What the attribute says from a disk; null where that is the same. */
    private @Nullable String local(Element element, Attribute attribute) {
        String value = attribute.getValue();
        if (LEADING.contains(attribute.getKey())) {
            String local = local(value);
            return local.equals(value) ? null : local;
        }
        if (attribute.getKey().equals("content") && element.attr("http-equiv").equalsIgnoreCase("refresh")) {
            Matcher refresh = REFRESH.matcher(value);
            if (refresh.matches()) {
                String local = refresh.group(1) + local(refresh.group(2));
                return local.equals(value) ? null : local;
            }
        }
        return null;
    }

    private String local(String link) {
        if (SCHEME.matcher(link).matches() || link.startsWith("//")) {
            return link;
        }
        int end = 0;
        while (end < link.length() && link.charAt(end) != '?' && link.charAt(end) != '#') {
            end++;
        }
        String target = link.substring(0, end);
        String rest = link.substring(end);
        if (target.isEmpty()) {
            return link;
        }
        String relative = target.startsWith("/") ? fromTheRoot(target) : target;
        if (relative == null) {
            return link;
        }
        boolean leadsToFolder = relative.isEmpty() || relative.endsWith("/") || relative.endsWith("..");
        String page = relative + (relative.endsWith("..") ? "/" : "") + INDEX;
        return leadsToFolder && files.contains(resolved(page)) ? shortened(page) + rest : relative + rest;
    }

    private static String shortened(String link) {
        return link.startsWith("./") ? link.substring(2) : link;
    }

    /** The 404 page alone links by the path of the host, since a host shows it at any depth. */
    private @Nullable String fromTheRoot(String target) {
        if (!target.startsWith(basePath)) {
            return null;
        }
        long depth = path.chars().filter(each -> each == '/').count();
        return "../".repeat((int) depth) + target.substring(basePath.length());
    }

    private String resolved(String link) {
        List<String> names = new ArrayList<>(List.of(path.split("/")));
        names.remove(names.size() - 1);
        for (String name : link.split("/")) {
            if (name.equals("..")) {
                if (!names.isEmpty()) {
                    names.remove(names.size() - 1);
                }
            } else if (!name.equals(".")) {
                names.add(URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8));
            }
        }
        return String.join("/", names);
    }
}
