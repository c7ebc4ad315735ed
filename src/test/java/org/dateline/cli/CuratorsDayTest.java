package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.serve.Rebuild;
import org.dateline.serve.RunningPreview;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A curator's first day, from an empty folder to a published edition: what is typed, what is read, what lies there. */
class CuratorsDayTest {

    private static final String TODAY = "content/2030/01/01/";

    /** As a browser saves it; the profile that a new digest has knows its host. */
    private static final String SAVED_PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head>
            <title>Pier two of Example Harbour opens again | Example News</title>
            <link rel="canonical" href="https://news.example/2030/01/pier-two-opens">
            <meta property="og:title" content="Pier two of Example Harbour opens again">
            <meta property="og:site_name" content="Example News">
            <meta property="article:published_time" content="2030-01-01T01:30:00+02:00">
            <meta property="og:type" content="article">
            </head><body><article>
            <h1>Pier two of Example Harbour opens again</h1>
            <p>The second pier of Example Harbour is open to ships again, the Example Council said on Tuesday morning,
            three weeks after a storm had torn away its crane and closed it to all traffic.</p>
            <p>Two ships that had waited outside the harbour since Sunday were the first to be unloaded. The council
            expects that the ferries will return to their usual hours within the week.</p>
            <p>Subscribe to our newsletter and read the news of the harbour every morning.</p>
            <p>The cost of the repair, which the council has not made public yet, will be borne by the town and by the
            company that runs the harbour, in equal parts.</p>
            </article></body></html>
            """;

    @TempDir
    Path folder;

    private Path digest() {
        return folder.resolve("harbour-digest");
    }

    /** Types a command in the digest's folder and gives what is read on the screen; it must succeed. */
    private String type(String... words) {
        Cli.Result result = in(words);
        assertEquals(0, result.code(), String.join(" ", words) + "\n" + result.out() + result.err());
        return (result.out() + result.err()).replace(digest().toString(), "DIGEST");
    }

    private Cli.Result in(String... words) {
        List<String> line = new ArrayList<>(List.of(words));
        line.addAll(List.of("--root", digest().toString()));
        return Cli.run(line.toArray(String[]::new));
    }

    private static String page(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = digest().resolve(file);
        String text = Files.readString(path);
        assertTrue(text.contains(from), "'" + from + "' is not in " + file + ":\n" + text);
        Files.writeString(path, text.replace(from, to));
    }

    private boolean has(String file) {
        return Files.exists(digest().resolve(file));
    }

    private String read(String file) throws IOException {
        return Files.readString(digest().resolve(file));
    }

    /** Every file of the site with its bytes, each as a character. */
    private TreeMap<String, String> site() throws IOException {
        TreeMap<String, String> site = new TreeMap<>();
        try (Stream<Path> files = Files.walk(digest().resolve("site"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = digest().relativize(file).toString().replace('\\', '/');
                site.put(name, Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return site;
    }

    @Test
    void fromAnEmptyFolderToAnEdition() throws IOException, InterruptedException {
        // the evening before: a digest, and a first look at it
        Cli.Result begun = Cli.runAnswering(
                "\nhttps://harbour.example/\n\nEurope/Kyiv\n", "init", digest().toString(), "--color", "never");
        assertEquals(0, begun.code(), begun.err());
        assertTrue(
                begun.err().contains("\nNext:\n  cd " + digest() + "\n  dateline serve --open\n  dateline build\n"),
                begun.err());
        assertTrue(type("build").contains("site/: 2 editions and 5 articles in "));
        assertTrue(type("check").startsWith("site/: no problem in "));

        // the samples go
        for (String day : List.of("30", "31")) {
            try (Stream<Path> files = Files.list(digest().resolve("content/2029/12/" + day))) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
        edit("content/storylines.yaml", """
                  turning-points:
                    - 2029/12/30/example-harbour-loses-power
                    - 2029/12/31/example-power-returns
                """, "");

        // a page comes in
        Path page = folder.resolve("page.html");
        Files.writeString(page, SAVED_PAGE);
        String draft = TODAY + "pier-two-of-example-harbour-opens-again.md";
        assertEquals(
                page + ": drafted " + draft + "\n1 page in 0.0 s: 1 drafted\n"
                        + "Read each draft, choose its topics, set its status and attribution, and remove 'draft: true'.\n",
                type("import", page.toString()));
        String article = read(draft);
        assertTrue(article.contains("\n  - id: example-news\n"), article);
        assertTrue(article.contains("\nplaces: [example-harbour]\n"), article);
        assertFalse(article.contains("newsletter"), "the profile of the source drops this line:\n" + article);
        assertTrue(has(".dateline/raw"), "the evidence is kept");

        // one is written by hand
        assertEquals(
                """
                DIGEST/content/2030/01/01/ferries-stay-in-port.md
                It is a draft, which is not public.
                Next: write its text; then remove 'draft: true'.
                  dateline build --root DIGEST
                """,
                type(
                        "new",
                        "Ferries stay in port",
                        "--topic",
                        "civilians",
                        "--url",
                        "https://agency.example/2030/ferries"));

        // nothing of both is public yet
        assertTrue(type("build").contains(" 2 draft, "));
        assertTrue(site().values().stream().noneMatch(text -> text.contains("Ferries") || text.contains("Pier two")));

        // both are finished; one slip of the pen is told where it is
        edit(draft, "draft: true\n", "status: announced\nattribution: [Example Council]\n");
        Files.writeString(digest().resolve(draft), read(draft).replaceFirst("\ntopics: .*\n", "\ntopics: [enrgy]\n"));
        edit(TODAY + "ferries-stay-in-port.md", "draft: true\n", "");
        Files.writeString(
                digest().resolve(TODAY + "ferries-stay-in-port.md"),
                read(TODAY + "ferries-stay-in-port.md") + "The ferries stay in port until Thursday.\n");
        TreeMap<String, String> before = site();
        Cli.Result wrong = in("build");
        assertEquals(1, wrong.code());
        assertTrue(
                wrong.err().contains(": error: unknown topic 'enrgy'\n  fix: did you mean 'energy'?\n"), wrong.err());
        assertTrue(wrong.err().endsWith("1 error; nothing was written, site/ is as it was\n"), wrong.err());
        assertEquals(before, site());

        // the preview, which was begun with the slip still there, follows the edit that mends it
        try (RunningPreview preview = RunningPreview.at(digest())) {
            edit(draft, "[enrgy]", "[energy]");
            preview.next(Rebuild::mended);
            String seen = page(preview.origin() + "/2030/01/01/ferries-stay-in-port/");
            assertTrue(seen.contains("The ferries stay in port until Thursday."), seen);
            assertEquals(before, site(), "a preview leaves the site alone");
        }

        // the day's edition begins with what is public of it
        assertTrue(
                type("new", "--edition").contains("Next: write its lead, and put its key developments into words.\n"));
        edit(TODAY + "edition.md", "lead:\n", "lead: The pier is open, and the ferries are not back yet.\n");
        String built = type("build");
        assertTrue(built.contains("site/: 1 edition and 2 articles in "), built);
        assertTrue(type("check").startsWith("site/: no problem in "));

        String home = read("site/index.html");
        assertTrue(home.contains("The pier is open, and the ferries are not back yet."), home);
        assertTrue(home.contains("Ferries stay in port"), home);
        assertTrue(home.contains("Pier two of Example Harbour opens again"), home);
        assertTrue(has("site/2030/01/01/ferries-stay-in-port/index.html"));
        assertFalse(has("site/2029"), "what was a sample is gone from the site too");
        assertTrue(read("site/2030/01/01/pier-two-of-example-harbour-opens-again/index.html")
                .contains("https://news.example/2030/01/pier-two-opens"));

        // and the same again changes nothing
        assertTrue(type("build").contains("(0 written, "));
        assertTrue(type("import", page.toString()).contains("1 page in 0.0 s: 1 unchanged\n"));
    }
}
