package org.dateline.publish.ssh;

import java.util.concurrent.atomic.AtomicBoolean;
import org.dateline.publish.target.PublishException;
import org.jspecify.annotations.Nullable;

/** Notes that a host has shown a key which the user does not trust, and says what to do about it. */
public final class RefusedKeys {

    private static final int DEFAULT_PORT = 22;

    private final AtomicBoolean isRefused = new AtomicBoolean();
    private final AtomicBoolean isAnother = new AtomicBoolean();

    /** @param knowsAnother whether the user knows another key of that host, rather than none */
    public void note(boolean knowsAnother) {
        isAnother.set(knowsAnother);
        isRefused.set(true);
    }

    /**
     * Null where no key was refused.
     *
     * @param what the host, as the target names it
     * @param user as whom one logs in; null where the user's configuration says it
     * @param port null or not positive where the user's configuration says it
     */
    public @Nullable PublishException refusal(
            String what, @Nullable String user, String host, @Nullable Integer port, Throwable cause) {
        if (!isRefused.get()) {
            return null;
        }
        if (isAnother.get()) {
            return new PublishException(
                    "the host key of " + what + " is not the one that is known",
                    "ask its operator whether the key was changed, and for the fingerprint of the new one; where that is"
                            + " right, put it in the place of the old one in ~/.ssh/known_hosts, else somebody may stand in"
                            + " between",
                    cause);
        }
        String login = "ssh " + (port == null || port <= 0 || port == DEFAULT_PORT ? "" : "-p " + port + " ")
                + (user == null ? "" : user + "@") + host;
        return new PublishException(
                "the host key of " + what + " is not known",
                "ask its operator for the fingerprint of the key, log in once with '" + login
                        + "', and where it shows the same one, say yes: that puts the key into ~/.ssh/known_hosts",
                cause);
    }
}
