package org.dateline.publish.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** An S3-compatible store on the loopback. */
public final class S3Server implements AutoCloseable {

    private static final String ID = "harbour";
    private static final String SECRET = "a-secret-of-the-harbour";

    private final int port;
    private final Running running;

    private S3Server(int port, Running running) {
        this.port = port;
        this.running = running;
    }

    /**
     * One that keeps what it is given in its memory.
     *
     * @param folder empty
     */
    public static S3Server start(Path folder) {
        return start(folder, "jclouds.provider=transient-nio2");
    }

    /** One that keeps what it is given on a disk. */
    public static S3Server startOn(Path disk, Path folder) {
        return start(folder, "jclouds.provider=filesystem-nio2\njclouds.filesystem.basedir=" + disk);
    }

    private static S3Server start(Path folder, String keeping) {
        try {
            int port = Running.freePort();
            Files.writeString(folder.resolve("s3proxy.conf"), """
                    s3proxy.endpoint=http://127.0.0.1:%d
                    s3proxy.authorization=aws-v4
                    s3proxy.identity=%s
                    s3proxy.credential=%s
                    %s
                    """.formatted(port, ID, SECRET, keeping));
            Files.writeString(folder.resolve("logback.xml"), """
                    <configuration>
                      <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
                        <encoder><pattern>%msg%n</pattern></encoder>
                      </appender>
                      <root level="INFO"><appender-ref ref="out"/></root>
                    </configuration>
                    """);
            Running running = Running.start(
                    folder,
                    Map.of(),
                    "{127.0.0.1:" + port + "}",
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-Dlogback.configurationFile=" + folder.resolve("logback.xml"),
                            "-cp",
                            Server.S3.path().toAbsolutePath() + "/*",
                            "org.gaul.s3proxy.Main",
                            "--properties",
                            folder.resolve("s3proxy.conf").toString()));
            return new S3Server(port, running);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    /** The variables of a user whom it lets in. */
    public static Map<String, String> keys() {
        return Map.of("AWS_ACCESS_KEY_ID", ID, "AWS_SECRET_ACCESS_KEY", SECRET);
    }

    public S3Client client() {
        return S3Client.builder()
                .region(Region.US_EAST_1)
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(ID, SECRET)))
                .build();
    }

    @Override
    public void close() {
        running.close();
    }
}
