package org.dateline.publish.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A web server of Debian's packages on the loopback, with a recipe of the documentation as its configuration. */
public final class WebServer implements AutoCloseable {

    private final int port;
    private final Running running;

    private WebServer(int port, Running running) {
        this.port = port;
        this.running = running;
    }

    /**
     * @param folder for its own files
     * @param recipe with the paths of the test
     */
    public static WebServer nginx(Path folder, String recipe) {
        int port = Running.freePort();
        write(folder.resolve("nginx.conf"), """
                daemon off;
                master_process off;
                pid %1$s/nginx.pid;
                error_log stderr notice;
                events {}
                http {
                    include /etc/nginx/mime.types;
                    access_log off;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                %2$s
                }
                """.formatted(
                        folder, recipe.replace("listen 80;", "listen 127.0.0.1:" + port + ";")));
        return new WebServer(
                port,
                Running.start(
                        folder,
                        Map.of(),
                        "using the \"",
                        List.of(
                                Server.NGINX.path().toString(),
                                "-e",
                                "stderr",
                                "-p",
                                folder.toString(),
                                "-c",
                                folder.resolve("nginx.conf").toString())));
    }

    /** The same with Apache. */
    public static WebServer apache(Path folder, String recipe) {
        int port = Running.freePort();
        StringBuilder modules = new StringBuilder();
        for (String module :
                List.of("mpm_event", "authz_core", "dir", "headers", "mime", "alias", "setenvif", "env", "rewrite")) {
            modules.append("LoadModule " + module + "_module /usr/lib/apache2/modules/mod_" + module + ".so\n");
        }
        write(folder.resolve("apache.conf"), """
                ServerRoot %1$s
                ServerName digest.example
                PidFile %1$s/apache.pid
                DefaultRuntimeDir %1$s
                ErrorLog /dev/stderr
                LogLevel notice
                Listen 127.0.0.1:%2$d
                User %5$s
                Group %6$s
                %3$s
                TypesConfig /etc/mime.types
                %4$s
                """.formatted(
                        folder, port, modules, recipe.replace("*:80", "127.0.0.1:" + port), "www-data", "www-data"));
        return new WebServer(
                port,
                Running.start(
                        folder,
                        Map.of(),
                        "resuming normal operations",
                        List.of(
                                Server.APACHE.path().toString(),
                                "-D",
                                "FOREGROUND",
                                "-f",
                                folder.resolve("apache.conf").toString())));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + port + "/";
    }

    @Override
    public void close() {
        running.close();
    }
}
