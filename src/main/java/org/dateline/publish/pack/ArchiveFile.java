package org.dateline.publish.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
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
 * disk. It is written beside its place and renamed. What is known of it stands in a file beside it, and not in it.
 */
public final class ArchiveFile implements Destination {

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
        try {
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                PublicationRecord made = ours().published();
                made.paths().forEach(each -> held.put(each, Held.ours(verify ? null : made.sum(each))));
            }
            return held;
        } catch (IOException e) {
            throw Refusals.of(e, path);
        }
    }

    /** What the record says of the archive that is there, which must be one that it knows. */
    private ArchiveRecord ours() throws IOException {
        ArchiveRecord record = ArchiveRecord.beside(path);
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) || !record.made(sumOf(path))) {
            throw new PublishException(
                    path + " is there already, and "
                            + (record.equals(ArchiveRecord.NONE)
                                    ? "no record beside it says that a publication made it"
                                    : "is not as the last publication made it"),
                    "delete it if nobody needs it, or move it away, then publish again; or give this target another path"
                            + " in content/digest.yaml");
        }
        return record;
    }

    private static String sumOf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return DigestUtils.sha256Hex(in);
        }
    }

    @Override
    public String apply(PublicationPlan plan, BuiltSite site, Progress progress) {
        Path staged = path.resolveSibling("." + path.getFileName() + ".new");
        try {
            Files.createDirectories(path.getParent());
            ArchiveRecord before = Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? ours() : ArchiveRecord.NONE;
            String sum;
            try {
                sum = stage(staged, site, progress);
                before.and(sum, plan).write(path);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(staged);
                throw e;
            }
            Files.move(staged, path, StandardCopyOption.ATOMIC_MOVE);
            progress.seen();
            ArchiveRecord.of(sum, site).write(path);
            return Files.size(path) + " bytes";
        } catch (IOException e) {
            throw Refusals.of(e, path);
        }
    }

    /** Its SHA-256, once it is on the disk. */
    private String stage(Path staged, BuiltSite site, Progress progress) throws IOException {
        MessageDigest sum = DigestUtils.getSha256Digest();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(staged), sum);
                Pack pack = Pack.of(path, out)) {
            fill(pack, site, progress);
        }
        try (FileChannel channel = FileChannel.open(staged, StandardOpenOption.WRITE)) {
            channel.force(false);
        }
        return HexFormat.of().formatHex(sum.digest());
    }

    private void fill(Pack pack, BuiltSite site, Progress progress) throws IOException {
        String folder = path.getFileName().toString().replaceFirst("\\.(zip|tar\\.gz|tgz)$", "") + "/";
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
