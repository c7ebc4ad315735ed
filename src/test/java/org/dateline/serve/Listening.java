package org.dateline.serve;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A tab's connection, on which the preview tells what became of its page. */
final class Listening implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("data-build=\"(\\d+)\" data-preview=\"(\\w+)\"");

    /** What was told: the build that the tab has seen now, and what it has to do. */
    record Told(long build, boolean reload, List<String> parts, List<String> problems, String text) {}

    private final Wire wire;

    private Listening(Wire wire) {
        this.wire = wire;
    }

    /** Loads the page, as a tab does, and listens; what is told at the beginning is read already. */
    static Listening to(RunningPreview preview, String page) {
        Listening listening = from(preview, page, Wire.get(preview.port(), page).body());
        listening.next();
        return listening;
    }

    /** Listens for a page that was loaded before. */
    static Listening from(RunningPreview preview, String page, String loaded) {
        Matcher name = NAME.matcher(loaded);
        if (!name.find()) {
            throw new AssertionError("no script in " + loaded);
        }
        Wire wire = new Wire(preview.port());
        wire.say("GET " + Tools.EVENTS + "?page=" + page + "&build=" + name.group(1) + "&preview=" + name.group(2)
                + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        return new Listening(wire);
    }

    Told next() {
        String text = wire.lineAfter("data: ");
        if (text.isEmpty()) {
            throw new AssertionError("the connection was closed");
        }
        try (JsonParser json = new JsonFactory().createParser(text)) {
            long build = -1;
            boolean reload = false;
            List<String> parts = new ArrayList<>();
            List<String> problems = new ArrayList<>();
            String list = "";
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                String field = String.valueOf(json.currentName());
                if (token == JsonToken.START_ARRAY && !field.equals("excerpt")) {
                    list = field;
                } else if (field.equals("build") && token.isNumeric()) {
                    build = json.getLongValue();
                } else if (field.equals("reload") && token.isBoolean()) {
                    reload = json.getBooleanValue();
                } else if (token == JsonToken.VALUE_STRING && list.equals("parts")) {
                    parts.add(json.getText());
                } else if (token == JsonToken.VALUE_STRING && field.equals("where")) {
                    problems.add(json.getText());
                }
            }
            return new Told(build, reload, parts, problems, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        wire.close();
    }
}
