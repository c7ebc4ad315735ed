package org.dateline.bench.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/** A site's folder for Hugo: the same articles, and layouts that show what the minimal theme shows. */
final class HugoLayout {

    private final Path folder;

    HugoLayout(Path folder) {
        this.folder = folder;
    }

    void write(Corpus corpus) throws IOException {
        Layout.copy(
                "hugo",
                folder,
                "hugo.yaml",
                "layouts/_default/baseof.html",
                "layouts/_default/section.html",
                "layouts/_default/single.html",
                "layouts/_default/term.html",
                "layouts/index.html");
        Layout.copy("dateline/templates/assets", folder.resolve("static"), "site.css");
        StringBuilder sources = new StringBuilder();
        corpus.sources()
                .forEach(source -> sources.append(source.id())
                        .append(": ")
                        .append(source.name())
                        .append('\n'));
        Layout.file(folder.resolve("data/sources.yaml"), sources.toString());
        for (Iterator<CorpusDay> days = corpus.newestFirst().iterator(); days.hasNext(); ) {
            write(days.next());
        }
    }

    private void write(CorpusDay day) throws IOException {
        Path ofDay = Files.createDirectories(folder.resolve("content").resolve(day.folder()));
        for (CorpusArticle article : day.articles()) {
            Files.writeString(ofDay.resolve(article.slug() + ".md"), article.file());
        }
        // the day's page is the page of its folder; its title is the day
        Files.writeString(ofDay.resolve("_index.md"), "---\ntitle: \"" + day.date() + "\"\n" + day.keys() + "---\n");
    }
}
