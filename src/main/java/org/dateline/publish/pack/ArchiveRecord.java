package org.dateline.publish.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.output.BuiltSite;
import org.dateline.output.DurableFile;
import org.dateline.publish.target.PublicationPlan;
import org.dateline.publish.target.PublicationRecord;

/**
 * The record that lies beside an archive: its SHA-256, by which it is known for one that a publication made, and the files
 * of the site from which it was made. Before another archive takes its place, the record names both.
 *
 * @param archives the SHA-256 of every archive that may be there
 */
record ArchiveRecord(Set<String> archives, PublicationRecord published) {

    /** One of a place that has no archive. */
    static final ArchiveRecord NONE = new ArchiveRecord(Set.of(), PublicationRecord.NONE);

    /** Changes with what is done to pages, so that archives of an older form are made anew. */
    private static final String FORM = "# form 2";

    private static final String ARCHIVE = "# archive ";

    ArchiveRecord {
        archives = Set.copyOf(archives);
    }

    static ArchiveRecord of(String sum, BuiltSite site) {
        return new ArchiveRecord(Set.of(sum), PublicationRecord.of(site));
    }

    /** The record beside an archive; one of another form knows the archive, but not from which files it was made. */
    static ArchiveRecord beside(Path archive) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(placeFor(archive));
        } catch (NoSuchFileException e) {
            return NONE;
        }
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        Set<String> archives = new TreeSet<>();
        lines.stream()
                .filter(line -> line.startsWith(ARCHIVE))
                .forEach(line -> archives.add(line.substring(ARCHIVE.length())));
        return new ArchiveRecord(
                archives, lines.contains(FORM) ? PublicationRecord.read(bytes) : PublicationRecord.NONE);
    }

    private static Path placeFor(Path archive) {
        return archive.resolveSibling("." + archive.getFileName() + ".dateline");
    }

    /** Whether a publication made an archive with this sum, or may have. */
    boolean made(String sum) {
        return archives.contains(sum);
    }

    /** What may be there while an archive with that sum takes the place of this one. */
    ArchiveRecord and(String sum, PublicationPlan plan) {
        Set<String> both = new TreeSet<>(archives);
        both.add(sum);
        return new ArchiveRecord(both, published.during(plan, Set.of()));
    }

    /** Puts it beside the archive, in one step. */
    void write(Path archive) throws IOException {
        StringBuilder head = new StringBuilder(FORM).append('\n');
        new TreeSet<>(archives).forEach(sum -> head.append(ARCHIVE).append(sum).append('\n'));
        Path place = placeFor(archive);
        Path staged = place.resolveSibling(place.getFileName() + ".new");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(published.bytes());
        try {
            DurableFile.write(staged, bytes.toByteArray());
        } catch (IOException e) {
            Files.deleteIfExists(staged);
            throw e;
        }
        Files.move(staged, place, StandardCopyOption.ATOMIC_MOVE);
    }
}
