package org.dateline.bench.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How one generator wants the articles: its folders, settings and templates. */
public enum Layout {

    /** A digest with the theme that comes with Dateline. */
    DATELINE_DEFAULT {
        @Override
        void lay(Corpus corpus, Path folder) throws IOException {
            new DatelineLayout(folder).write(corpus);
        }
    },

    /** A digest with a theme whose pages hold what those of the other generators do. */
    DATELINE_MINIMAL {
        @Override
        void lay(Corpus corpus, Path folder) throws IOException {
            DatelineLayout digest = new DatelineLayout(folder);
            digest.write(corpus);
            digest.writeMinimalTheme();
        }
    },

    /** A site for Hugo. */
    HUGO {
        @Override
        void lay(Corpus corpus, Path folder) throws IOException {
            new HugoLayout(folder).write(corpus);
        }
    };

    /** Writes all that the generator needs into a new folder. */
    public void write(Corpus corpus, Path folder) {
        try {
            lay(corpus, folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lay out the corpus in " + folder, e);
        }
    }

    abstract void lay(Corpus corpus, Path folder) throws IOException;

    /** Writes a file, and its folder where it is the first there. */
    static void file(Path path, String text) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text, StandardCharsets.UTF_8);
    }

    /** Copies files that lie beside this class to the same places below a folder. */
    static void copy(String from, Path folder, String... names) throws IOException {
        for (String name : names) {
            try (InputStream resource = Layout.class.getResourceAsStream(from + "/" + name)) {
                if (resource == null) {
                    throw new IOException("the program lacks its file " + from + "/" + name);
                }
                file(folder.resolve(name), new String(resource.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }
}
