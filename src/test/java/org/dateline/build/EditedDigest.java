package org.dateline.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A small digest on the disk that a random curator edits, in every manner that a build may have to notice. */
final class EditedDigest {

    private static final String[] TOPICS = {"ferries", "weather", "harbour", "talks"};
    private static final String[] TAGS = {"Aurora", "Brask", "Harbour Authority", "harbour authority", "Ice", "Dockers"
    };
    private static final String[] PLACES = {"brask", "lower-quay", "grey-sea"};
    private static final String[] STATUSES = {"confirmed", "claimed", "unverified"};
    private static final String[] DAYS = {
        "2027/03/30", "2027/03/31", "2027/04/01", "2027/04/02", "2027/05/12", "2027/05/13"
    };
    private static final int ARTICLES = 50;

    private final Path root;
    private final Random random;
    private final Map<String, Runnable> edits = new LinkedHashMap<>();
    private int made;
    private String asOf = "2027-05-12";

    EditedDigest(Path root, Random random) {
        this.root = root;
        this.random = random;
        write("content/digest.yaml", """
                title: Edited Digest
                base-url: https://digest.example/
                language: en
                languages: [uk]
                cards: none
                time-zone: Europe/Kyiv
                """);
        write("content/topics.yaml", """
                - {id: ferries, title: Ferries, translations: {uk: {title: Пороми}}}
                - {id: weather, title: Weather, translations: {uk: {title: Погода}}}
                - {id: harbour, title: Harbour, translations: {uk: {title: Порт}}}
                - {id: talks, title: Talks, translations: {uk: {title: Перемовини}}}
                """);
        write("content/places.yaml", """
                - {id: brask, name: Brask, country: Norway, lat: 60.39, lon: 5.32}
                - {id: lower-quay, name: Lower Quay, country: Norway, lat: 60.1, lon: 5.1}
                - {id: grey-sea, name: Grey Sea, lat: 58.2, lon: 3.5}
                """);
        write("content/storylines.yaml", """
                - {id: the-ice, title: The ice, summary: It comes., translations: {uk: {title: Крига}}}
                """);
        write("content/sources.yaml", """
                - {id: harbour-post, name: The Harbour Post, url: "https://harbour-post.example/"}
                """);
        write("content/tags.yaml", "- {name: Aurora, kind: theme}\n");
        for (int i = 0; i < ARTICLES; i++) {
            addArticle();
        }
        write("content/2027/03/31/edition.md", "---\nlead: The ice comes.\n---\nA note.\n");
        listEdits();
    }

    String asOf() {
        return asOf;
    }

    /** Makes one edit, and tells which. */
    String edit() {
        List<String> names = List.copyOf(edits.keySet());
        String name = names.get(random.nextInt(names.size()));
        edits.get(name).run();
        return name;
    }

    /** Makes one edit of what a curator edits, and tells which. */
    String editOfContent() {
        List<String> names = edits.keySet().stream()
                .filter(name -> !name.contains("cache") && !name.contains("a page") && !name.contains("moment"))
                .toList();
        String name = names.get(random.nextInt(names.size()));
        edits.get(name).run();
        return name;
    }

    private void listEdits() {
        edits.put("a text", () -> change(article(), text -> text + "\nMore of it, " + random.nextInt() + ".\n"));
        edits.put("a title", () -> change(article(), text -> text.replaceFirst("title: .*", "title: New " + ++made)));
        edits.put("a summary", () -> setKey("summary", "It is said " + ++made + " times."));
        edits.put("an article added", this::addArticle);
        edits.put("an article deleted", () -> delete(article()));
        edits.put("an article renamed", () -> move(article(), day() + "/renamed-" + ++made + ".md"));
        edits.put("tags", () -> setKey("tags", "[" + pick(TAGS) + ", " + pick(TAGS) + " " + random.nextInt(3) + "]"));
        edits.put(
                "a tag's spelling",
                () -> write(
                        "content/tags.yaml",
                        "- {name: " + pick("Aurora", "Avrora") + ", kind: theme, aliases: [Polar Light " + ++made
                                + "]}\n"));
        edits.put(
                "a topic's title",
                () -> change(
                        root.resolve("content/topics.yaml"),
                        text -> text.replaceFirst("title: [A-Z][a-z0-9 ]*", "title: Named " + ++made)));
        edits.put("the order of topics", () -> change(root.resolve("content/topics.yaml"), EditedDigest::rotated));
        edits.put("topics", () -> setKey("topics", "[" + pick(TOPICS) + "]"));
        edits.put("places", () -> setKey("places", "[" + pick(PLACES) + "]"));
        edits.put(
                "a place's point",
                () -> change(
                        root.resolve("content/places.yaml"),
                        text -> text.replaceFirst("lat: [0-9.]+", "lat: " + (50 + random.nextInt(12)))));
        edits.put("storylines", () -> setKey("storylines", pick("[the-ice]", "[]")));
        edits.put(
                "a storyline's story",
                () -> change(
                        root.resolve("content/storylines.yaml"),
                        text -> text.replaceFirst("summary: [^,]*", "summary: It came " + ++made + " times.")));
        edits.put(
                "a source's name",
                () -> change(
                        root.resolve("content/sources.yaml"),
                        text -> text.replaceFirst("name: [^,]*", "name: The Post of " + ++made)));
        edits.put("a status", () -> setKey("status", pick(STATUSES) + "\nattribution: [Authority " + ++made + "]"));
        edits.put("a key rank", () -> setKey("key", "" + (1 + random.nextInt(5))));
        edits.put("a draft", () -> setKey("draft", pick("true", "false")));
        edits.put("an embargo", () -> setKey("publish-at", pick("2027-05-11", "2027-05-13", "2027-06-01")));
        edits.put("an expiry", () -> setKey("expires-at", pick("2027-05-11", "2027-05-13", "2027-06-01")));
        edits.put("a withdrawal", () -> setKey("withdrawn", "{date: 2027-05-12, reason: Taken back " + ++made + ".}"));
        edits.put(
                "a correction",
                () -> setKey(
                        "corrections",
                        "[{date: 2027-05-" + (11 + random.nextInt(4)) + ", text: Corrected " + ++made + ".}]"));
        edits.put(
                "another moment",
                () -> asOf = pick("2027-04-01", "2027-05-11", "2027-05-12", "2027-05-14", "2027-06-02"));
        edits.put(
                "an edition",
                () -> write(
                        day() + "/edition.md",
                        "---\nlead: The lead of " + ++made + ".\nopen: " + pick("true", "false") + "\n---\n"));
        edits.put("key developments", this::writeDevelopments);
        edits.put("an edition deleted", () -> delete(root.resolve("content/2027/03/31/edition.md")));
        edits.put("a related article", () -> setKey("related", "[" + id(article()) + "]"));
        edits.put("a link between articles", () -> {
            String target = id(article());
            change(article(), text -> text + "\nSee [that](" + target + ".md).\n");
        });
        edits.put("a translation", () -> translate("Переклад " + ++made));
        edits.put("a translation deleted", this::deleteTranslation);
        edits.put(
                "the digest's title",
                () -> change(
                        root.resolve("content/digest.yaml"),
                        text -> text.replaceFirst("title: .*", "title: Digest " + ++made)));
        edits.put(
                "the address",
                () -> change(
                        root.resolve("content/digest.yaml"),
                        text -> text.replaceFirst(
                                "base-url: .*", "base-url: https://digest.example/" + pick("", "a/", "b/"))));
        edits.put(
                "the epoch",
                () -> change(
                        root.resolve("content/digest.yaml"),
                        text -> text.replaceFirst("(?s)epoch:.*", "") + "epoch: {date: 2027-01-0"
                                + (1 + random.nextInt(9)) + "}\n"));
        edits.put("the text about the digest", () -> write("content/about.md", "About it, " + ++made + ".\n"));
        edits.put("a macro that templates import", this::changeMacro);
        edits.put(
                "a template of one page",
                () -> write(
                        "templates/topic.ftlh", builtIn("topic.ftlh") + "<#-- " + ++made + " -->" + pick("", "\n")));
        edits.put("a template gone back to the theme's", () -> delete(root.resolve("templates/topic.ftlh")));
        edits.put("a message", () -> write("templates/messages/en.properties", "menu.latest=Latest " + ++made + "\n"));
        edits.put("a style", () -> write("templates/assets/own.css", "p { margin: " + ++made + "px; }\n"));
        edits.put("an image", () -> {
            String day = day();
            copyImage(root.resolve(day + "/crane-" + made + ".png"));
            write(day + "/with-image-" + made + ".md", articleText(++made, "![A crane](crane-" + (made - 1) + ".png)"));
        });
        edits.put("a touch", () -> touch(article()));
        edits.put("a replaced file of the same size and time", () -> replaceUnseen(article()));
        edits.put("an edit in place that keeps size and time", () -> overwriteUnseen(article()));
        edits.put("a page deleted", () -> delete(someFile(root.resolve("site"), "index.html")));
        edits.put("the cache gone", () -> deleteAll(root.resolve(".dateline/cache")));
        edits.put("the index of the cache damaged", () -> damage(root.resolve(".dateline/cache/parsed")));
        edits.put("the bodies in the cache damaged", () -> damage(someFile(root.resolve(".dateline/cache"), "bodies")));
        edits.put("a foreign cache", () -> write(".dateline/cache/parsed", "something else"));
    }

    // ---- what is edited

    private void addArticle() {
        int number = ++made;
        write(day() + "/report-" + number + ".md", articleText(number, "The text of report " + number + "."));
    }

    private String articleText(int number, String body) {
        return """
                ---
                title: Report %d of the harbour
                summary: What is reported, %d.
                topics: [%s]
                tags: [%s, Ice]
                places: [%s]
                sources:
                  - id: harbour-post
                    url: https://harbour-post.example/%d
                  - name: %s
                    url: https://other.example/%d
                ---
                %s
                """.formatted(
                        number,
                        number,
                        pick(TOPICS),
                        pick(TAGS),
                        pick(PLACES),
                        number,
                        pick("Coast Watch", "Radio Brask"),
                        number,
                        body);
    }

    private void setKey(String key, String value) {
        change(
                article(),
                text -> text.replaceFirst("(?m)^" + key + ": .*\\n(?:attribution: .*\\n)?", "")
                        .replaceFirst("\n---\n", "\n" + key + ": " + value.replace("$", "") + "\n---\n"));
    }

    private void writeDevelopments() {
        Path article = article();
        String day = root.relativize(article.getParent()).toString();
        write(
                day + "/edition.md",
                "---\ndevelopments:\n  - text: Something happens, " + ++made + ".\n    articles: [" + id(article)
                        + "]\n---\n");
    }

    private void translate(String title) {
        Path original = article();
        String name = original.getFileName().toString().replace(".md", ".uk.md");
        write(root.relativize(original.resolveSibling(name)).toString(), "---\ntitle: " + title + "\n---\nТекст.\n");
    }

    private void deleteTranslation() {
        Path translation = someFile(root.resolve("content"), ".uk.md");
        if (translation != null) {
            delete(translation);
        }
    }

    /** {@code parts.ftlh} is imported by {@code layout.ftlh}, which each page imports. */
    private void changeMacro() {
        write(
                "templates/parts.ftlh",
                builtIn("parts.ftlh").replace("<p class=\"meta\">", "<p class=\"meta m" + ++made + "\">"));
    }

    private static String rotated(String list) {
        int end = list.indexOf('\n') + 1;
        return list.substring(end) + list.substring(0, end);
    }

    // ---- what is picked

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String day() {
        return "content/" + pick(DAYS);
    }

    private Path article() {
        List<Path> articles = files(root.resolve("content"), ".md").stream()
                .filter(file -> !file.toString().endsWith("edition.md")
                        && !file.toString().endsWith("about.md")
                        && !file.toString().contains(".uk."))
                .toList();
        return articles.get(random.nextInt(articles.size()));
    }

    private String id(Path article) {
        return root.resolve("content").relativize(article).toString().replace(".md", "");
    }

    private Path someFile(Path folder, String ending) {
        List<Path> files = files(folder, ending);
        return files.isEmpty() ? null : files.get(random.nextInt(files.size()));
    }

    private static List<Path> files(Path folder, String part) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().contains(part))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- how

    private static String builtIn(String template) {
        return read(Path.of("templates", template));
    }

    private void change(Path file, UnaryOperator<String> change) {
        // as an editor does: written beside and moved in place, or written over
        Path beside = file.resolveSibling("." + file.getFileName() + ".tmp");
        String text = change.apply(read(file));
        try {
            if (random.nextBoolean()) {
                Files.writeString(beside, text);
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.writeString(file, text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_800_000_000_000L + random.nextInt(1_000_000)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replaceUnseen(Path file) {
        try {
            FileTime time = Files.getLastModifiedTime(file);
            String text = read(file);
            Path beside = file.resolveSibling(".same.tmp");
            Files.writeString(beside, text.replace("reported", "Reported").replace("harbour-post", "harbour-post"));
            Files.setLastModifiedTime(beside, time);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void overwriteUnseen(Path file) {
        try {
            FileTime time = Files.getLastModifiedTime(file);
            String text = read(file);
            Files.writeString(
                    file,
                    text.contains("reported")
                            ? text.replace("reported", "Reported")
                            : text.replace("Reported", "reported"));
            Files.setLastModifiedTime(file, time);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void damage(Path file) {
        if (file == null || !Files.exists(file)) {
            return;
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length > 0 && random.nextBoolean()) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
                Files.write(file, bytes);
            } else {
                Files.write(file, java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copyImage(Path target) {
        try {
            Files.createDirectories(target.getParent());
            Files.copy(Path.of("src/docs/edition.png"), target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, String text) {
        try {
            Files.createDirectories(root.resolve(file).getParent());
            Files.writeString(root.resolve(file), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void move(Path file, String to) {
        try {
            Files.createDirectories(root.resolve(to).getParent());
            Files.move(file, root.resolve(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteAll(Path folder) {
        List<Path> files = new ArrayList<>(files(folder, ""));
        files.forEach(EditedDigest::delete);
    }
}
