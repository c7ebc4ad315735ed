package org.dateline.publish.git;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dateline.config.Target;
import org.dateline.publish.target.PublishException;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.NetRCCredentialsProvider;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.jspecify.annotations.Nullable;

/** The repository that is published to, as it is reached from here. */
final class Remote {

    /** A token or password for repositories over HTTPS, and the name that goes with it. */
    private static final String TOKEN = "DATELINE_GIT_TOKEN";

    private static final String USER = "DATELINE_GIT_USER";
    private static final int SECONDS = 60;
    private static final String LOCK = ".lock";

    private final URIish address;
    private final String branch;
    private final Repository store;
    private final Path home;
    private final Map<String, String> environment;

    private Remote(URIish address, String branch, Repository store, Path home, Map<String, String> environment) {
        this.address = address;
        this.branch = Constants.R_HEADS + branch;
        this.store = store;
        this.home = home;
        this.environment = environment;
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

    /**
     * A bare repository of our own, made where there is none. Only who has the digest's lock uses it, so the locks that lie
     * in it, and one that is half made, are those of a publication that was killed.
     */
    static Repository store(Path folder) {
        try {
            boolean isMade =
                    Files.exists(folder.resolve(Constants.HEAD)) && Files.exists(folder.resolve(Constants.CONFIG));
            delete(folder, file -> !isMade || file.toString().endsWith(LOCK));
            Repository store = new FileRepositoryBuilder()
                    .setGitDir(folder.toFile())
                    .setBare()
                    .build();
            if (!isMade) {
                store.create(true);
            }
            return store;
        } catch (IOException e) {
            throw new PublishException(
                    "cannot write to " + folder + ": " + e.getMessage(), "look at that folder, or delete it", e);
        }
    }

    private static void delete(Path folder, Predicate<Path> which) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.filter(file -> !file.equals(folder) && which.test(file))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }

    /** The newest commit of the branch, which is here then; null where there is no such branch. */
    @Nullable
    ObjectId fetch() throws TransportException, NotSupportedException {
        try (Transport transport = open()) {
            Ref head;
            try (FetchConnection connection = transport.openFetch()) {
                head = connection.getRef(branch);
            }
            if (head == null) {
                return null;
            }
            transport.setDepth(1); // what was published before the newest commit is of no use here
            transport.fetch(
                    NullProgressMonitor.INSTANCE,
                    List.of(new RefSpec(
                            "+" + branch + ":refs/published/" + branch.substring(Constants.R_HEADS.length()))));
            return head.getObjectId();
        }
    }

    /** @param expected what the branch must still be; null where it must not be there */
    void push(ObjectId commit, @Nullable ObjectId expected, boolean replaces) throws IOException {
        try (Transport transport = open()) {
            RemoteRefUpdate update = new RemoteRefUpdate(
                    store,
                    commit.name(),
                    commit,
                    branch,
                    replaces,
                    null,
                    expected == null ? ObjectId.zeroId() : expected);
            transport.setPushThin(true);
            transport.push(NullProgressMonitor.INSTANCE, List.of(update));
            switch (update.getStatus()) {
                case OK, UP_TO_DATE -> {}
                case REJECTED_REMOTE_CHANGED, REJECTED_NONFASTFORWARD ->
                    throw new PublishException(
                            "somebody else has pushed to " + name() + " meanwhile; nothing was changed there",
                            "publish again");
                default -> throw notTaken(update);
            }
        }
    }

    /** A lock in a repository on this machine is that of somebody who pushes now, or of one who was killed. */
    private PublishException notTaken(RemoteRefUpdate update) {
        Path lock = Path.of(address.getPath() == null ? "" : address.getPath(), branch + LOCK);
        if (!address.isRemote() && Files.exists(lock)) {
            return new PublishException(
                    "the branch " + name() + " of " + shown()
                            + " is locked: somebody is pushing there, or was stopped while doing so",
                    "publish again; where that does not help and nobody is pushing, delete " + lock + " first");
        }
        return new PublishException(
                shown() + " did not take the commit: " + update.getStatus()
                        + (update.getMessage() == null ? "" : ", " + update.getMessage()),
                "see whether the branch " + name() + " is protected, or a hook refuses it");
    }

    private Transport open() throws NotSupportedException, TransportException {
        Transport transport = Transport.open(store, address);
        transport.setTimeout(SECONDS);
        if (transport instanceof SshTransport ssh) {
            ssh.setSshSessionFactory(Ssh.of(home, environment));
        } else if (environment.containsKey(TOKEN)) {
            transport.setCredentialsProvider(new UsernamePasswordCredentialsProvider(
                    environment.getOrDefault(USER, "git"), environment.getOrDefault(TOKEN, "")));
        } else {
            transport.setCredentialsProvider(new NetRCCredentialsProvider());
        }
        return transport;
    }

    private String name() {
        return branch.substring(Constants.R_HEADS.length());
    }

    /** The address without what may be secret in it. */
    private String shown() {
        return address.setPass(null).toString();
    }

    /** What a failed conversation was about. */
    PublishException refusal(TransportException e) {
        StringBuilder all = new StringBuilder();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            all.append(cause.getMessage()).append('\n');
        }
        String text = all.toString().toLowerCase(Locale.ROOT);
        if (text.contains("server key") || text.contains("host key") || text.contains("known_hosts")) {
            return new PublishException(
                    "the host key of " + shown() + " is not the one that is known, or none is known",
                    "ask its operator for the fingerprint of the key; where it is right, put the key into"
                            + " ~/.ssh/known_hosts, else somebody may stand in between",
                    e);
        }
        if (text.contains("no space left")) {
            boolean isOurs = !text.contains("remote end");
            return new PublishException(
                    "the disk of " + (isOurs ? "what is kept of " : "") + shown()
                            + " is full; the branch there is as it was",
                    "make space for " + (isOurs ? store.getDirectory() : "it") + ", then publish again",
                    e);
        }
        if (!address.isRemote() && text.contains("permission denied")) {
            return new PublishException(
                    "there is no permission to write in the repository " + shown(),
                    "give the user who publishes the right to write there, then publish again",
                    e);
        }
        if (text.contains("auth") || text.contains("permission denied") || text.contains("not authorized")) {
            return new PublishException(
                    shown() + " does not let us in",
                    "over SSH, see that the key of the user who publishes is known there, and in the agent where it has a"
                            + " passphrase; over HTTPS, put a token into " + TOKEN + " or ~/.netrc",
                    e);
        }
        if (text.contains("not found") || text.contains("no such") || text.contains("does not exist")) {
            return new PublishException(
                    "there is no repository at " + shown(), "make an empty one there, or mend the address", e);
        }
        return new PublishException(
                "the repository " + shown() + " cannot be reached or broke off: " + e.getMessage()
                        + "; the branch there is as it was",
                "publish again",
                e);
    }
}
