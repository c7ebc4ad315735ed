package org.dateline.publish.sftp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.sshd.client.ClientBuilder;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.ConfigFileHostEntryResolver;
import org.apache.sshd.client.config.hosts.HostConfigEntry;
import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.client.config.keys.BuiltinClientIdentitiesWatcher;
import org.apache.sshd.client.config.keys.ClientIdentityLoader;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.signature.Signature;
import org.apache.sshd.core.CoreModuleProperties;
import org.dateline.config.Target;
import org.dateline.publish.ssh.AgentSocket;
import org.dateline.publish.ssh.RefusedKeys;
import org.dateline.publish.target.PublishException;
import org.dateline.publish.target.Unreached;

/** A session on a server over SSH, with the user's own keys, agent, configuration and known hosts. Nobody is asked. */
final class SshAccess implements AutoCloseable {

    private static final String PASSWORD = "DATELINE_SFTP_PASSWORD";
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int DEFAULT_PORT = 22;

    private final SshClient client;
    private final ClientSession session;

    private SshAccess(SshClient client, ClientSession session) {
        this.client = client;
        this.session = session;
    }

    ClientSession session() {
        return session;
    }

    /** @param home the user's, with {@code .ssh} in it */
    static SshAccess open(Target.Sftp target, Path home, Map<String, String> environment) {
        SshClient client = SshClient.setUpDefaultClient();
        RefusedKeys refusedKeys = new RefusedKeys();
        try {
            Path folder = home.resolve(".ssh");
            HostConfigEntry host = host(target, folder);
            client.setHostConfigEntryResolver((name, port, local, user, proxy, context) -> host);
            client.setFilePasswordProvider(FilePasswordProvider.EMPTY); // a key with a passphrase is used by the agent
            client.setKeyIdentityProvider(
                    new BuiltinClientIdentitiesWatcher(
                            folder, true, ClientIdentityLoader.DEFAULT, FilePasswordProvider.EMPTY, false) {
                        @Override
                        public Iterable<KeyPair> loadKeys(org.apache.sshd.common.session.SessionContext context) {
                            return Files.isDirectory(folder) ? super.loadKeys(context) : List.of();
                        }
                    });
            trustKnownHosts(client, host, folder.resolve("known_hosts"), refusedKeys);
            AgentSocket.listening(environment).map(AgentFactory::new).ifPresent(client::setAgentFactory);
            String password = environment.getOrDefault(PASSWORD, "");
            if (!password.isEmpty()) {
                client.addPasswordIdentity(password);
            }
            CoreModuleProperties.HEARTBEAT_INTERVAL.set(client, LONGEST);
            client.start();
            ClientSession session =
                    client.connect(host, null, null).verify(LONGEST).getClientSession();
            session.auth().verify(LONGEST);
            return new SshAccess(client, session);
        } catch (IOException e) {
            client.stop();
            throw refusal(target, e, refusedKeys);
        }
    }

    private static HostConfigEntry host(Target.Sftp target, Path folder) throws IOException {
        Path config = folder.resolve("config");
        HostConfigEntry found;
        try {
            found = Files.isReadable(config)
                    ? new ConfigFileHostEntryResolver(config)
                            .resolveEffectiveHost(target.host(), 0, null, target.user(), null, null)
                    : null;
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(config, e);
        }
        HostConfigEntry host = found == null ? new HostConfigEntry(target.host(), target.host(), 0, null) : found;
        if (target.user() != null) {
            host.setUsername(target.user());
        }
        if (target.port() != null) {
            host.setPort(target.port());
        } else if (host.getPort() <= 0) {
            host.setPort(DEFAULT_PORT);
        }
        if (host.getUsername() == null || host.getUsername().isEmpty()) {
            throw new PublishException(
                    "nothing says as whom to log in at " + target.host(),
                    "add 'user:' to the target in content/digest.yaml, or a User to ~/.ssh/config");
        }
        return host;
    }

    private static PublishException unreadable(Path config, Exception e) {
        return new PublishException(
                "cannot read " + config + ": " + e.getMessage(), "mend it; 'ssh -G HOST' says where it is wrong", e);
    }

    private static void trustKnownHosts(
            SshClient client, HostConfigEntry host, Path knownHosts, RefusedKeys refusedKeys) throws IOException {
        List<KnownHostEntry> entries = Files.isReadable(knownHosts)
                ? KnownHostEntry.readKnownHostEntries(knownHosts).stream()
                        .filter(entry -> entry.isHostMatch(host.getHostName(), host.getPort()))
                        .toList()
                : List.of();
        KnownHostsServerKeyVerifier known =
                new KnownHostsServerKeyVerifier(RejectAllServerKeyVerifier.INSTANCE, knownHosts);
        client.setServerKeyVerifier((session, address, key) -> {
            boolean isKnown = known.verifyServerKey(session, address, key);
            if (!isKnown) {
                refusedKeys.note(!entries.isEmpty());
            }
            return isKnown;
        });
        // a server has several keys; it is asked for one of the kind that is known
        Set<String> kinds =
                entries.stream().map(entry -> entry.getKeyEntry().getKeyType()).collect(Collectors.toSet());
        List<NamedFactory<Signature>> signatures = new ArrayList<>(ClientBuilder.setUpDefaultSignatureFactories(false));
        signatures.sort(
                Comparator.comparing(signature -> !kinds.contains(KeyUtils.getCanonicalKeyType(signature.getName()))));
        client.setSignatureFactories(signatures);
    }

    private static PublishException refusal(Target.Sftp target, IOException e, RefusedKeys refusedKeys) {
        PublishException ofHost = refusedKeys.refusal(target.host(), target.user(), target.host(), target.port(), e);
        if (ofHost != null) {
            return ofHost;
        }
        PublishException unreached = Unreached.of(target.host(), e);
        if (unreached != null) {
            return unreached;
        }
        String text = String.valueOf(e.getMessage());
        if (text.contains("authentication")) {
            return new PublishException(
                    target.host() + " does not let us in",
                    "see that the key of the user who publishes is known there, and in the agent where it has a passphrase;"
                            + " a password goes into " + PASSWORD,
                    e);
        }
        return new PublishException(
                target.host() + " cannot be reached" + Unreached.words(e),
                "see whether it runs, then publish again",
                e);
    }

    @Override
    public void close() {
        session.close(true);
        client.stop();
    }
}
