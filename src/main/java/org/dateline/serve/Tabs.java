package org.dateline.serve;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.output.WriteReport;
import org.dateline.problem.Problem;
import org.dateline.theme.Theme;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.URIUtil;
import org.jspecify.annotations.Nullable;

/**
 * The open tabs, each told what it needs to know of a build: whether its page changed, which styles, scripts and images
 * did, and what is wrong. A tab that comes says which build it has seen, so that it misses none. Safe for several threads.
 */
final class Tabs {

    private static final int MOST = 64;

    /** What pages are made of beside themselves. */
    private static final Pattern PART =
            Pattern.compile(".*\\.(?:css|js|svg|png|jpe?g|gif|webp|avif|ico)", Pattern.CASE_INSENSITIVE);

    private final Path root;
    private final String preview;
    private final Queue<Tab> open = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> pagesChanged = new HashMap<>();
    private final Map<String, Integer> partsChanged = new HashMap<>();
    private final AtomicReference<@Nullable ServedSite> site = new AtomicReference<>();
    private final AtomicReference<List<Problem>> problems = new AtomicReference<>(List.of());

    /** @param preview differs from every other preview's, so that a tab that another has left is told to load anew */
    Tabs(Path root, String preview) {
        this.root = root;
        this.preview = preview;
    }

    /** Keeps the answer open, and tells on it. */
    void open(Request request, Response response, Callback callback) {
        Fields asked = Request.extractQueryParameters(request);
        String page = asked.getValue("page");
        boolean fromHere = preview.equals(asked.getValue("preview"));
        Tab tab = new Tab(
                decoded(page), fromHere ? number(asked.getValue("build")) : 0, response, callback, open::remove);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        request.addIdleTimeoutListener(timeout -> false);
        request.addFailureListener(failure -> tab.close());
        tab.send("retry: 500\n\n");
        synchronized (this) {
            if (open.size() >= MOST) {
                open.element().close(); // a tab that is still there comes again
            }
            open.add(tab);
            tell(tab, false);
        }
    }

    /** What no browser sends leads nowhere. */
    private static String decoded(@Nullable String page) {
        try {
            return page == null ? "/" : URIUtil.decodePath(page);
        } catch (RuntimeException e) { // there are several, for what cannot be decoded
            return "/";
        }
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** The files of the pages that are shown. */
    Set<String> pages() {
        ServedSite now = site.get();
        return now == null
                ? Set.of()
                : open.stream()
                        .map(tab -> now.nameOf(tab.path()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
    }

    /** There is a new site, and nothing is wrong with it. */
    synchronized void built(ServedSite now, WriteReport written) {
        problems.set(List.of());
        show(now, written);
    }

    /** The pages of the tabs stand; what was wrong with the templates may still be wrong on others. */
    synchronized void begun(ServedSite now, WriteReport written) {
        problems.set(problems.get().stream()
                .filter(problem -> problem.where().file().startsWith(Theme.FOLDER + "/"))
                .toList());
        show(now, written);
    }

    private void show(ServedSite now, WriteReport written) {
        ServedSite before = site.getAndSet(now);
        written.writtenPaths().forEach(path -> changed(path, now.build()));
        written.removedPaths().forEach(path -> changed(path, now.build()));
        boolean otherMarks = before != null && !before.unpublished().equals(now.unpublished());
        if (before != null && otherMarks) {
            remarked(before, now).forEach(path -> changed(path, now.build()));
        }
        open.forEach(tab -> tell(tab, otherMarks));
    }

    /** The pages that say something else of themselves, though their files are as they were. */
    private static List<String> remarked(ServedSite before, ServedSite now) {
        TreeSet<String> addresses = new TreeSet<>(before.unpublished().keySet());
        addresses.addAll(now.unpublished().keySet());
        return addresses.stream()
                .filter(address ->
                        before.unpublished().get(address) != now.unpublished().get(address))
                .map(address -> now.nameOf(now.basePath() + address))
                .filter(Objects::nonNull)
                .toList();
    }

    private void changed(String path, int build) {
        (PART.matcher(path).matches() ? partsChanged : pagesChanged).put(path, build);
    }

    /** Nothing is new but what is wrong. */
    synchronized void failed(List<Problem> found) {
        problems.set(found);
        open.forEach(tab -> tell(tab, false));
    }

    /** Finds out who is gone. */
    void breathe() {
        open.forEach(Tab::breathe);
    }

    /** Ends all answers. */
    void close() {
        open.forEach(Tab::close);
    }

    private void tell(Tab tab, boolean otherMarks) {
        ServedSite now = site.get();
        int seen = tab.seen();
        boolean reload = now != null && (seen == 0 || hasChanged(tab.path(), seen, now));
        List<String> parts = new ArrayList<>();
        if (now != null && !reload) {
            partsChanged.forEach((path, build) -> {
                if (build > seen) {
                    parts.add(now.basePath() + path);
                }
            });
        }
        if (now != null) {
            tab.hasSeen(now.build());
        }
        tab.tell(message(
                now == null ? 0 : now.build(), reload, parts.stream().sorted().toList(), otherMarks));
    }

    private boolean hasChanged(String path, int seen, ServedSite now) {
        String name = now.nameOf(path);
        if (name == null) {
            return isNewer(ServedSite.NOT_FOUND, seen);
        }
        return isNewer(name, seen) || now.file(name) == null && isNewer(ServedSite.NOT_FOUND, seen);
    }

    private boolean isNewer(String name, int seen) {
        return pagesChanged.getOrDefault(name, 0) > seen;
    }

    private String message(int build, boolean reload, List<String> parts, boolean otherMarks) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("build", build);
            json.writeBooleanField("reload", reload);
            json.writeBooleanField("marks", otherMarks);
            json.writeArrayFieldStart("parts");
            for (String part : parts) {
                json.writeString(part);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("problems");
            for (Problem problem : problems.get()) {
                write(problem, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write JSON", e);
        }
        return text.toString();
    }

    private void write(Problem problem, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("where", problem.where().toString());
        json.writeStringField("severity", problem.severity().word());
        json.writeStringField("what", problem.what());
        json.writeStringField("fix", problem.fix());
        json.writeArrayFieldStart("excerpt");
        for (String line : Excerpt.of(root, problem.where()).map(Excerpt::text).orElse(List.of())) {
            json.writeString(line);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
