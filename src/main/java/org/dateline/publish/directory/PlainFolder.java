package org.dateline.publish.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.dateline.output.BuiltFile;
import org.dateline.output.BuiltSite;
import org.dateline.publish.target.Destination;
import org.dateline.publish.target.Held;
import org.dateline.publish.target.Progress;
import org.dateline.publish.target.PublicationPlan;
import org.dateline.publish.target.PublicationRecord;
import org.dateline.publish.target.PublishException;

/**
 * A web root in which files are replaced one by one, for where no link can stand in its place: all new bytes are staged
 * within it first, then renamed, what pages need before the pages.
 */
public final class PlainFolder implements Destination {

    private static final String STAGED = ".dateline-publication.new";

    private final Path root;

    public PlainFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public SortedMap<String, Held> look(BuiltSite site, boolean verify) {
        try {
            return Folders.held(root, Folders.record(root), site, verify, List.of(STAGED));
        } catch (IOException e) {
            throw Refusals.of(e, root);
        }
    }

    /** A publication that stopped when every file was in its place may still have left what was staged. */
    @Override
    public boolean isComplete() {
        return !Files.exists(root.resolve(STAGED), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public String apply(PublicationPlan plan, BuiltSite site, Progress progress) {
        Path staging = root.resolve(STAGED);
        try {
            PublicationRecord before = Folders.record(root);
            refuseLinks(plan);
            Folders.delete(staging);
            try {
                for (BuiltFile file : plan.inSendingOrder()) {
                    Folders.write(staging.resolve(file.path()), site.bytes(file));
                }
                keep(before.during(plan, Set.of()), staging);
            } catch (IOException | RuntimeException e) {
                Folders.delete(staging);
                throw e;
            }
            for (BuiltFile file : plan.inSendingOrder()) {
                Path place = root.resolve(file.path());
                Files.createDirectories(place.getParent());
                Files.move(staging.resolve(file.path()), place, StandardCopyOption.ATOMIC_MOVE);
                progress.seen();
                progress.done(file.path());
            }
            for (String path : plan.removed()) {
                Path gone = root.resolve(path);
                if (Files.isRegularFile(gone, LinkOption.NOFOLLOW_LINKS)) {
                    Files.delete(gone);
                    progress.seen();
                    Folders.deleteEmptyFolders(gone.getParent(), root);
                }
                progress.done(path);
            }
            keep(PublicationRecord.of(site), staging);
            Folders.delete(staging);
            return "";
        } catch (IOException e) {
            throw Refusals.of(e, root);
        }
    }

    /** A link that somebody put into the web root may lead to what is none of the site's business. */
    private void refuseLinks(PublicationPlan plan) {
        Set<Path> seen = new HashSet<>();
        for (BuiltFile file : plan.inSendingOrder()) {
            for (Path folder = root.resolve(file.path()).getParent();
                    !folder.equals(root) && seen.add(folder);
                    folder = folder.getParent()) {
                if (Files.isSymbolicLink(folder)) {
                    throw new PublishException(
                            folder + " is a link, which is not followed",
                            "put a folder in its place, or move it away; then publish again");
                }
            }
        }
    }

    private void keep(PublicationRecord record, Path staging) throws IOException {
        Path staged = staging.resolve(PublicationRecord.NAME);
        Folders.write(staged, record.bytes());
        Files.move(staged, root.resolve(PublicationRecord.NAME), StandardCopyOption.ATOMIC_MOVE);
    }
}
