package org.dateline.serve;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Lets through only who reads, and comes from this preview itself: a page from elsewhere could otherwise have its own
 * name lead to this machine (DNS rebinding), or ask for what is here in the name of whoever visits it.
 */
final class Gate extends Handler.Wrapper {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** An address cannot be made to lead elsewhere, as a name can. */
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");

    private final String host;
    private final boolean open;

    /**
     * @param host the name that is listened to
     * @param open whether other machines may ask, and so by any address of this one
     */
    Gate(Handler inside, String host, boolean open) {
        super(inside);
        this.host = host.toLowerCase(Locale.ROOT);
        this.open = open;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String method = request.getMethod();
        if (!HttpMethod.GET.is(method) && !HttpMethod.HEAD.is(method)) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
            return refuse(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405, "only GET and HEAD");
        }
        String named = request.getHeaders().get(HttpHeader.HOST);
        String asked = request.getHttpURI().getHost();
        if (named == null || !isOurs(withoutPort(named)) || asked != null && !isOurs(asked)) {
            return refuse(request, response, callback, HttpStatus.MISDIRECTED_REQUEST_421, "this is not that host");
        }
        if (comesFromElsewhere(request, named)) {
            return refuse(request, response, callback, HttpStatus.FORBIDDEN_403, "not for other sites");
        }
        return super.handle(request, response, callback);
    }

    private static boolean refuse(Request request, Response response, Callback callback, int status, String why) {
        Response.writeError(request, response, callback, status, why);
        return true;
    }

    private boolean isOurs(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return THIS_MACHINE.contains(lower)
                || lower.equals(host)
                || lower.equals("[" + host + "]")
                || open && ADDRESS.matcher(lower).matches();
    }

    // spec: RFC 9110, 7.2: host [ ":" port ], where an IPv6 address stands in brackets
    private static String withoutPort(String authority) {
        int colon = authority.lastIndexOf(':');
        return colon > authority.lastIndexOf(']') ? authority.substring(0, colon) : authority;
    }

    /** A link on another site may lead here; nothing else of it may. */
    private static boolean comesFromElsewhere(Request request, String named) {
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        if (origin != null && !named.equalsIgnoreCase(authority(origin))) {
            return true;
        }
        String site = request.getHeaders().get("Sec-Fetch-Site");
        boolean foreign = site != null && !site.equals("same-origin") && !site.equals("none");
        return foreign && !"navigate".equals(request.getHeaders().get("Sec-Fetch-Mode"))
                || foreign && !"document".equals(request.getHeaders().get("Sec-Fetch-Dest"));
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getRawAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
