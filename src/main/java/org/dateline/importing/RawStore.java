package org.dateline.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.dateline.article.ArticleId;
import org.dateline.raw.RawPage;

/**
 * The evidence of imports, below {@code .dateline/raw}: every raw page under its SHA-256, and every draft as it was
 * first written. It is no cache: nothing in it is ever overwritten or deleted.
 */
final class RawStore {

    private static final String FOLDER = ".dateline/raw";
    private static final String DRAFTS = "drafts";

    /** Older ones have a second dot in their names. */
    private static final Pattern FIRST_DRAFT = Pattern.compile("(\\d{4}/\\d{2}/\\d{2}/[^./]+)\\.md");

    private final Path folder;

    RawStore(Path root) {
        this.folder = root.resolve(FOLDER);
    }

    /** Where sites' own words on the state of their pages are kept. */
    static Path validators(Path root) {
        return root.resolve(FOLDER).resolve("validators");
    }

    /** Keeps a raw page. */
    void keepPage(RawPage page, String sha256) {
        String ending = page.kind() == RawPage.Kind.TEXT ? ".txt" : ".html";
        keep(folder.resolve("pages").resolve(sha256.substring(0, 2)).resolve(sha256 + ending), page.bytes());
    }

    /** The last draft that was written for the article without a curator's hand. */
    Optional<String> firstDraft(ArticleId id) {
        Path file = draft(id);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Keeps a draft as the importer wrote it; that of an earlier state of the page stays beside it. */
    void keepDraft(ArticleId id, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Path current = draft(id);
        firstDraft(id).ifPresent(before -> {
            byte[] old = before.getBytes(StandardCharsets.UTF_8);
            keep(
                    current.resolveSibling(
                            id.slug() + "." + DigestUtils.sha256Hex(old).substring(0, 10) + ".md"),
                    old);
        });
        replace(current, bytes);
    }

    /** The articles of which there is a first draft, whatever has become of them. */
    Set<ArticleId> drafted() {
        Path drafts = folder.resolve(DRAFTS);
        if (!Files.isDirectory(drafts)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(drafts)) {
            return files.map(file -> drafts.relativize(file).toString().replace('\\', '/'))
                    .map(FIRST_DRAFT::matcher)
                    .filter(Matcher::matches)
                    .flatMap(name -> ArticleId.parse(name.group(1), LocalDate.MIN).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + drafts, e);
        }
    }

    /** Where the first draft is, relative to the digest's root. */
    static String shownDraft(ArticleId id) {
        return FOLDER + "/" + DRAFTS + "/" + id + ".md";
    }

    private Path draft(ArticleId id) {
        return folder.resolve(DRAFTS).resolve(id + ".md");
    }

    private static void keep(Path file, byte[] bytes) {
        if (!Files.exists(file)) {
            replace(file, bytes);
        }
    }

    /** So that a reader finds the old bytes or the new ones, never half of them. */
    static void replace(Path file, byte[] bytes) {
        // not a temporary file of the JDK's, which nobody but its owner may read
        Path beside = file.resolveSibling("." + UUID.randomUUID() + ".new");
        try {
            Files.createDirectories(file.getParent());
            Files.write(beside, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            discard(beside, e);
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static void discard(Path file, IOException reason) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }
}
