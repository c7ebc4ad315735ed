package org.dateline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser's tab does with a page of the preview: loads it, and listens. */
final class BrowserTab implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("data-build=\"(\\d+)\" data-preview=\"(\\w+)\"");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String address;
    private final InputStream stream;
    private final BufferedReader events;

    private BrowserTab(String address, InputStream stream) {
        this.address = address;
        this.stream = stream;
        this.events = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /** Loads the page and begins to listen. */
    static BrowserTab open(String address, String page) throws IOException {
        String loaded = text(address + page);
        Matcher name = NAME.matcher(loaded);
        if (!name.find()) {
            throw new IOException(page + " has no script of the preview");
        }
        BrowserTab tab = new BrowserTab(
                address,
                send(
                                address + "/.dateline/events?page=" + page + "&build=" + name.group(1) + "&preview="
                                        + name.group(2),
                                HttpResponse.BodyHandlers.ofInputStream())
                        .body());
        tab.next();
        return tab;
    }

    /** Waits until it is told that its page changed, or what the page is made of. */
    void awaitChange(boolean part) throws IOException {
        String told = next();
        while (!told.contains(part ? "\"parts\":[\"" : "\"reload\":true")) {
            told = next();
        }
    }

    private String next() throws IOException {
        for (String line = events.readLine(); line != null; line = events.readLine()) {
            if (line.startsWith("data: ")) {
                return line;
            }
        }
        throw new IOException("the preview has ended");
    }

    String get(String path) throws IOException {
        return text(address + path);
    }

    private static String text(String address) throws IOException {
        return send(address, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static <T> HttpResponse<T> send(String address, HttpResponse.BodyHandler<T> handler) throws IOException {
        try {
            return CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), handler);
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
