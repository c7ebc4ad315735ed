package org.dateline.mirror;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A copy of a site, in a folder or on the web, whose files can be read. */
interface Mirror {

    /** The bytes of a file; null where there is none. */
    byte @Nullable [] bytes(String path) throws IOException;

    /** Every file that it is known to hold; none where a mirror cannot be asked for that. */
    default SortedSet<String> paths() throws IOException {
        return new TreeSet<>();
    }

    static Mirror in(Path folder) {
        return new Mirror() {
            @Override
            public byte @Nullable [] bytes(String path) throws IOException {
                Path file = folder.resolve(path);
                return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
            }

            @Override
            public SortedSet<String> paths() throws IOException {
                Path top = folder.toRealPath(); // a publication's folder is often a link
                try (Stream<Path> all = Files.walk(top)) {
                    return all.filter(each -> !Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS))
                            .map(each -> top.relativize(each).toString().replace('\\', '/'))
                            .collect(Collectors.toCollection(TreeSet::new));
                } catch (UncheckedIOException e) {
                    throw e.getCause();
                }
            }
        };
    }

    /** @param address of the home page, ending with {@code /} */
    static Mirror at(URI address) {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(30))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        return path -> {
            try {
                HttpResponse<byte[]> answer = client.send(
                        HttpRequest.newBuilder(addressOf(address, path))
                                .timeout(Duration.ofSeconds(60))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() == 200 || path.equals("404.html")) {
                    return answer.body();
                }
                if (answer.statusCode() == 404 || answer.statusCode() == 410) {
                    return null;
                }
                throw new IOException("the status is " + answer.statusCode());
            } catch (ConnectException | UnresolvedAddressException e) {
                throw new IOException("nothing answers at " + address.getRawAuthority(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        };
    }

    private static URI addressOf(URI address, String path) throws IOException {
        String shown = path.equals("index.html") || path.endsWith("/index.html")
                ? path.substring(0, path.length() - "index.html".length())
                : path;
        try {
            return address.resolve(
                    new URI(null, null, "/" + shown, null).getRawPath().substring(1));
        } catch (URISyntaxException e) {
            throw new IOException("no address is made of " + path, e);
        }
    }
}
