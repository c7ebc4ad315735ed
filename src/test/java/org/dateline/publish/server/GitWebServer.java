package org.dateline.publish.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Git's own program for repositories on the web, behind Apache with TLS on the loopback, which lets in one user with a
 * password. Its certificate, which nobody vouches for, is for two names of the loopback, so that one can lead on to the
 * other.
 */
public final class GitWebServer implements AutoCloseable {

    public static final String USER = "harbour";
    public static final String PASSWORD = "sluice-gate-seven";

    private static final String KEY = "key-of-the-test";

    private final int port;
    private final Path own;
    private final Running running;

    private GitWebServer(int port, Path own, Running running) {
        this.port = port;
        this.own = own;
        this.running = running;
    }

    /** @param folder that will hold the repositories, and the server's own files beside them */
    public static GitWebServer start(Path folder) {
        try {
            Path own = Files.createDirectories(folder.resolve("apache"));
            makeCertificate(own);
            Files.writeString(
                    own.resolve("passwords"),
                    USER + ":{SHA}" + Base64.getEncoder().encodeToString(DigestUtils.sha1(PASSWORD)) + "\n");
            Running.run(folder, "chmod", "755", "."); // the server is another user
            int port = Running.freePort();
            Files.writeString(own.resolve("apache.conf"), configuration(folder, own, port));
            return new GitWebServer(
                    port,
                    own,
                    Running.start(
                            own,
                            Map.of(),
                            "resuming normal operations",
                            List.of(
                                    Server.APACHE.path().toString(),
                                    "-D",
                                    "FOREGROUND",
                                    "-f",
                                    own.resolve("apache.conf").toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String configuration(Path folder, Path own, int port) {
        StringBuilder modules = new StringBuilder();
        for (String module : List.of(
                "mpm_event",
                "authz_core",
                "authz_user",
                "authn_core",
                "authn_file",
                "auth_basic",
                "alias",
                "cgid",
                "env",
                "ssl")) {
            modules.append("LoadModule " + module + "_module /usr/lib/apache2/modules/mod_" + module + ".so\n");
        }
        return """
                ServerRoot %1$s
                ServerName 127.0.0.1
                PidFile %1$s/apache.pid
                DefaultRuntimeDir %1$s
                ErrorLog /dev/stderr
                LogLevel notice
                Listen 127.0.0.1:%2$d
                User www-data
                Group www-data
                %3$s
                LogFormat "%%{Host}i %%u %%>s %%r" asked
                CustomLog %1$s/asked.log asked
                ScriptSock %1$s/cgi.socket
                SSLEngine on
                SSLCertificateFile %1$s/certificate.pem
                SSLCertificateKeyFile %1$s/key.pem
                SetEnv GIT_PROJECT_ROOT %4$s
                SetEnv GIT_HTTP_EXPORT_ALL 1
                SetEnv GIT_CONFIG_COUNT 2
                SetEnv GIT_CONFIG_KEY_0 safe.directory
                SetEnv GIT_CONFIG_VALUE_0 *
                SetEnv GIT_CONFIG_KEY_1 http.receivepack
                SetEnv GIT_CONFIG_VALUE_1 true
                ScriptAlias /git/ %5$s/git-http-backend/
                Redirect /moved/ https://localhost:%2$d/git/
                <Location /git/>
                    AuthType Basic
                    AuthName repositories
                    AuthUserFile %1$s/passwords
                    Require valid-user
                </Location>
                """.formatted(
                        own,
                        port,
                        modules,
                        folder,
                        Running.run(folder, "git", "--exec-path").strip());
    }

    private static void makeCertificate(Path own) throws IOException {
        Path store = own.resolve("store.p12");
        Running.run(
                own,
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "2",
                "-dname",
                "CN=repositories.example",
                "-ext",
                "san=ip:127.0.0.1,dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                KEY);
        try {
            KeyStore made = KeyStore.getInstance(store.toFile(), KEY.toCharArray());
            writePem(
                    own.resolve("key.pem"),
                    "PRIVATE KEY",
                    made.getKey("server", KEY.toCharArray()).getEncoded());
            writePem(
                    own.resolve("certificate.pem"),
                    "CERTIFICATE",
                    made.getCertificate("server").getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void writePem(Path file, String kind, byte[] bytes) throws IOException {
        Files.writeString(
                file,
                "-----BEGIN " + kind + "-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + kind
                        + "-----\n");
    }

    /** Makes a bare repository that the server may write. */
    public Path repository(String name) {
        Path folder = own.getParent();
        Running.run(folder, "git", "init", "-q", "--bare", name);
        Running.run(folder, "chmod", "-R", "a+rwX", name);
        return folder.resolve(name);
    }

    public String address(String repository) {
        return "https://127.0.0.1:" + port + "/git/" + repository;
    }

    /** An address that leads on to the same repository under another name of the host. */
    public String moved(String repository) {
        return "https://127.0.0.1:" + port + "/moved/" + repository;
    }

    public int port() {
        return port;
    }

    public Path certificate() {
        return own.resolve("certificate.pem");
    }

    /** What it was asked, a line each: the host's name, the user, the status, the request. */
    public List<String> asked() {
        try {
            return Files.readAllLines(own.resolve("asked.log"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        running.close();
    }
}
