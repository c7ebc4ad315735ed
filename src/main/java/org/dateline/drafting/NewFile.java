package org.dateline.drafting;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.article.Slug;
import org.dateline.config.DigestFiles;

/** A file in the folder of its day that is not there yet, and that nothing else is overwritten for. */
public final class NewFile {

    private static final String ENDING = ".md";

    private final Path root;
    private final String folder;
    private final String name;

    /** @param name of an article or an edition, without its ending */
    public NewFile(Path root, LocalDate day, String name) {
        this.root = root;
        this.folder = DigestFiles.CONTENT + "/" + day.toString().replace('-', '/');
        this.name = name;
    }

    /** Relative to the digest's root, with {@code /}. */
    public String shown() {
        return folder + "/" + name + ENDING;
    }

    public Path path() {
        return root.resolve(shown());
    }

    /** The file that has this address already, whatever it is called; relative to the digest's root. */
    public Optional<String> taken() {
        Path day = root.resolve(folder);
        if (!Files.isDirectory(day)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(day)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING))
                    .filter(file -> Slug.of(file.substring(0, file.length() - ENDING.length()))
                            .filter(slug -> slug.value().equals(name))
                            .isPresent())
                    .sorted()
                    .findFirst()
                    .map(file -> folder + "/" + file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + day, e);
        }
    }

    /** Writes the file with its folder; false where another one has come there in the meantime. */
    public boolean write(String text) {
        try {
            Files.createDirectories(path().getParent());
            try (OutputStream out = Files.newOutputStream(path(), StandardOpenOption.CREATE_NEW)) {
                fill(out, text);
            }
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path(), e);
        }
    }

    /** A file that holds half of it would be one that nobody wrote. */
    private void fill(OutputStream out, String text) throws IOException {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            Files.deleteIfExists(path());
            throw e;
        }
    }
}
