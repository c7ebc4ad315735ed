package org.dateline.publish.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dateline.output.BuiltFile;
import org.dateline.output.BuiltSite;
import org.dateline.publish.directory.Refusals;
import org.dateline.publish.target.Destination;
import org.dateline.publish.target.Held;
import org.dateline.publish.target.Progress;
import org.dateline.publish.target.PublicationPlan;
import org.dateline.publish.target.PublicationRecord;
import org.dateline.publish.target.PublishException;

/**
 * A zip or tar.gz of the whole site, the same bytes each time, which works when its {@code index.html} is opened from a
 * disk. It is written beside its place and renamed.
 */
public final class ArchiveFile implements Destination {

    /** Changes with what is done to pages, so that archives of an older form are made anew. */
    private static final String FORM = "# form 1\n";

    /** Sums would be of other bytes than the archive has; the others only a host reads. */
    private static final Pattern LEFT_OUT =
            Pattern.compile("_headers|_redirects|(.*/)?checksums\\.json|checksums\\.json\\.sig");

    private final Path path;
    private final String basePath;

    /** @param basePath the path of the site's home page on its host */
    public ArchiveFile(Path path, String basePath) {
        this.path = path.toAbsolutePath().normalize();
        this.basePath = basePath;
    }

    @Override
    public SortedMap<String, Held> look(BuiltSite site, boolean verify) {
        SortedMap<String, Held> held = new TreeMap<>();
        if (!Files.exists(path)) {
            return held;
        }
        String text = record();
        PublicationRecord record = PublicationRecord.read(text.getBytes(StandardCharsets.UTF_8));
        boolean isOfThisForm = text.startsWith(FORM) && !verify;
        for (String each : record.paths()) {
            held.put(each, Held.ours(isOfThisForm ? record.sum(each) : null));
        }
        return held;
    }

    /** The record is the first file in it. */
    private String record() {
        try (InputStream in = Files.newInputStream(path);
                PackReader reader = PackReader.of(path, in)) {
            String name = reader.nextName();
            if (name != null && name.endsWith("/" + PublicationRecord.NAME)) {
                return new String(reader.bytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            // it is no archive, which is told below
        }
        throw new PublishException(
                path + " is there already, and no publication made it",
                "move it away, or give this target another path in content/digest.yaml");
    }

    @Override
    public String apply(PublicationPlan plan, BuiltSite site, Progress progress) {
        Path staged = path.resolveSibling("." + path.getFileName() + ".new");
        try {
            Files.createDirectories(path.getParent());
            try {
                try (OutputStream out = Files.newOutputStream(staged);
                        Pack pack = Pack.of(path, out)) {
                    fill(pack, site, progress);
                }
                try (FileChannel channel = FileChannel.open(staged, StandardOpenOption.WRITE)) {
                    channel.force(false);
                }
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(staged);
                throw e;
            }
            Files.move(staged, path, StandardCopyOption.ATOMIC_MOVE);
            return Files.size(path) + " bytes";
        } catch (IOException e) {
            throw Refusals.of(e, path);
        }
    }

    private void fill(Pack pack, BuiltSite site, Progress progress) throws IOException {
        String folder = path.getFileName().toString().replaceFirst("\\.(zip|tar\\.gz|tgz)$", "") + "/";
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.write(FORM.getBytes(StandardCharsets.UTF_8));
        record.write(PublicationRecord.of(site).bytes());
        pack.add(folder + PublicationRecord.NAME, record.toByteArray());
        for (BuiltFile file : site.all()) {
            if (!LEFT_OUT.matcher(file.path()).matches()) {
                byte[] bytes = site.bytes(file);
                if (file.path().endsWith(".html")) {
                    String html = new String(bytes, StandardCharsets.UTF_8);
                    bytes = new DiskPage(file.path(), basePath, site.files().keySet())
                            .of(html)
                            .getBytes(StandardCharsets.UTF_8);
                }
                pack.add(folder + file.path(), bytes);
            }
            progress.done(file.path());
        }
    }
}
