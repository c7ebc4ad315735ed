package org.dateline.serve;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.dateline.serve.RedirectRules.Redirect;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.http.content.HttpContent;
import org.eclipse.jetty.http.content.ResourceHttpContent;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.ResourceService;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.URIUtil;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.jspecify.annotations.Nullable;

/** Serves the built files as their host will: its headers, redirects and types, and the site's own page where nothing is. */
final class SiteHandler extends Handler.Abstract {

    private static final String HTML = ".html";
    private static final String TYPE = "Content-Type";
    private static final String CACHE = "Cache-Control";

    private final Supplier<@Nullable ServedSite> site;
    private final Injection injection;
    private final ResourceService files = service(true);
    /** What is put into a page is none of its file, from which several ranges would be cut. */
    private final ResourceService pages = service(false);

    SiteHandler(Supplier<@Nullable ServedSite> site, Injection injection) {
        this.site = site;
        this.injection = injection;
    }

    private static ResourceService service(boolean ranges) {
        ResourceService service = new ResourceService();
        service.setEtags(true);
        service.setDirAllowed(false);
        service.setAcceptRanges(ranges);
        return service;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        ServedSite served = site.get();
        if (served == null) {
            page(response, callback, HttpStatus.SERVICE_UNAVAILABLE_503, injection.placeholder());
            return true;
        }
        String path = URIUtil.decodePath(Request.getPathInContext(request));
        Redirect redirect = redirect(path, served);
        if (redirect != null) {
            String query = request.getHttpURI().getQuery();
            response.setStatus(redirect.status());
            response.getHeaders().put(HttpHeader.LOCATION, redirect.to() + (query == null ? "" : "?" + query));
            putHeaders(response, served.headers().of(path));
            response.write(true, ByteBuffer.allocate(0), callback);
            return true;
        }
        Map<String, String> headers = served.headers().of(path);
        putHeaders(response, headers);
        String name = served.nameOf(path);
        Path file = name == null ? null : served.file(name);
        if (name == null || file == null) {
            notFound(response, callback, served);
        } else {
            send(request, response, callback, served, name, file, headers.get(TYPE));
        }
        return true;
    }

    /** An earlier address, a folder without its slash, or, where the home page lies below a path, the host's own root. */
    private static @Nullable Redirect redirect(String path, ServedSite served) {
        Redirect rule = served.redirects().of(path);
        if (rule != null) {
            return rule;
        }
        if (!path.startsWith(served.basePath())) {
            boolean isAbove = path.equals("/") || (path + "/").equals(served.basePath());
            return isAbove ? new Redirect(served.basePath(), HttpStatus.FOUND_302) : null;
        }
        String name = served.nameOf(path);
        return name != null && !path.endsWith("/") && served.file(name) == null && served.isFolder(name)
                ? new Redirect(URIUtil.encodePath(path) + "/", HttpStatus.MOVED_PERMANENTLY_301)
                : null;
    }

    /** What may be kept for ever may change here, since it keeps its name. */
    private static void putHeaders(Response response, Map<String, String> headers) {
        headers.forEach((name, value) -> {
            if (!name.equalsIgnoreCase(TYPE)) {
                response.getHeaders().put(name, name.equalsIgnoreCase(CACHE) ? "no-cache" : value);
            }
        });
        if (!headers.containsKey(CACHE)) {
            response.getHeaders().put(CACHE, "no-cache");
        }
    }

    private void send(
            Request request,
            Response response,
            Callback callback,
            ServedSite served,
            String name,
            Path file,
            @Nullable String type)
            throws IOException {
        HttpContent content =
                new ResourceHttpContent(ResourceFactory.root().newResource(file), type == null ? typeOf(name) : type);
        // the resource service takes what ends with a slash for a folder
        Request named =
                Request.serveAs(request, HttpURI.build(request.getHttpURI()).path(URIUtil.encodePath("/" + name)));
        if (name.endsWith(HTML)) {
            byte[] bytes = injection.into(Files.readAllBytes(file), served.build(), served.unpublished(name));
            pages.doGet(named, response, callback, new PageContent(content, bytes));
        } else {
            files.doGet(named, response, callback, content);
        }
    }

    private static String typeOf(String name) {
        String type = MimeTypes.DEFAULTS.getMimeByExtension(name);
        if (type == null) {
            return "application/octet-stream";
        }
        return type.startsWith("text/") ? type + "; charset=utf-8" : type;
    }

    private void notFound(Response response, Callback callback, ServedSite served) throws IOException {
        Path file = served.file(ServedSite.NOT_FOUND);
        byte[] page = file == null ? new byte[0] : Files.readAllBytes(file);
        page(response, callback, HttpStatus.NOT_FOUND_404, injection.into(page, served.build(), null));
    }

    private static void page(Response response, Callback callback, int status, byte[] page) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, page.length);
        response.write(true, ByteBuffer.wrap(page), callback);
    }
}
