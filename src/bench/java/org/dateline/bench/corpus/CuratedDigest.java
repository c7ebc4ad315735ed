package org.dateline.bench.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A generated digest that a curator edits while it is being served. Each edit leaves it fit for the next. */
public final class CuratedDigest {

    private static final int BRANCH = 2_000;

    private final Path folder;
    private final Path lastDay;
    private final Path article;
    private final List<Path> articles;

    /** @param folder where the digest was laid out, as it was then */
    public CuratedDigest(Path folder, Corpus corpus) throws IOException {
        this.folder = folder;
        Path content = folder.resolve("content");
        this.lastDay = content.resolve(Corpus.folder(0));
        try (Stream<Path> all = Files.walk(content)) {
            this.articles = all.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.endsWith("edition.md"))
                    .sorted()
                    .toList();
        }
        Path oldDay = content.resolve(Corpus.folder(corpus.days() / 2));
        this.article = articles.stream()
                .filter(file -> file.startsWith(oldDay))
                .findFirst()
                .orElseThrow();
    }

    /** The page on which an edit is seen. */
    public String page(CuratorsEdit edit) {
        return switch (edit) {
            case TEXT, ATOMIC_SAVE, TITLE, TEMPLATE, STYLES, BRANCH -> address(article);
            case LEAD, ADDED, RENAMED, DELETED -> address(lastDay);
            case TOPIC -> "/topics/" + Corpus.topics().get(0) + "/";
        };
    }

    private String address(Path file) {
        String path = folder.resolve("content").relativize(file).toString();
        return "/" + path.replaceFirst("\\.md$", "") + "/";
    }

    /**
     * Makes an edit, and returns a text that its page has, or has no more, when it is seen.
     *
     * @param number makes an edit differ from the others of its kind
     */
    public String edit(CuratorsEdit edit, int number) throws IOException {
        String mark = "edited" + edit.ordinal() + "x" + number;
        Path added = lastDay.resolve("added-" + number + ".md");
        switch (edit) {
            case TEXT -> Files.writeString(article, Files.readString(article) + "\nAs " + mark + ".\n");
            case ATOMIC_SAVE -> {
                Path beside = article.resolveSibling("." + article.getFileName() + ".new");
                Files.writeString(beside, Files.readString(article) + "\nAs " + mark + ".\n");
                Files.move(beside, article, StandardCopyOption.ATOMIC_MOVE);
            }
            case TITLE -> replace(article, "(?m)^title: .*", "title: Now " + mark);
            case LEAD -> replace(lastDay.resolve("edition.md"), "(?m)^lead: .*", "lead: Now " + mark);
            case ADDED ->
                Files.writeString(
                        added,
                        Files.readString(articles.get(0))
                                .replaceFirst("(?m)^title: .*", "title: New " + mark)
                                .replaceFirst("(?m)^date: .*\n", ""));
            case RENAMED -> {
                mark = "renamed-" + number;
                Files.move(added, lastDay.resolve(mark + ".md"));
            }
            case DELETED -> {
                mark = "renamed-" + number;
                Files.delete(lastDay.resolve(mark + ".md"));
            }
            case STYLES -> write("templates/assets/own.css", ":root { --accent: #" + (100_000 + number) + "; }\n");
            case TOPIC ->
                replace(
                        folder.resolve("content/topics.yaml"),
                        "(?<=id: " + Corpus.topics().get(0) + "\n)  title: .*",
                        "  title: Now " + mark);
            case TEMPLATE -> write("templates/article.ftlh", template() + "<!-- " + mark + " -->\n");
            case BRANCH -> {
                List<Path> others = new ArrayList<>(articles.subList(0, Math.min(BRANCH, articles.size())));
                others.remove(article);
                for (Path each : others) {
                    Files.writeString(each, Files.readString(each) + "\nAs " + mark + ".\n");
                }
                Files.writeString(article, Files.readString(article) + "\nAs " + mark + ".\n");
            }
        }
        return mark;
    }

    private String template() throws IOException {
        Path own = folder.resolve("templates/article.ftlh");
        return Files.readString(Files.exists(own) ? own : Path.of("templates/article.ftlh"))
                .replaceAll("<!-- .* -->\n", "");
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void replace(Path file, String pattern, String text) throws IOException {
        Files.writeString(file, Files.readString(file).replaceFirst(pattern, text));
    }
}
