package org.dateline.publish.sftp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.sshd.agent.SshAgent;
import org.apache.sshd.agent.SshAgentFactory;
import org.apache.sshd.agent.SshAgentServer;
import org.apache.sshd.agent.common.AbstractAgentProxy;
import org.apache.sshd.common.FactoryManager;
import org.apache.sshd.common.channel.ChannelFactory;
import org.apache.sshd.common.session.ConnectionService;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.dateline.publish.ssh.AgentSocket;
import org.jspecify.annotations.Nullable;

/** The user's SSH agent, as the SSH library asks it. */
record AgentFactory(Path socket) implements SshAgentFactory {

    @Override
    public List<ChannelFactory> getChannelForwardingFactories(FactoryManager manager) {
        return List.of();
    }

    @Override
    public SshAgent createClient(@Nullable Session session, FactoryManager manager) throws IOException {
        return new Agent(AgentSocket.open(socket));
    }

    @Override
    public SshAgentServer createServer(ConnectionService service) {
        throw new UnsupportedOperationException("no agent is forwarded");
    }

    private static final class Agent extends AbstractAgentProxy {

        private final AgentSocket socket;

        Agent(AgentSocket socket) {
            super(null);
            this.socket = socket;
        }

        /** @param question with its length at its beginning, which the socket writes itself */
        @Override
        protected Buffer request(Buffer question) throws IOException {
            question.getInt();
            return new ByteArrayBuffer(socket.ask(question.getCompactData()));
        }

        @Override
        public boolean isOpen() {
            return socket.isOpen();
        }

        @Override
        public void close() throws IOException {
            socket.close();
            super.close();
        }
    }
}
