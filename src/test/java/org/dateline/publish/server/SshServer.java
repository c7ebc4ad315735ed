package org.dateline.publish.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** OpenSSH's own server on the loopback, which lets in who runs the tests, by a key in the given home. */
public final class SshServer implements AutoCloseable {

    private final Path folder;
    private final Path home;
    private final int port;
    private final Running running;

    private SshServer(Path folder, Path home, int port, Running running) {
        this.folder = folder;
        this.home = home;
        this.port = port;
        this.running = running;
    }

    /**
     * Starts it with three keys of its own, of which the home knows one, as OpenSSH's client would have noted it.
     *
     * @param folder empty
     */
    public static SshServer start(Path folder) {
        return start(folder, List.of());
    }

    /**
     * The same.
     *
     * @param before a command that starts it
     */
    public static SshServer start(Path folder, List<String> before) {
        try {
            Path home = Files.createDirectories(folder.resolve("home"));
            Path ssh = Files.createDirectories(home.resolve(".ssh"));
            Running.run(
                    folder,
                    "ssh-keygen",
                    "-q",
                    "-t",
                    "ed25519",
                    "-N",
                    "",
                    "-f",
                    ssh.resolve("id_ed25519").toString());
            Files.copy(ssh.resolve("id_ed25519.pub"), folder.resolve("authorized_keys"));
            for (String kind : List.of("ed25519", "ecdsa", "rsa")) {
                Running.run(
                        folder,
                        "ssh-keygen",
                        "-q",
                        "-t",
                        kind,
                        "-N",
                        "",
                        "-f",
                        folder.resolve("host_" + kind).toString());
            }
            Files.createDirectories(Path.of("/run/sshd")); // its jail, which its package makes at boot
            int port = Running.freePort();
            Files.writeString(folder.resolve("sshd_config"), """
                    ListenAddress 127.0.0.1
                    Port %d
                    HostKey %2$s/host_ed25519
                    HostKey %2$s/host_ecdsa
                    HostKey %2$s/host_rsa
                    AuthorizedKeysFile %2$s/authorized_keys
                    PidFile none
                    StrictModes no
                    UsePAM no
                    PermitRootLogin yes
                    PasswordAuthentication no
                    KbdInteractiveAuthentication no
                    MaxStartups 100
                    Subsystem sftp internal-sftp
                    """.formatted(port, folder));
            List<String> command = new ArrayList<>(before);
            command.addAll(List.of(
                    Server.SSHD.path().toString(),
                    "-D",
                    "-e",
                    "-f",
                    folder.resolve("sshd_config").toString()));
            Running running = Running.start(folder, Map.of(), "Server listening on", command);
            SshServer server = new SshServer(folder, home, port, running);
            server.trust("rsa", port);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the home know that key of the server at that port, and nothing else. */
    public void trust(String kind, int atPort) {
        try {
            String[] key =
                    Files.readString(folder.resolve("host_" + kind + ".pub")).split(" ");
            Files.writeString(
                    home.resolve(".ssh/known_hosts"), "[127.0.0.1]:" + atPort + " " + key[0] + " " + key[1] + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The home of the user who publishes. */
    public Path home() {
        return home;
    }

    public int port() {
        return port;
    }

    /** As whom one logs in. */
    public static String user() {
        return System.getProperty("user.name");
    }

    @Override
    public void close() {
        running.close();
    }
}
