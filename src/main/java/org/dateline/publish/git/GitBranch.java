package org.dateline.publish.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.commons.codec.digest.DigestUtils;
import org.dateline.config.SiteConfig;
import org.dateline.config.Target;
import org.dateline.output.BuiltFile;
import org.dateline.output.BuiltSite;
import org.dateline.publish.target.Destination;
import org.dateline.publish.target.Held;
import org.dateline.publish.target.Progress;
import org.dateline.publish.target.PublicationPlan;
import org.dateline.publish.target.PublicationRecord;
import org.dateline.publish.target.PublishException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/**
 * A branch of a Git repository, to which one commit is pushed a publication: made of the site's files, without a checkout,
 * from what the branch held and what the plan says. The push is all or nothing, and is refused where somebody else has
 * pushed meanwhile.
 */
public final class GitBranch implements Destination {

    private static final String NO_JEKYLL = ".nojekyll";
    private static final String CNAME = "CNAME";

    private final Target.Git target;
    private final Remote remote;
    private final Repository store;
    private final Author author;
    private final Instant now;
    private final AtomicReference<@Nullable Seen> seen = new AtomicReference<>();

    private GitBranch(Target.Git target, Remote remote, Repository store, Author author, Instant now) {
        this.target = target;
        this.remote = remote;
        this.store = store;
        this.author = author;
        this.now = now;
    }

    /**
     * @param root the digest's folder; what was sent and fetched is kept below it, and may be deleted at any time
     * @param home the user's, for keys and known hosts
     */
    public static GitBranch of(
            Target.Git target, SiteConfig config, Path root, Path home, Instant now, Map<String, String> environment) {
        Path folder = root.resolve(".dateline/cache/publish").resolve(target.name() + ".git");
        Repository store = KeptRepository.open(folder);
        Remote remote = Remote.of(target, root, home, environment, store);
        return new GitBranch(target, remote, store, Author.of(store, config), now);
    }

    /** The branch as the last look saw it; no commit and no files where there is no such branch. */
    private record Seen(
            @Nullable RevCommit commit,
            SortedMap<String, ObjectId> files,
            SortedMap<String, FileMode> modes,
            PublicationRecord record) {}

    @Override
    public SortedMap<String, Held> look(BuiltSite site, boolean verify) {
        try {
            Seen now = see(remote.fetch());
            seen.set(now);
            SortedMap<String, Held> held = new TreeMap<>();
            for (Map.Entry<String, ObjectId> file : now.files().entrySet()) {
                if (!isOfTheTarget(file.getKey())) {
                    held.put(file.getKey(), held(file.getKey(), file.getValue(), now.record(), site, verify));
                }
            }
            return held;
        } catch (TransportException e) {
            throw remote.refusal(e);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private Held held(String path, ObjectId blob, PublicationRecord record, BuiltSite site, boolean verify)
            throws IOException {
        String sum = record.sum(path);
        BuiltFile planned = site.files().get(path);
        // what is to be replaced or removed is read first: it may have been changed since
        if (sum != null && !verify && planned != null && planned.sha256().equals(sum)) {
            return Held.ours(sum);
        }
        if (sum == null && planned == null) {
            return Held.foreign(null);
        }
        String actual = DigestUtils.sha256Hex(bytes(blob));
        return record.made(path, actual) ? Held.ours(actual) : Held.foreign(actual);
    }

    /** Whether the target itself needs that file, beside those of the site. */
    private boolean isOfTheTarget(String path) {
        return path.equals(PublicationRecord.NAME) || extras().containsKey(path);
    }

    private SortedMap<String, byte[]> extras() {
        SortedMap<String, byte[]> extras = new TreeMap<>();
        extras.put(NO_JEKYLL, new byte[0]);
        if (target.cname() != null) {
            extras.put(CNAME, (target.cname() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return extras;
    }

    @Override
    public boolean isComplete() {
        Seen now = seen.get();
        if (now == null) {
            return false;
        }
        try (ObjectInserter.Formatter names = new ObjectInserter.Formatter()) {
            return extras().entrySet().stream()
                    .allMatch(extra -> names.idFor(Constants.OBJ_BLOB, extra.getValue())
                            .equals(now.files().get(extra.getKey())));
        }
    }

    private Seen see(@Nullable ObjectId head) throws IOException {
        if (head == null) {
            return new Seen(null, new TreeMap<>(), new TreeMap<>(), PublicationRecord.NONE);
        }
        SortedMap<String, ObjectId> files = new TreeMap<>();
        SortedMap<String, FileMode> modes = new TreeMap<>();
        try (RevWalk revisions = new RevWalk(store);
                TreeWalk tree = new TreeWalk(store)) {
            RevCommit commit = revisions.parseCommit(head);
            tree.addTree(commit.getTree());
            tree.setRecursive(true);
            while (tree.next()) {
                files.put(tree.getPathString(), tree.getObjectId(0));
                modes.put(tree.getPathString(), tree.getFileMode(0));
            }
            ObjectId record = files.get(PublicationRecord.NAME);
            return new Seen(
                    commit,
                    files,
                    modes,
                    record == null ? PublicationRecord.NONE : PublicationRecord.read(bytes(record)));
        }
    }

    private byte[] bytes(ObjectId blob) throws IOException {
        try (ObjectReader reader = store.newObjectReader()) {
            return reader.open(blob).getBytes();
        }
    }

    @Override
    public String apply(PublicationPlan plan, BuiltSite site, Progress progress) {
        Seen before = seen.get();
        if (before == null) {
            throw new IllegalStateException("not looked at");
        }
        try (ObjectInserter inserter = store.newObjectInserter()) {
            ObjectId tree = tree(before, plan, site, inserter, progress);
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree);
            if (before.commit() != null && !target.squash()) {
                commit.setParentId(before.commit());
            }
            commit.setAuthor(author.at(now));
            commit.setCommitter(author.at(now));
            commit.setMessage(CommitMessage.of(plan));
            ObjectId made = inserter.insert(commit);
            inserter.flush();
            remote.push(made, before.commit(), target.squash(), progress);
            plan.removed().forEach(progress::done);
            return "commit " + made.abbreviate(10).name() + " on " + target.branch();
        } catch (TransportException e) {
            throw remote.refusal(e);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private ObjectId tree(Seen before, PublicationPlan plan, BuiltSite site, ObjectInserter inserter, Progress progress)
            throws IOException {
        SortedMap<String, ObjectId> files = new TreeMap<>(before.files());
        plan.removed().forEach(files::remove);
        for (BuiltFile file : plan.inSendingOrder()) {
            files.put(file.path(), inserter.insert(Constants.OBJ_BLOB, site.bytes(file)));
            progress.done(file.path());
        }
        for (Map.Entry<String, byte[]> extra : extras().entrySet()) {
            files.put(extra.getKey(), inserter.insert(Constants.OBJ_BLOB, extra.getValue()));
        }
        files.put(
                PublicationRecord.NAME,
                inserter.insert(Constants.OBJ_BLOB, PublicationRecord.of(site).bytes()));
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        files.forEach((path, blob) -> {
            DirCacheEntry entry = new DirCacheEntry(path);
            boolean ofTheSite = site.files().containsKey(path);
            entry.setFileMode(
                    ofTheSite ? FileMode.REGULAR_FILE : before.modes().getOrDefault(path, FileMode.REGULAR_FILE));
            entry.setObjectId(blob);
            builder.add(entry);
        });
        builder.finish();
        return index.writeTree(inserter);
    }

    private PublishException failed(IOException e) {
        return new PublishException(
                "cannot keep what is to be pushed: " + e.getMessage(),
                "make space for " + store.getDirectory() + ", or delete that folder; then publish again",
                e);
    }

    @Override
    public void close() {
        store.close();
    }

    /** Who is named as the author of a publication. */
    private record Author(String name, String mail) {

        /** The user of the machine's Git, where it knows one, else the digest. */
        static Author of(Repository store, SiteConfig config) {
            String name = store.getConfig().getString("user", null, "name");
            String mail = store.getConfig().getString("user", null, "email");
            return new Author(
                    name == null ? config.title() : name,
                    mail == null ? "publisher@" + config.baseUrl().getHost() : mail);
        }

        PersonIdent at(Instant moment) {
            return new PersonIdent(name, mail, moment, ZoneOffset.UTC);
        }
    }

    /** What a commit says: how much changed, and which editions. */
    private static final class CommitMessage {

        private static final int MOST_DAYS = 31;

        static String of(PublicationPlan plan) {
            List<String> days = new ArrayList<>();
            plan.inSendingOrder().stream()
                    .map(BuiltFile::path)
                    .filter(path -> path.matches("\\d{4}/\\d{2}/\\d{2}/index\\.html"))
                    .map(path -> path.substring(0, 10).replace('/', '-'))
                    .sorted()
                    .forEach(days::add);
            StringBuilder text = new StringBuilder("Publish ")
                    .append(plan.added().size())
                    .append(" new and ")
                    .append(plan.changed().size())
                    .append(" changed files, remove ")
                    .append(plan.removed().size())
                    .append('\n');
            if (!days.isEmpty()) {
                text.append("\nEditions: ")
                        .append(String.join(", ", days.subList(Math.max(0, days.size() - MOST_DAYS), days.size())))
                        .append(days.size() > MOST_DAYS ? " and " + (days.size() - MOST_DAYS) + " earlier" : "")
                        .append('\n');
            }
            return text.toString();
        }
    }
}
