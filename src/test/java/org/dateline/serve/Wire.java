package org.dateline.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A connection on which whatever is wanted is said, however wrong. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE = 60_000;

    /** What came back: header names in small letters. */
    record Answer(int status, Map<String, String> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    private final Socket socket;
    private final BufferedReader in;

    Wire(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(PATIENCE);
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks for a target, as it stands, with these header lines, on a connection of its own. */
    static Answer ask(int port, String method, String target, String... headers) {
        try (Wire wire = new Wire(port)) {
            StringBuilder text = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
            List<String> lines = new ArrayList<>(List.of(headers));
            if (lines.stream().noneMatch(line -> line.startsWith("Host:"))) {
                lines.add("Host: 127.0.0.1:" + port);
            }
            lines.forEach(line -> text.append(line).append("\r\n"));
            wire.say(text + "Connection: close\r\n\r\n");
            return wire.answer();
        }
    }

    static Answer get(int port, String target, String... headers) {
        return ask(port, "GET", target, headers);
    }

    void say(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that comes until the other end closes. */
    Answer answer() {
        try {
            String status = in.readLine();
            if (status == null) {
                return new Answer(0, Map.of(), "");
            }
            Map<String, String> headers = new TreeMap<>();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            StringBuilder body = new StringBuilder();
            for (int c = in.read(); c >= 0; c = in.read()) {
                body.append((char) c);
            }
            return new Answer(Integer.parseInt(status.split(" ")[1]), headers, body.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next line that begins so, without that; null where the other end has closed. */
    String lineAfter(String begin) {
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith(begin)) {
                    return line.substring(begin.length());
                }
            }
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
