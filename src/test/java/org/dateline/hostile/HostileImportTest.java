package org.dateline.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Raw pages that were written to break out of the draft that they become, or to act in the site that it is built into. */
class HostileImportTest {

    /** Texts that YAML could take for more than one text. */
    private static final List<String> FRONT_MATTER = List.of(
            "---",
            "--- ",
            "a\n---\ntitle: evil\n---\nb",
            "a\r---\rtitle: evil",
            "a\u0085---\u0085title: evil",
            "a\u2028---\u2029title: evil",
            "a\u000B---\u000Ctitle: evil",
            "a\ndraft: false",
            "a\n\ndraft: false\nkey: 1",
            "...",
            "%YAML 1.2",
            "draft: false",
            "a: b",
            "a:",
            ": a",
            "? a",
            "- a",
            "-",
            "a #b",
            "#a",
            "&a b",
            "*a",
            "!!java.net.URL [a]",
            "!a",
            "| a",
            "> a",
            "@a",
            "`a`",
            "'a",
            "\"a",
            "a\"",
            "a\\",
            "\\\"",
            "\\n---\\ntitle: evil",
            "{a: b}",
            "{a",
            "[a, b]",
            "[a",
            "]",
            ", a",
            "<<: *a",
            "= a",
            "null",
            "~",
            "true",
            "no",
            "0x1F",
            "1e3",
            ".inf",
            "2027-05-12",
            "12:30:45",
            "\uFEFFa",
            "a\u202Eb",
            "a\u2066b",
            "a\u0000b",
            "a\u0007b");

    private static final Set<String> KEYS = Set.of(
            "title", "date", "summary", "topics", "tags", "places", "sources", "lang", "draft", "image", "provenance");

    private static final List<String> WORDS = List.of(
            "ferry",
            "quay",
            "harbour",
            "crane",
            "tide",
            "salt",
            "pilot",
            "lamp",
            "rope",
            "storm",
            "cargo",
            "bridge",
            "winter",
            "morning",
            "captain",
            "board",
            "island",
            "market",
            "engine",
            "signal",
            "anchor",
            "north",
            "warehouse",
            "customs",
            "fog",
            "channel",
            "buoy",
            "repair",
            "council",
            "fuel",
            "passage",
            "deck");

    @TempDir
    Path folder;

    @Test
    void draftsHoldTheirFrontMatterAndBuildSafely() throws IOException {
        List<String> texts = new ArrayList<>(FRONT_MATTER);
        List<String> acting = HostileTexts.all();
        IntStream.iterate(0, i -> i < acting.size(), i -> i + 2).forEach(i -> texts.add(acting.get(i)));
        HostileDigest digest = HostileDigest.in(folder.resolve("digest"))
                .write("sources.yaml", "- {id: post, name: The Post, url: \"https://post.example/\"}\n");
        Path pages = Files.createDirectories(folder.resolve("pages"));
        for (int i = 0; i < texts.size(); i++) {
            Files.writeString(pages.resolve("page" + i + ".html"), page(i, texts.get(i)));
        }
        Cli.Result imported = Cli.run("import", "--root", digest.root().toString(), pages.toString());
        assertTrue(imported.code() <= 1 && !imported.err().contains("\tat "), imported.err());
        List<Path> drafts = drafts(digest.content());
        assertTrue(drafts.size() > texts.size() * 9 / 10, drafts.size() + " drafts\n" + imported.err());
        assertNoErrorButOfLinks(digest);
        for (Path draft : drafts) {
            publish(draft);
        }
        assertNoErrorButOfLinks(digest);
        assertTrue(Files.exists(digest.site().resolve("2027/05/12/index.html")), "an edition of " + drafts.size());
        assertEquals(List.of(), Inspection.of(digest.site()).findings());
    }

    /** A draft with an address in its text that leads to a file is refused, as it should be. */
    private static void assertNoErrorButOfLinks(HostileDigest digest) {
        Cli.Result built = Cli.run("build", "--lenient", "--root", digest.root().toString());
        assertEquals(0, built.code(), built.err());
        List<String> others = built.err()
                .lines()
                .filter(line -> line.startsWith("content/2027/") && !line.endsWith("is not allowed"))
                .toList();
        assertEquals(List.of(), others);
    }

    /** A page with the text wherever an importer looks, as its words and as its markup. */
    private static String page(int i, String text) {
        String words = escaped(text);
        String json = "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("[\\x00-\\x1F]", " ") + "\"";
        String sentences = IntStream.range(0, 3)
                .mapToObj(n -> "<p>" + sentence(new Random(i * 10L + n)) + " " + (n == 0 ? words : "") + "</p>")
                .collect(Collectors.joining("\n"));
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + words + " case" + i
                + "</title><link rel=\"canonical\" href=\"https://post.example/" + i + "\">"
                + "<meta property=\"og:title\" content=\"" + words + " case" + i + "\">"
                + "<meta name=\"description\" content=\"" + words + "\"><meta name=\"author\" content=\"" + words
                + "\">"
                + "<meta name=\"keywords\" content=\"" + words
                + "\"><meta property=\"og:site_name\" content=\"" + words
                + "\"><meta property=\"og:image\" content=\"javascript:alert(1)\">"
                + "<meta property=\"article:published_time\" content=\"2027-05-12T10:00:00Z\">"
                + "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"headline\": " + json
                + ", \"author\": {\"name\": " + json + "}, \"keywords\": [\"label" + i + " " + json.substring(1)
                + "], \"description\": " + json
                + "}</script></head><body><article><h1>" + words + " case" + i + "</h1><p class=\"byline\">By " + words
                + "</p>\n" + sentences + "\n<p>" + sentence(new Random(-i)) + " <a href=\"" + words + "\" title=\""
                + words
                + "\">" + words
                + "</a> <a href=\"javascript:alert(1)\">x</a> <a href=\"https://post.example/a)b&quot;\">y</a>"
                + "</p>\n<h2>" + words + "</h2>\n<blockquote>" + words + "</blockquote>\n<pre><code>" + words
                + "\n```\n~~~\n" + words + "</code></pre>\n<ul><li>" + words + "</li></ul>\n<table><tr><td>" + words
                + "</td><td>x|y</td></tr></table>\n<figure><img src=\"javascript:alert(1)\" alt=\"" + words
                + "\"><figcaption>" + words + "</figcaption></figure>\n<p>" + sentence(new Random(-i - 1))
                + "</p>\n<div>"
                + text + "</div>\n</article></body></html>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String sentence(Random random) {
        return "The "
                + random.ints(24, 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(" "))
                + " was seen.";
    }

    private static List<Path> drafts(Path content) throws IOException {
        try (Stream<Path> files = Files.walk(content.resolve("2027"))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    /** Makes an article of a draft, as a curator would who looks at nothing; many of the tags would share an address. */
    private static void publish(Path draft) throws IOException {
        String text = Files.readString(draft);
        assertTrue(text.startsWith("---\n"), text);
        String yaml = text.substring(4, text.indexOf("\n---\n", 4) + 1);
        List<String> keys = yaml.lines()
                .filter(line -> !line.startsWith(" ") && !line.startsWith("#"))
                .map(line -> line.replaceFirst(":.*", ""))
                .toList();
        assertTrue(KEYS.containsAll(keys) && keys.stream().distinct().count() == keys.size(), text);
        assertTrue(yaml.contains("\ndraft: true\n"), text);
        String topics = keys.contains("topics") ? "" : "topics: [port]\n";
        Files.writeString(
                draft, text.replaceFirst("\ndraft: true\n", "\n" + topics).replaceFirst("\ntags: .*", ""));
    }
}
