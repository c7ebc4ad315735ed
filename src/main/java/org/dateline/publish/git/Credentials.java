package org.dateline.publish.git;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.NetRC;
import org.eclipse.jgit.transport.NetRC.NetRCEntry;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.jspecify.annotations.Nullable;

/** The user's name and token for a repository on the web. Nobody else is told them, even where its host leads on to another. */
final class Credentials extends CredentialsProvider {

    /** A token or password, and the name that goes with it. */
    static final String TOKEN = "DATELINE_GIT_TOKEN";

    private static final String USER = "DATELINE_GIT_USER";

    private final URIish address;
    private final CredentialsProvider known;

    private Credentials(URIish address, CredentialsProvider known) {
        this.address = address;
        this.known = known;
    }

    /**
     * What the variables say, else the user's {@code .netrc}; null where neither knows the host.
     *
     * @param home the user's
     */
    static @Nullable Credentials of(URIish address, Path home, Map<String, String> environment) {
        String token = environment.getOrDefault(TOKEN, "");
        if (!token.isEmpty()) {
            String user = environment.getOrDefault(USER, "");
            return new Credentials(
                    address, new UsernamePasswordCredentialsProvider(user.isEmpty() ? "git" : user, token));
        }
        Path file = home.resolve(".netrc");
        NetRCEntry entry = Files.isReadable(file) ? new NetRC(file.toFile()).getEntry(address.getHost()) : null;
        return entry == null || entry.login == null || entry.password == null
                ? null
                : new Credentials(address, new UsernamePasswordCredentialsProvider(entry.login, entry.password));
    }

    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public boolean supports(CredentialItem... items) {
        return known.supports(items);
    }

    @Override
    public boolean get(URIish asking, CredentialItem... items) {
        return Objects.equals(asking.getScheme(), address.getScheme())
                && Objects.equals(asking.getHost(), address.getHost())
                && asking.getPort() == address.getPort()
                && known.get(asking, items);
    }
}
