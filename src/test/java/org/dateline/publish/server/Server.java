package org.dateline.publish.server;

import java.nio.file.Files;
import java.nio.file.Path;

/** A program that some tests run. */
public enum Server {
    SSHD("/usr/sbin/sshd", "install the package openssh-server (Debian)"),
    SSH_AGENT("/usr/bin/ssh-agent", "install the package openssh-client (Debian)"),
    GIT("/usr/bin/git", "install the package git (Debian)"),
    NGINX("/usr/sbin/nginx", "install the package nginx-light (Debian)"),
    APACHE("/usr/sbin/apache2", "install the package apache2 (Debian)"),
    TOR("/usr/sbin/tor", "install the package tor (Debian)"),
    STRACE("/usr/bin/strace", "install the package strace (Debian)"),
    S3(".servers/s3proxy", "run 'mvn -f src/test/servers/pom.xml dependency:copy-dependencies'");

    private final String path;
    private final String remedy;

    Server(String path, String remedy) {
        this.path = path;
        this.remedy = remedy;
    }

    /** Where it is; Debian has moved some from one of two folders to the other. */
    public Path path() {
        Path other = Path.of(path.replace("/usr/sbin/", "/usr/bin/"));
        return Files.exists(Path.of(path)) ? Path.of(path) : other;
    }

    boolean isThere() {
        return Files.exists(path());
    }

    String missing() {
        return "These tests need " + path + ": " + remedy + ".";
    }
}
