package org.dateline.publish.git;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dateline.config.Target;
import org.dateline.publish.ssh.RefusedKeys;
import org.dateline.publish.target.Progress;
import org.dateline.publish.target.PublishException;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;
import org.jspecify.annotations.Nullable;

/** The repository that is published to, as it is reached from here. */
final class Remote {

    private static final int SECONDS = 60;
    private static final String LOCK = ".lock";

    private final URIish address;
    private final String branch;
    private final Repository store;
    private final Path home;
    private final Map<String, String> environment;
    private final RefusedKeys refusedKeys = new RefusedKeys();
    private final Refusals refusals;

    private Remote(URIish address, String branch, Repository store, Path home, Map<String, String> environment) {
        this.address = address;
        this.branch = Constants.R_HEADS + branch;
        this.store = store;
        this.home = home;
        this.environment = environment;
        this.refusals = new Refusals(address, store.getDirectory().toPath(), refusedKeys);
    }

    static Remote of(Target.Git target, Path root, Path home, Map<String, String> environment, Repository store) {
        String written = target.repository();
        try {
            URIish address = new URIish(written);
            boolean isLocalPath = !address.isRemote() && !written.startsWith("file:");
            return new Remote(
                    isLocalPath
                            ? new URIish(root.resolve(written)
                                    .toAbsolutePath()
                                    .normalize()
                                    .toString())
                            : address,
                    target.branch(),
                    store,
                    home,
                    environment);
        } catch (URISyntaxException e) {
            throw new PublishException(
                    "'" + written + "' is not the address of a repository",
                    "write it as Git has it, e.g. git@example.org:digest.git",
                    e);
        }
    }

    /** Something that is said to the repository. */
    private interface Conversation<T> {
        T over(Transport transport) throws IOException;
    }

    private <T extends @Nullable Object> T talk(Conversation<T> conversation) throws IOException {
        try (Transport transport = open()) {
            return conversation.over(transport);
        } catch (IllegalThreadStateException e) { // so the library tells a line over SSH that broke
            throw new TransportException("the other end did not come to its end", e);
        }
    }

    /** The newest commit of the branch, which is here then; null where there is no such branch. */
    @Nullable
    ObjectId fetch() throws IOException {
        return this.<@Nullable ObjectId>talk(transport -> {
            ObjectId head = head(transport);
            if (head != null) {
                transport.setDepth(1); // what was published before the newest commit is of no use here
                transport.fetch(
                        NullProgressMonitor.INSTANCE, List.of(new RefSpec("+" + branch + ":refs/published/" + name())));
            }
            return head;
        });
    }

    private @Nullable ObjectId head(Transport transport) throws IOException {
        try (FetchConnection connection = transport.openFetch()) {
            Ref head = connection.getRef(branch);
            return head == null ? null : head.getObjectId();
        }
    }

    /**
     * Makes that commit the newest of the branch.
     *
     * @param expected what the branch must still be; null where it must not be there
     * @param replaces whether the commit need not follow that one
     * @param progress told as soon as readers may see the commit
     */
    void push(ObjectId commit, @Nullable ObjectId expected, boolean replaces, Progress progress) throws IOException {
        RemoteRefUpdate update = new RemoteRefUpdate(
                store, commit.name(), commit, branch, replaces, null, expected == null ? ObjectId.zeroId() : expected);
        try {
            talk(transport -> {
                transport.setPushThin(true);
                return transport.push(NullProgressMonitor.INSTANCE, List.of(update));
            });
        } catch (TransportException e) {
            settle(commit, e, progress);
            return;
        }
        switch (update.getStatus()) {
            case OK, UP_TO_DATE -> progress.seen();
            case REJECTED_REMOTE_CHANGED, REJECTED_NONFASTFORWARD ->
                throw new PublishException(
                        "somebody else has pushed to " + name() + " meanwhile; nothing was changed there",
                        "publish again");
            default -> throw notTaken(update);
        }
    }

    /** The repository may have taken a commit and the line may have broken before it said so: the branch tells. */
    private void settle(ObjectId commit, TransportException broken, Progress progress) throws IOException {
        PublishException refused = refusals.known(broken);
        boolean isLookedAt = true;
        try {
            if (commit.equals(this.<@Nullable ObjectId>talk(this::head))) {
                progress.seen();
                return;
            }
        } catch (TransportException e) {
            isLookedAt = false;
        }
        if (refused != null) {
            throw refused;
        }
        progress.seen(); // what was sent last may still be on its way
        throw isLookedAt ? refusals.ofBrokenPush(name(), broken) : refusals.ofUnknownEnd(name(), broken);
    }

    /** A lock in a repository on this machine is that of somebody who pushes now, or of one who was killed. */
    private PublishException notTaken(RemoteRefUpdate update) {
        Path lock = Path.of(address.getPath() == null ? "" : address.getPath(), branch + LOCK);
        if (!address.isRemote() && Files.exists(lock)) {
            return new PublishException(
                    "the branch " + name() + " of " + refusals.repository()
                            + " is locked: somebody is pushing there, or was stopped while doing so",
                    "publish again; where that does not help and nobody is pushing, delete " + lock + " first");
        }
        return new PublishException(
                refusals.repository() + " did not take the commit: " + update.getStatus()
                        + (update.getMessage() == null ? "" : ", " + update.getMessage()),
                "see whether the branch " + name() + " is protected, or a hook refuses it");
    }

    private Transport open() throws NotSupportedException, TransportException {
        Transport transport = Transport.open(store, address);
        transport.setTimeout(SECONDS);
        if (transport instanceof SshTransport ssh) {
            ssh.setSshSessionFactory(Ssh.of(home, environment, refusedKeys));
        } else if (transport instanceof TransportHttp http) {
            http.setCredentialsProvider(Credentials.of(address, home, environment));
            TrustedAuthorities trusted = TrustedAuthorities.of(address, store.getConfig(), home, environment);
            if (trusted != null) {
                http.setHttpConnectionFactory(trusted);
            }
        }
        return transport;
    }

    private String name() {
        return branch.substring(Constants.R_HEADS.length());
    }

    /** What a failed conversation was about. */
    PublishException refusal(TransportException e) {
        return refusals.of(e);
    }
}
