package org.dateline.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.dateline.article.ArticleId;
import org.dateline.raw.RawPage;

/**
 * The evidence of imports, below {@code .dateline/raw}: every raw page under its SHA-256, and every draft as it was
 * first written. It is no cache: nothing in it is ever overwritten or deleted.
 */
final class RawStore {

    private static final String FOLDER = ".dateline/raw";

    private final Path folder;

    RawStore(Path root) {
        this.folder = root.resolve(FOLDER);
    }

    /** Where sites' own words on the state of their pages are kept. */
    static Path validators(Path root) {
        return root.resolve(FOLDER).resolve("validators");
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
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
            keep(current.resolveSibling(id.slug() + "." + sha256(old).substring(0, 10) + ".md"), old);
        });
        replace(current, bytes);
    }

    private Path draft(ArticleId id) {
        return folder.resolve("drafts").resolve(id + ".md");
    }

    private static void keep(Path file, byte[] bytes) {
        if (!Files.exists(file)) {
            replace(file, bytes);
        }
    }

    /** So that a reader finds the old bytes or the new ones, never half of them. */
    static void replace(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Path beside = Files.createTempFile(file.getParent(), "." + file.getFileName(), ".new");
            Files.write(beside, bytes);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
