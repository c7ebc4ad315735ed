package org.dateline.bench.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/** A digest's folder: settings, vocabularies, and a folder for each day. */
final class DatelineLayout {

    private final Path folder;

    DatelineLayout(Path folder) {
        this.folder = folder;
    }

    void write(Corpus corpus) throws IOException {
        Path content = folder.resolve("content");
        Layout.copy("dateline", folder, "content/digest.yaml");
        Layout.file(content.resolve("topics.yaml"), topics());
        Layout.file(content.resolve("sources.yaml"), sources(corpus));
        for (Iterator<CorpusDay> days = corpus.newestFirst().iterator(); days.hasNext(); ) {
            write(days.next(), content);
        }
    }

    private static void write(CorpusDay day, Path content) throws IOException {
        Path ofDay = Files.createDirectories(content.resolve(day.folder()));
        for (CorpusArticle article : day.articles()) {
            Files.writeString(ofDay.resolve(article.slug() + ".md"), article.file());
        }
        Files.writeString(ofDay.resolve("edition.md"), "---\n" + day.keys() + "---\n");
    }

    void writeMinimalTheme() throws IOException {
        Layout.copy(
                "dateline",
                folder,
                "templates/article.ftlh",
                "templates/edition.ftlh",
                "templates/home.ftlh",
                "templates/layout.ftlh",
                "templates/tag.ftlh",
                "templates/topic.ftlh",
                "templates/assets/site.css");
    }

    private static String topics() {
        StringBuilder text = new StringBuilder();
        Corpus.topics()
                .forEach(id -> text.append("- id: ")
                        .append(id)
                        .append("\n  title: ")
                        .append(id)
                        .append('\n'));
        return text.toString();
    }

    private static String sources(Corpus corpus) {
        StringBuilder text = new StringBuilder();
        corpus.sources()
                .forEach(source -> text.append("- id: ")
                        .append(source.id())
                        .append("\n  name: ")
                        .append(source.name())
                        .append("\n  url: ")
                        .append(source.url())
                        .append("/\n"));
        return text.toString();
    }
}
