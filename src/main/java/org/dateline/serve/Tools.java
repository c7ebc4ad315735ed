package org.dateline.serve;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.dateline.build.Disposition;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** What the preview adds to every page, at addresses that no site has, since they begin with a dot. */
final class Tools extends Handler.Wrapper {

    private static final String FOLDER = "/.dateline/";
    static final String SCRIPT = FOLDER + "preview.js";
    static final String STYLES = FOLDER + "preview.css";
    static final String UNPUBLISHED = FOLDER + "unpublished.json";
    static final String EVENTS = FOLDER + "events";

    private final Supplier<@Nullable ServedSite> site;
    private final Tabs tabs;
    private final Map<String, byte[]> files;

    Tools(Supplier<@Nullable ServedSite> site, Tabs tabs, Handler rest) {
        super(rest);
        this.site = site;
        this.tabs = tabs;
        this.files = Map.of(SCRIPT, resource("preview.js"), STYLES, resource("preview.css"));
    }

    private static byte[] resource(String name) {
        try (InputStream stream = Tools.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the built-in " + name, e);
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        byte[] file = files.get(path);
        if (file != null) {
            send(response, callback, path.equals(SCRIPT) ? "text/javascript; charset=utf-8" : "text/css", file);
            return true;
        }
        if (path.equals(UNPUBLISHED)) {
            send(response, callback, "application/json", unpublished());
            return true;
        }
        if (path.equals(EVENTS)) {
            tabs.open(request, response, callback);
            return true;
        }
        return super.handle(request, response, callback);
    }

    private static void send(Response response, Callback callback, String type, byte[] bytes) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
        response.write(true, ByteBuffer.wrap(bytes), callback);
    }

    /** The paths of the pages that are not public, and the words for each. */
    private byte[] unpublished() {
        StringWriter text = new StringWriter();
        ServedSite served = site.get();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            if (served != null) {
                for (Map.Entry<String, Disposition> each : served.unpublished().entrySet()) {
                    json.writeStringField(
                            served.basePath() + each.getKey(),
                            each.getValue() == Disposition.DRAFT ? "Draft" : "Not public yet");
                }
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write JSON", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
