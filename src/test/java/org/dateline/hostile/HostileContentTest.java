package org.dateline.hostile;

import static org.dateline.hostile.HostileDigest.DAY;
import static org.dateline.hostile.HostileDigest.article;
import static org.dateline.hostile.HostileDigest.titled;
import static org.dateline.hostile.HostileDigest.with;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.article.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Texts that were written to break the generator, or broken by chance: each ends in a page or in a message that names
 * the file, in bounded time and memory, and never in a stack trace.
 */
class HostileContentTest {

    @TempDir
    Path folder;

    /** What is wrong in YAML wherever it stands: as lines of a mapping. */
    private static Map<String, String> faultyLines() {
        Map<String, String> faults = new LinkedHashMap<>();
        faults.put("malformed", "summary: [one, two");
        faults.put("open-quote", "summary: \"The ferry");
        faults.put("duplicate-key", "summary: One\nsummary: Two");
        faults.put("tab", "image:\n\tfile: crane.png");
        faults.put("tag", "summary: !!java.net.URL [\"https://calder-post.example/\"]");
        faults.put("own-tag", "summary: !ferry sails");
        faults.put("binary", "summary: !!binary aGVsbG8=");
        faults.put("unknown-alias", "summary: *nobody");
        faults.put("deep-flow", "summary: " + "[".repeat(10_000) + "]".repeat(10_000));
        faults.put("deep-flow-open", "summary: " + "{a: ".repeat(50_000));
        faults.put("deep-block", "summary:" + deepBlock(2_000));
        faults.put("deep-dashes", "summary:\n  " + "- ".repeat(20_000) + "a");
        faults.put("alias-bomb", aliasBomb());
        faults.put("many-aliases", "summary: &a word\ntags: [" + "*a, ".repeat(10_000) + "end]");
        faults.put("recursive-alias", "summary: &a [*a]");
        faults.put("merge-key", "base: &b {summary: One}\n<<: *b");
        faults.put("second-document", "summary: One\n...\n---\nsummary: Two");
        faults.put("directive", "%YAML 9.9");
        faults.put("complex-key", "? [a, b]\n: c");
        faults.put("long-key", "k".repeat(100_000) + ": a");
        faults.put("many-keys", numbered(20_000, "key%d: a\n"));
        faults.put("control", "summary: a\u0001b");
        faults.put("nul", "summary: a\u0000b");
        faults.put("escaped-nul", "summary: \"a\\0b\"");
        faults.put("escaped-half", "summary: \"a\\uD800b\"");
        return faults;
    }

    private static Map<String, String> faultyValues() {
        Map<String, String> faults = new LinkedHashMap<>();
        for (String key : List.of(
                "tags",
                "places",
                "storylines",
                "status",
                "attribution",
                "key",
                "image",
                "updated",
                "corrections",
                "withdrawn",
                "review",
                "aliases",
                "draft",
                "publish-at",
                "expires-at",
                "related",
                "figures",
                "provenance",
                "language")) {
            faults.put(key + "-is-a-mapping", key + ": {a: {b: c}}");
            faults.put(key + "-is-a-list", key + ": [[a], {b: c}, 1, null]");
            faults.put(key + "-is-a-word", key + ": 0x7F");
        }
        for (String date : List.of(
                "2025-02-30",
                "2025-13-01",
                "0000-00-00",
                "-2025-03-18",
                "999999999-12-31",
                "2025-03-18T25:00:00Z",
                "2025-03-18T10:00:00+99:00",
                "2025-03-18T10:00:00[Europe/Nowhere]",
                "2025-03-18T10:00:60Z",
                "+1000000000-01-01",
                "99999999999999999999",
                "\u0662\u0660\u0662\u0665-\u0660\u0663-\u0661\u0668")) {
            faults.put("date-" + faults.size(), "date: \"" + date + "\"");
            faults.put("expires-" + faults.size(), "expires-at: \"" + date + "\"");
        }
        return faults;
    }

    /** Markdown that takes careless parsers a time that grows with its square, or worse, or all of the stack. */
    private static Map<String, String> bodies() {
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("quotes", ">".repeat(10_000) + " deep");
        bodies.put("quotes-spaced", "> ".repeat(10_000) + "deep");
        bodies.put("lists", "- ".repeat(10_000) + "deep");
        bodies.put(
                "lists-indented",
                IntStream.range(0, 1_000).mapToObj(i -> "  ".repeat(i) + "- a").collect(Collectors.joining("\n")));
        bodies.put("ordered-lists", "1. ".repeat(10_000) + "deep");
        bodies.put("quotes-of-lists", "> - ".repeat(10_000) + "deep");
        bodies.put("emphasis", "*".repeat(50_000) + "a" + "*".repeat(50_000));
        bodies.put("emphasis-open", "*a **a ".repeat(20_000));
        bodies.put("emphasis-closed", "a** a* ".repeat(20_000));
        bodies.put("emphasis-mixed", "*a_ ".repeat(20_000));
        bodies.put("strike", "~~a ".repeat(20_000));
        bodies.put("brackets", "[".repeat(50_000) + "a" + "]".repeat(50_000));
        bodies.put("brackets-open", "[".repeat(100_000));
        bodies.put("brackets-a", "[a".repeat(50_000));
        bodies.put("images-open", "![[]()".repeat(20_000));
        bodies.put("links-open", "[a](".repeat(50_000));
        bodies.put("links-angled", "[a](<b".repeat(20_000));
        bodies.put("links-nested", "[".repeat(5_000) + "a" + "](https://calder-post.example/)".repeat(5_000));
        bodies.put(
                "references",
                IntStream.range(0, 20_000)
                                .mapToObj(i -> "[r" + i + "]: https://calder-post.example/" + i)
                                .collect(Collectors.joining("\n"))
                        + "\n\n" + "[r1] ".repeat(20_000));
        bodies.put("footnotes", numbered(5_000, "a[^%1$d]\n\n[^%1$d]: note\n\n"));
        bodies.put("footnotes-nested", numbered(2_000, "[^%1$d]: a[^%1$d0]\n\n"));
        bodies.put("backticks", IntStream.range(1, 1_000).mapToObj("`"::repeat).collect(Collectors.joining("a")));
        bodies.put("fences", "```\n~~~\n".repeat(20_000));
        bodies.put("comments", "a <!-- ".repeat(20_000));
        bodies.put("declarations", "a <!A ".repeat(20_000));
        bodies.put("instructions", "a <? ".repeat(20_000));
        bodies.put("cdata", "a <![CDATA[ ".repeat(20_000));
        bodies.put("html-nested", "<div>".repeat(50_000));
        bodies.put("html-nested-inline", "a " + "<b>".repeat(50_000) + "a");
        bodies.put("html-lists", "<ul><li>".repeat(20_000) + "a");
        bodies.put("html-tables", "<table><tr><td>".repeat(5_000) + "a");
        bodies.put("html-attributes", "<b " + numbered(20_000, "a%d=\"b\" ") + ">a</b>");
        bodies.put("html-unclosed", "a <b ".repeat(20_000));
        bodies.put("entities", "&#x41;&amp;&notanentity;".repeat(20_000));
        bodies.put("entity-numbers", "&#0; &#xD800; &#x110000; &#99999999999; &#x1F;");
        bodies.put("autolinks", "https://calder-post.example/a ".repeat(10_000));
        bodies.put("autolinks-run", "https://".repeat(20_000));
        bodies.put("mails", "a@b.example ".repeat(10_000));
        bodies.put("mails-run", "a.".repeat(50_000) + "@b");
        bodies.put("backslashes", "\\".repeat(200_000));
        bodies.put("spaces", "a" + " ".repeat(500_000) + "b");
        bodies.put("empty-lines", "a" + "\n".repeat(500_000) + "b");
        bodies.put("one-line", "a".repeat(2_000_000));
        bodies.put("headings", numbered(10_000, "# Heading\n\n"));
        bodies.put("setext", "a\n".repeat(20_000) + "===");
        bodies.put("table-wide", "|a".repeat(5_000) + "|\n" + "|-".repeat(5_000) + "|\n" + "|b\n".repeat(200));
        bodies.put("table-long", "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(20_000));
        bodies.put("table-short-rows", "|a".repeat(2_000) + "|\n" + "|-".repeat(2_000) + "|\n" + "|b|\n".repeat(2_000));
        bodies.put("marks", "e" + "\u0301".repeat(100_000));
        bodies.put("zero-width", "\u200B\u200C\u200D\u2060\uFEFF".repeat(20_000) + "a");
        bodies.put("override", "The ferry \u202Eslias.");
        bodies.put("isolate", "The ferry \u2067slias.");
        bodies.put("override-entity", "The ferry &#x202E;slias.");
        bodies.put("nul", "The ferry\u0000 sails.");
        bodies.put("escape", "The ferry \u001B[31msails.");
        bodies.put("next-line", "The ferry\u0085 sails.\u2028 Again.\u2029");
        bodies.put("private-use", "\uE000\uF8FF\uDBFF\uDFFD\uFFFD");
        bodies.put("noncharacter", "a\uFFFFb");
        for (String each : List.of(
                "# Heading\n\n",
                "*a_ ",
                "~~a ",
                "a\n",
                ">",
                "https://",
                "a.",
                "  a  ",
                "`a",
                "&#x41;&nope;",
                "\\!",
                "- a\n")) {
            bodies.put("longest-" + bodies.size(), each.repeat(499_000 / each.length()));
        }
        for (String each : List.of("<b>", "<dl><dd>", "<ul><li>", "<table><tr><td>", "<p>", "<b><i></b>", "a <!A ")) {
            int angles = (int) each.chars().filter(c -> c == '<').count();
            bodies.put("angles-" + bodies.size(), "a " + each.repeat(9_999 / angles));
            bodies.put("too-many-angles-" + bodies.size(), "a " + each.repeat(300_000 / each.length()));
        }
        for (String each : List.of("![[]()", "[a](", "[a](<", "[a][", "[^a", "[a]: b\n", "![")) {
            int brackets = (int) each.chars().filter(c -> c == '[').count();
            bodies.put("brackets-" + bodies.size(), each.repeat(9_999 / brackets));
            bodies.put("too-many-brackets-" + bodies.size(), each.repeat(300_000 / each.length()));
        }
        bodies.put("too-long", "a\n".repeat(2_000_000));
        return bodies;
    }

    private static Map<String, String> headers() {
        Map<String, String> articles = new LinkedHashMap<>();
        articles.put("long-title", titled("a ".repeat(50_000)));
        articles.put("long-word-in-title", titled("a".repeat(100_000)));
        articles.put("title-of-marks", titled("e" + "\u0301".repeat(10_000)));
        articles.put("title-unseen", titled("\"\u200B\u2060\""));
        articles.put("title-override", titled("\"Ferry \u202Eslias\""));
        articles.put("title-escape", titled("\"Ferry \\e[31m sails\""));
        articles.put("long-summary", with("summary: " + "a ".repeat(500_000)));
        articles.put("many-tags", with("tags: [" + numbered(10_000, "tag %d, ") + "end]"));
        articles.put("long-tag", with("tags: [" + "a".repeat(100_000) + "]"));
        articles.put("tags-of-signs", with("tags: [\"\u200B\", \"...\", \"\u0301\"]"));
        articles.put("many-figures", with("figures:\n" + numbered(10_000, "  - {label: a%d, value: 1}\n")));
        articles.put("many-aliases", with("aliases: [" + numbered(10_000, "/old/a%d/, ") + "/old/end/]"));
        articles.put("climbing-alias", with("aliases: [/../../etc/passwd]"));
        articles.put("climbing-alias-encoded", with("aliases: [/%2e%2e/%2e%2e/passwd]"));
        articles.put("alias-of-the-home-page", with("aliases: [/index.html, /]"));
        articles.put("long-alias", with("aliases: [/" + "a".repeat(5_000) + "/]"));
        articles.put("deep-alias", with("aliases: [/" + "a/".repeat(5_000) + "]"));
        articles.put("climbing-related", with("related: [../../../../etc/passwd]"));
        articles.put("climbing-image", with("image: {file: ../../../../../etc/passwd, alt: a}"));
        articles.put("absolute-image", with("image: {file: /etc/passwd, alt: a}"));
        articles.put(
                "long-address",
                "---\ntitle: a\ntopics: [port]\nsources:\n  - name: a\n    url: https://calder-post.example/"
                        + "a".repeat(500_000) + "\n---\n");
        articles.put(
                "many-sources",
                "---\ntitle: a\ntopics: [port]\nsources:\n"
                        + numbered(5_000, "  - name: Post %1$d\n    url: https://p%1$d.example/a\n") + "---\n");
        articles.put("no-end", "---\n" + "title: a\n");
        articles.put("empty", "");
        articles.put("only-fences", "---\n---\n");
        articles.put("blank", "\n".repeat(1_000_000));
        articles.put("fences", "---\n".repeat(500_000));
        articles.put("lone-returns", article("The ferry.").replace('\n', '\r'));
        articles.put("windows", article("The ferry.").replace("\n", "\r\n"));
        articles.put("with-mark", "\uFEFF" + article("The ferry."));
        articles.put("two-marks", "\uFEFF\uFEFF" + article("The ferry."));
        return articles;
    }

    private static Map<String, byte[]> encodings() {
        String sound = article("Паром іде.");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("utf-16", sound.getBytes(StandardCharsets.UTF_16));
        files.put("utf-16-without-mark", sound.getBytes(StandardCharsets.UTF_16LE));
        files.put("windows-1251", sound.getBytes(java.nio.charset.Charset.forName("windows-1251")));
        files.put("overlong", new byte[] {'-', '-', '-', '\n', (byte) 0xC0, (byte) 0xAF});
        files.put("half-in-utf-8", new byte[] {'-', '-', '-', '\n', (byte) 0xED, (byte) 0xA0, (byte) 0x80});
        files.put(
                "cut-off", java.util.Arrays.copyOf(sound.getBytes(StandardCharsets.UTF_8), sound.indexOf("Паром") + 1));
        files.put("zeros", new byte[100_000]);
        byte[] noise = new byte[100_000];
        new java.util.Random(1).nextBytes(noise);
        files.put("noise", noise);
        return files;
    }

    @Test
    void everyArticleHasAPageOrIsNamed() throws Exception {
        Map<String, byte[]> articles = new LinkedHashMap<>();
        bodies().forEach((name, body) -> articles.put("body-" + name, bytes(article(body))));
        List<Path> roots = new ArrayList<>();
        articles.forEach((name, text) -> roots.add(HostileDigest.in(folder.resolve(name))
                .write(DAY + name + ".md", text)
                .root()));
        HostileDigest many = HostileDigest.in(folder.resolve("many")).write(DAY + "huge.md", "");
        faultyLines().forEach((name, lines) -> many.write(DAY + "line-" + name + ".md", with(lines)));
        faultyValues().forEach((name, lines) -> many.write(DAY + "value-" + name + ".md", with(lines)));
        headers().forEach((name, text) -> many.write(DAY + "head-" + name + ".md", text));
        encodings().forEach((name, text) -> many.write(DAY + "bytes-" + name + ".md", text));
        roots.add(many.huge(DAY + "huge.md", 50_000_000).root());
        everyOneIsAnswered(roots);
    }

    @Test
    void everyFileOfTheDigestIsReadAsCarefully() throws Exception {
        List<Path> roots = new ArrayList<>();
        Map<String, String> firstLines = new LinkedHashMap<>();
        firstLines.put(
                "digest.yaml",
                "title: Harbour Digest\nbase-url: https://digest.example/\nlanguage: en\ntime-zone: Europe/Kyiv\n");
        firstLines.put("topics.yaml", "- id: port\n  title: Port\n");
        firstLines.put("tags.yaml", "- name: Port\n");
        firstLines.put("places.yaml", "- id: calder\n  name: Calder\n");
        firstLines.put("storylines.yaml", "- id: storm\n  title: Storm\n");
        firstLines.put("sources.yaml", "- id: post\n  name: Post\n");
        firstLines.put("sources/post.yaml", "source: post\n");
        firstLines.put(DAY + "edition.md", "---\n");
        firstLines.put(DAY + "sound.uk.md", "---\ntitle: Паром\n");
        firstLines.forEach((file, lines) -> {
            String name = file.replace('/', '-');
            boolean list = lines.startsWith("- ");
            faultyLines().forEach((fault, added) -> {
                String indented = list
                        ? added.lines().map(line -> "  " + line + "\n").collect(Collectors.joining())
                        : added + "\n";
                roots.add(HostileDigest.in(folder.resolve(name + "-" + fault))
                        .write(file, lines + indented + (file.endsWith(".md") ? "---\n" : ""))
                        .root());
            });
            encodings()
                    .forEach((fault, bytes) -> roots.add(HostileDigest.in(folder.resolve(name + "-" + fault))
                            .write(file, bytes)
                            .root()));
            HostileDigest huge =
                    HostileDigest.in(folder.resolve(name + "-huge")).write(file, "");
            roots.add(huge.huge(file, 50_000_000).root());
            roots.add(HostileDigest.in(folder.resolve(name + "-empty"))
                    .write(file, "")
                    .root());
        });
        roots.add(HostileDigest.in(folder.resolve("about-huge"))
                .write("about.md", "")
                .huge("about.md", 50_000_000)
                .root());
        everyOneIsAnswered(roots);
    }

    private void everyOneIsAnswered(List<Path> roots) throws Exception {
        SmallMachine.build(roots, folder);
        List<Executable> checks = new ArrayList<>();
        roots.forEach(root -> checks.add(() -> isAnswered(root)));
        assertAll(checks);
    }

    private static void isAnswered(Path root) throws IOException {
        SmallMachine.Built built = SmallMachine.built(root);
        String shown = root.getFileName() + ": " + built.code() + "\n"
                + built.said()
                        .lines()
                        .map(l -> l.substring(0, Math.min(300, l.length())))
                        .limit(8)
                        .collect(Collectors.joining("\n"));
        assertTrue(built.code() == 0 || built.code() == 1, shown);
        assertFalse(
                built.said().contains("Exception")
                        || built.said().contains("\tat ")
                        || built.said().contains("bug"),
                shown);
        try (Stream<Path> files = Files.walk(root.resolve("content"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".md")).toList()) {
                String path =
                        root.resolve("content").relativize(file).toString().replace('\\', '/');
                String name = file.getFileName().toString();
                String slug = Slug.of(name.substring(0, name.length() - 3))
                        .orElseThrow()
                        .value();
                boolean isTranslation = name.endsWith(".uk.md");
                String address = (isTranslation ? "site/uk/" : "site/")
                        + DAY
                        + (isTranslation ? slug.replaceFirst("-uk$", "") : slug);
                boolean hasPage = Files.exists(root.resolve(address + "/index.html"));
                boolean isNamed = built.said().contains("content/" + path);
                boolean stopped = built.code() == 1 && path.endsWith("sound.md");
                assertTrue(hasPage || isNamed || stopped || path.endsWith("edition.md"), path + " is lost\n" + shown);
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String numbered(int count, String each) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.format(java.util.Locale.ROOT, each, i))
                .collect(Collectors.joining());
    }

    private static String deepBlock(int depth) {
        return IntStream.range(1, depth)
                .mapToObj(i -> "\n" + " ".repeat(i) + "a:")
                .collect(Collectors.joining());
    }

    private static String aliasBomb() {
        return "a0: &a0 [x, x]\n"
                + IntStream.range(1, 40)
                        .mapToObj(i -> "a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n")
                        .collect(Collectors.joining())
                + "summary: *a39";
    }
}
