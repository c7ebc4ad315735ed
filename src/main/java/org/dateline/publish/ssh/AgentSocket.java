package org.dateline.publish.ssh;

import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A conversation with the SSH agent of the user, who holds the keys and signs with them. */
public final class AgentSocket implements AutoCloseable {

    /** The variable that says where the agent listens. */
    private static final String VARIABLE = "SSH_AUTH_SOCK";

    /** Longer than any answer of an agent. */
    private static final int LONGEST = 1 << 20;

    private final SocketChannel channel;

    private AgentSocket(SocketChannel channel) {
        this.channel = channel;
    }

    /** Where an agent listens; empty where the variable leads to none, such as one that has ended: then keys are files. */
    public static Optional<Path> listening(Map<String, String> environment) {
        String named = environment.getOrDefault(VARIABLE, "");
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Path socket = Path.of(named);
        try (AgentSocket agent = open(socket)) {
            return agent.isOpen() ? Optional.of(socket) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public static AgentSocket open(Path socket) throws IOException {
        return new AgentSocket(SocketChannel.open(UnixDomainSocketAddress.of(socket)));
    }

    /**
     * Asks and waits for the answer.
     *
     * @param message its type and what follows, without its length
     */
    // spec: draft-ietf-sshm-ssh-agent, 3: a length of four bytes, then so many bytes
    public synchronized byte[] ask(byte[] message) throws IOException {
        ByteBuffer question = ByteBuffer.allocate(Integer.BYTES + message.length);
        question.putInt(message.length).put(message).flip();
        while (question.hasRemaining()) {
            channel.write(question);
        }
        int length = read(Integer.BYTES).getInt();
        if (length < 1 || length > LONGEST) {
            throw new IOException("the SSH agent gave an answer of " + length + " bytes");
        }
        return read(length).array();
    }

    private ByteBuffer read(int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new EOFException("the SSH agent broke off");
            }
        }
        return bytes.flip();
    }

    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
