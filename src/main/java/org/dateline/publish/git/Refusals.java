package org.dateline.publish.git;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dateline.publish.ssh.RefusedKeys;
import org.dateline.publish.target.PublishException;
import org.dateline.publish.target.Unreached;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.transport.URIish;
import org.jspecify.annotations.Nullable;

/** What a repository refuses, told from what it and the Git library say, and what to do about it. */
final class Refusals {

    private static final Pattern NOT_LET_IN =
            Pattern.compile("no more authentication methods|authentication is required|authentication not supported"
                    + "|not authorized|auth fail|permission denied|not permitted");

    private final URIish address;
    private final Path kept;
    private final RefusedKeys refusedKeys;

    /**
     * @param kept where what is to be pushed is kept
     * @param refusedKeys what was refused of hosts over SSH
     */
    Refusals(URIish address, Path kept, RefusedKeys refusedKeys) {
        this.address = address;
        this.kept = kept;
        this.refusedKeys = refusedKeys;
    }

    /** The repository's address without what may be secret in it. */
    String repository() {
        return address.setPass(null).toString();
    }

    /** Nothing was pushed yet. */
    PublishException of(TransportException e) {
        PublishException known = known(e);
        if (known == null) {
            known = Unreached.overTls(
                    "the repository " + repository(),
                    "name the file of its certificate in http.sslCAInfo of ~/.gitconfig",
                    e);
        }
        return known != null
                ? known
                : new PublishException(
                        "the repository " + repository() + " cannot be read" + words(e),
                        "publish again; where that does not help, see what answers there",
                        e);
    }

    /** The line broke on the way, and the branch has not the commit. */
    PublishException ofBrokenPush(String branch, TransportException e) {
        return new PublishException(
                "the line to " + repository() + " broke while the commit was sent" + words(e) + "; the branch " + branch
                        + " there does not have it so far",
                "publish again",
                e);
    }

    /** The line broke on the way, and nobody could be asked for the branch. */
    PublishException ofUnknownEnd(String branch, TransportException e) {
        return new PublishException(
                "the line to " + repository() + " broke while the commit was sent" + words(e) + "; whether the branch "
                        + branch + " there has it is not known",
                "publish again: the branch is looked at first, and gets what it does not have",
                e);
    }

    /** What certainly stopped it; null where the line may just have broken. */
    @Nullable
    PublishException known(TransportException e) {
        PublishException ofHost =
                refusedKeys.refusal(repository(), address.getUser(), address.getHost(), address.getPort(), e);
        if (ofHost != null) {
            return ofHost;
        }
        String text = everything(e);
        if (text.contains("no space left")) {
            boolean isOurs = !text.contains("remote end");
            return new PublishException(
                    "the disk of " + (isOurs ? "what is kept of " : "") + repository()
                            + " is full; the branch there is as it was",
                    "make space for " + (isOurs ? kept : "it") + ", then publish again",
                    e);
        }
        if (!address.isRemote() && text.contains("permission denied")) {
            return new PublishException(
                    "there is no permission to write in the repository " + repository(),
                    "give the user who publishes the right to write there, then publish again",
                    e);
        }
        if (NOT_LET_IN.matcher(text).find()) {
            return new PublishException(
                    repository() + " does not let us in",
                    "over SSH, see that the key of the user who publishes is known there, and in the agent where it has a"
                            + " passphrase; over HTTPS, put a token into " + Credentials.TOKEN
                            + " or ~/.netrc; then publish again",
                    e);
        }
        if (text.contains("not found")
                || text.contains("no such")
                || text.contains("does not exist")
                || text.contains("does not appear to be a git repository")) {
            return new PublishException(
                    "there is no repository at " + repository(), "make an empty one there, or mend the address", e);
        }
        return null;
    }

    /** All that is said in lower case, without the address, which may hold any word. */
    private String everything(Throwable e) {
        StringBuilder all = new StringBuilder();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            all.append(cause.getMessage()).append('\n');
        }
        return all.toString().replace(repository(), "").toLowerCase(Locale.ROOT);
    }

    /** What is said of the line, without the address that the library puts before it. */
    private String words(TransportException e) {
        return Unreached.words(e).replace(repository() + ": ", "");
    }
}
