package org.dateline.publish.directory;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.dateline.output.BuiltFile;
import org.dateline.output.BuiltSite;
import org.dateline.publish.target.Destination;
import org.dateline.publish.target.Held;
import org.dateline.publish.target.Progress;
import org.dateline.publish.target.PublicationPlan;
import org.dateline.publish.target.PublicationRecord;
import org.dateline.publish.target.PublishException;

/**
 * A web root that is a symbolic link: each publication stages a whole folder beside it and then turns the link, in one step
 * of the file system, so that no reader ever sees a mixture or nothing. Files that stay the same are hard links.
 */
public final class SwappedFolder implements Destination {

    private static final Pattern RELEASE = Pattern.compile("[0-9a-f]{16}(-2)?(\\.new)?");

    private final Path root;
    private final Path releases;

    /** @param root where the link is, or will be */
    public SwappedFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.releases = this.root.resolveSibling("." + this.root.getFileName() + ".dateline");
    }

    @Override
    public SortedMap<String, Held> look(BuiltSite site, boolean verify) {
        try {
            if (isReplaceable()) {
                return new TreeMap<>();
            }
            return Folders.held(root, Folders.record(root), site, verify, List.of());
        } catch (IOException e) {
            throw Refusals.of(e, root);
        }
    }

    /** Whether there is nothing that a link could not take the place of. Anything but our own link and an empty folder is. */
    private boolean isReplaceable() throws IOException {
        if (Files.isSymbolicLink(root)) {
            Path release = root.resolveSibling(Files.readSymbolicLink(root)).normalize();
            if (releases.equals(release.getParent())) {
                return !Files.isDirectory(release);
            }
            throw new PublishException(
                    root + " is a link to " + release + ", which no publication made",
                    "remove the link, or name its folder with 'in-place: true'");
        }
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        if (Files.isDirectory(root)) {
            try (Stream<Path> files = Files.list(root)) {
                if (files.findAny().isEmpty()) {
                    return true;
                }
            }
        }
        throw new PublishException(
                root + " is there already and is not empty, so it cannot be swapped",
                "move it away, or say 'in-place: true' for this target in content/digest.yaml, which replaces its files"
                        + " one by one");
    }

    @Override
    public String apply(PublicationPlan plan, BuiltSite site, Progress progress) {
        try {
            PublicationRecord record = PublicationRecord.of(site);
            Path release = unused(DigestUtils.sha256Hex(record.bytes()).substring(0, 16));
            Folders.delete(release);
            Path staged = release.resolveSibling(release.getFileName() + ".new");
            Folders.delete(staged);
            Files.createDirectories(staged);
            try {
                stage(plan, site, staged, progress);
                Folders.write(staged.resolve(PublicationRecord.NAME), record.bytes());
            } catch (IOException | RuntimeException e) {
                Folders.delete(staged);
                throw e;
            }
            Files.move(staged, release, StandardCopyOption.ATOMIC_MOVE);
            Path before = Files.isSymbolicLink(root) && Files.exists(root) ? root.toRealPath() : null;
            turnTo(release);
            progress.seen();
            if (before != null) {
                carryOverLatecomers(before, release, plan);
            }
            plan.removed().forEach(progress::done);
            forgetAllBut(release);
            return "";
        } catch (IOException e) {
            throw Refusals.of(e, root);
        }
    }

    /** A folder that readers do not see now: one of two, since only what is foreign may have changed. */
    private Path unused(String id) throws IOException {
        Path release = releases.resolve(id);
        boolean isSeen =
                Files.isSymbolicLink(root) && Files.readSymbolicLink(root).endsWith(release.getFileName());
        return isSeen ? releases.resolve(id + "-2") : release;
    }

    private void stage(PublicationPlan plan, BuiltSite site, Path staged, Progress progress) throws IOException {
        for (BuiltFile file : plan.inSendingOrder()) {
            Folders.write(staged.resolve(file.path()), site.bytes(file));
            progress.done(file.path());
        }
        for (BuiltFile file : plan.unchanged()) {
            carryOver(file.path(), staged);
        }
        for (String path : plan.foreign()) {
            if (!site.files().containsKey(path)) {
                carryOver(path, staged);
            }
        }
    }

    /** What others put into the web root while it was staged stays too. */
    private static void carryOverLatecomers(Path before, Path release, PublicationPlan plan) throws IOException {
        Set<String> removed = Set.copyOf(plan.removed());
        List<Path> files;
        try (Stream<Path> all = Files.walk(before)) {
            files = all.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
        for (Path file : files) {
            String path = before.relativize(file).toString().replace('\\', '/');
            Path place = release.resolve(path);
            if (!removed.contains(path) && !Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                carryOver(file, place);
            }
        }
    }

    private void carryOver(String path, Path staged) throws IOException {
        carryOver(root.toRealPath().resolve(path), staged.resolve(path));
    }

    private static void carryOver(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try {
            Files.createLink(to, from);
        } catch (UnsupportedOperationException | FileSystemException e) { // not every file system has hard links
            Files.copy(from, to, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private void turnTo(Path release) throws IOException {
        Path link = releases.resolve("link.new");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(
                link,
                Path.of(releases.getFileName().toString(), release.getFileName().toString()));
        if (Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
            try {
                Files.delete(root);
            } catch (DirectoryNotEmptyException e) {
                throw new PublishException(
                        "something was put into " + root + " meanwhile",
                        "look at it and move it away, then publish again",
                        e);
            } catch (NoSuchFileException e) {
                // nothing is in the way any more
            }
        }
        Files.move(link, root, StandardCopyOption.ATOMIC_MOVE);
    }

    private void forgetAllBut(Path release) throws IOException {
        List<Path> others;
        try (Stream<Path> all = Files.list(releases)) {
            others = all.filter(each -> !each.equals(release)
                            && RELEASE.matcher(each.getFileName().toString()).matches())
                    .toList();
        }
        for (Path other : others) {
            Folders.delete(other);
        }
    }
}
