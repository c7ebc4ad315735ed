package org.dateline.publish.git;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.dateline.publish.ssh.AgentSocket;
import org.dateline.publish.ssh.RefusedKeys;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.sshd.ServerKeyDatabase;
import org.eclipse.jgit.transport.sshd.SshdSessionFactory;
import org.eclipse.jgit.transport.sshd.agent.Connector;
import org.eclipse.jgit.transport.sshd.agent.ConnectorFactory;
import org.jspecify.annotations.Nullable;

/** SSH for the Git library, with the user's own keys, configuration, known hosts and agent. Nobody is asked anything. */
final class Ssh extends SshdSessionFactory {

    private final @Nullable ConnectorFactory agent;
    private final RefusedKeys refusedKeys;

    private Ssh(@Nullable ConnectorFactory agent, RefusedKeys refusedKeys) {
        super(null, null);
        this.agent = agent;
        this.refusedKeys = refusedKeys;
    }

    /** @param refusedKeys is told of a host whose key is not trusted */
    static Ssh of(Path home, Map<String, String> environment, RefusedKeys refusedKeys) {
        Ssh ssh = new Ssh(
                AgentSocket.listening(environment).map(AgentFactory::new).orElse(null), refusedKeys);
        ssh.setHomeDirectory(home.toFile());
        ssh.setSshDirectory(home.resolve(".ssh").toFile());
        return ssh;
    }

    @Override
    protected String getDefaultPreferredAuthentications() {
        return "publickey";
    }

    @Override
    protected @Nullable ConnectorFactory getConnectorFactory() {
        return agent;
    }

    @Override
    protected ServerKeyDatabase createServerKeyDatabase(File home, File folder) {
        ServerKeyDatabase known = super.createServerKeyDatabase(home, folder);
        return new ServerKeyDatabase() {
            @Override
            public List<PublicKey> lookup(String host, InetSocketAddress address, Configuration configuration) {
                return known.lookup(host, address, configuration);
            }

            @Override
            public boolean accept(
                    String host,
                    InetSocketAddress address,
                    PublicKey key,
                    Configuration configuration,
                    @Nullable CredentialsProvider nobody) {
                boolean isAccepted = known.accept(host, address, key, configuration, nobody);
                if (!isAccepted) {
                    refusedKeys.note(!lookup(host, address, configuration).isEmpty());
                }
                return isAccepted;
            }
        };
    }

    private record AgentFactory(Path socket) implements ConnectorFactory {
        @Override
        public Connector create(@Nullable String named, @Nullable File home) {
            return new Agent(named == null || named.isEmpty() ? socket : Path.of(named));
        }

        @Override
        public boolean isSupported() {
            return true;
        }

        @Override
        public String getName() {
            return "unix";
        }

        @Override
        public Collection<ConnectorDescriptor> getSupportedConnectors() {
            return List.of();
        }

        @Override
        public @Nullable ConnectorDescriptor getDefaultConnector() {
            return null;
        }
    }

    private static final class Agent implements Connector {

        private final Path path;
        private final AtomicReference<@Nullable AgentSocket> socket = new AtomicReference<>();

        Agent(Path path) {
            this.path = path;
        }

        @Override
        public boolean connect() throws IOException {
            if (socket.get() == null) {
                socket.set(AgentSocket.open(path));
            }
            return true;
        }

        /** @param message begins with room for its length and its type */
        @Override
        public byte[] rpc(byte command, byte[] message) throws IOException {
            AgentSocket open = socket.get();
            if (open == null) {
                throw new IOException("no SSH agent listens");
            }
            byte[] question = new byte[message.length - Integer.BYTES];
            System.arraycopy(message, Integer.BYTES, question, 0, question.length);
            question[0] = command;
            return open.ask(question);
        }

        @Override
        public void close() throws IOException {
            AgentSocket open = socket.getAndSet(null);
            if (open != null) {
                open.close();
            }
        }
    }
}
