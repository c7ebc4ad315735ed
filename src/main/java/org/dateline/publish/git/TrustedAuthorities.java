package org.dateline.publish.git;

import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Map;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.dateline.publish.target.PublishException;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory2;
import org.eclipse.jgit.transport.http.JDKHttpConnectionFactory;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/**
 * Connections that trust the authorities whose certificates Git's own configuration names, and no others. The Git library
 * does not read that part of it.
 */
// spec: git-config(1), http.sslCAInfo and http.<url>.*; git(1), GIT_SSL_CAINFO
final class TrustedAuthorities implements HttpConnectionFactory2 {

    private static final String VARIABLE = "GIT_SSL_CAINFO";

    private final HttpConnectionFactory2 connections = new JDKHttpConnectionFactory();
    private final TrustManager[] trusted;

    private TrustedAuthorities(TrustManager[] trusted) {
        this.trusted = trusted;
    }

    /**
     * Those for that address; null where nothing names any, and the ones of Java are trusted.
     *
     * @param known what the library has read
     * @param home the user's, with {@code .gitconfig} in it
     */
    static @Nullable TrustedAuthorities of(URIish address, Config known, Path home, Map<String, String> environment) {
        String named = environment.getOrDefault(VARIABLE, "");
        if (named.isEmpty()) {
            named = configured(address, known, home);
        }
        if (named.isEmpty()) {
            return null;
        }
        Path file = named.startsWith("~/") ? home.resolve(named.substring(2)) : Path.of(named);
        try {
            return new TrustedAuthorities(managers(file));
        } catch (IOException | GeneralSecurityException e) {
            throw new PublishException(
                    "cannot read certificates from " + file + ", which Git's configuration trusts",
                    "mend http.sslCAInfo in ~/.gitconfig, or the variable " + VARIABLE,
                    e);
        }
    }

    /** What is said for the longest beginning of the address, else for all. */
    private static String configured(URIish address, Config known, Path home) {
        FileBasedConfig users =
                new FileBasedConfig(known, home.resolve(".gitconfig").toFile(), FS.DETECTED);
        try {
            users.load();
        } catch (IOException | ConfigInvalidException e) {
            throw new PublishException(
                    "cannot read " + users.getFile() + ": " + e.getMessage(), "mend it, as Git cannot either", e);
        }
        String longest = users.getSubsections("http").stream()
                .filter(beginning -> address.toString().startsWith(beginning)
                        && users.getString("http", beginning, "sslCAInfo") != null)
                .reduce((one, other) -> one.length() >= other.length() ? one : other)
                .orElse(null);
        String named = users.getString("http", longest, "sslCAInfo");
        return named == null ? "" : named;
    }

    private static TrustManager[] managers(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(file)) {
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("authority-" + store.size(), each);
            }
        }
        if (store.size() == 0) {
            throw new IOException("no certificate in " + file);
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        return managers.getTrustManagers();
    }

    @Override
    public HttpConnection create(URL url) throws IOException {
        return connections.create(url);
    }

    @Override
    public HttpConnection create(URL url, Proxy proxy) throws IOException {
        return connections.create(url, proxy);
    }

    @Override
    public GitSession newSession() {
        GitSession session = connections.newSession();
        return new GitSession() {
            @Override
            public HttpConnection configure(HttpConnection connection, boolean sslVerify)
                    throws IOException, GeneralSecurityException {
                HttpConnection configured = session.configure(connection, sslVerify);
                if (sslVerify && "https".equals(configured.getURL().getProtocol())) {
                    configured.configure(null, trusted, null);
                }
                return configured;
            }

            @Override
            public void close() {
                session.close();
            }
        };
    }
}
