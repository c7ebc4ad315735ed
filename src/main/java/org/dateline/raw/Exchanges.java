package org.dateline.raw;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.channels.UnresolvedAddressException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** Requests and replies, each host's in turn; knows nothing of what they are about. */
final class Exchanges {

    private static final String LATER = "try again later, or open the page in a browser and save it";

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private final WebAccess access;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    Exchanges(WebAccess access) {
        this.access = access;
    }

    Host host(Address address) {
        return hosts.computeIfAbsent(address.host(), name -> new Host(access));
    }

    /**
     * Asks for an address; nothing is retried, and no redirect followed.
     *
     * @param most of the body, in bytes
     * @param wanted whether the body is of any use, told by what stands before it
     */
    Reply get(Address address, Map<String, String> headers, int most, Predicate<ResponseInfo> wanted)
            throws Refused, InterruptedException {
        return ask(address, request("GET", address, headers), most, wanted);
    }

    /** Asks for what a page's answer begins with, and not for the page. */
    Reply head(Address address, Map<String, String> headers) throws Refused, InterruptedException {
        return ask(address, request("HEAD", address, headers), 0, info -> false);
    }

    private Reply ask(Address address, HttpRequest request, int most, Predicate<ResponseInfo> wanted)
            throws Refused, InterruptedException {
        Host host = host(address);
        Reply reply = host.ask(() -> send(request, most, wanted));
        if (reply.status() == 429 || reply.status() == 503) {
            retryAfter(reply).ifPresent(host::notBefore);
        }
        return reply;
    }

    private HttpRequest request(String method, Address address, Map<String, String> headers) throws Refused {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(address.uri())
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .header("User-Agent", access.userAgent())
                    .header("Accept-Encoding", "gzip");
            headers.forEach(request::header);
            return request.build();
        } catch (IllegalArgumentException e) {
            throw new Refused("is an address that cannot be asked for", "copy the address from the browser again");
        }
    }

    private Reply send(HttpRequest request, int most, Predicate<ResponseInfo> wanted)
            throws Refused, InterruptedException {
        CompletableFuture<HttpResponse<LimitedBody.Received>> answer =
                access.client().sendAsync(request, info -> new LimitedBody(wanted.test(info) ? most : 0));
        Duration limit = access.limits().answer();
        try {
            HttpResponse<LimitedBody.Received> response = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return reply(response);
        } catch (TimeoutException e) {
            throw new Refused("was not sent whole within " + limit.toSeconds() + " seconds", LATER);
        } catch (ExecutionException e) {
            throw failed(e.getCause() == null ? e : e.getCause());
        } catch (IOException e) {
            throw new Refused("arrived damaged", LATER);
        } finally {
            // Hangs up where the answer is not complete; does nothing where it is.
            answer.cancel(true);
        }
    }

    private static Reply reply(HttpResponse<LimitedBody.Received> response) throws IOException, Refused {
        LimitedBody.Received body = response.body();
        String encoding = response.headers().firstValue("Content-Encoding").orElse("identity");
        boolean packed = encoding.equalsIgnoreCase("gzip") || encoding.equalsIgnoreCase("x-gzip");
        if (body.bytes().length > 0 && !packed && !encoding.equalsIgnoreCase("identity")) {
            throw new Refused("is compressed in a way that Dateline does not know: " + encoding, LATER);
        }
        byte[] bytes = packed && body.whole() && body.bytes().length > 0 ? Gzip.unpacked(body.bytes()) : body.bytes();
        return new Reply(response.statusCode(), response.headers(), bytes, body.whole());
    }

    private static Refused failed(Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof UnresolvedAddressException) {
                return new Refused("is at a host that does not exist", "check the address, and the connection");
            }
            if (each instanceof SSLException) {
                return new Refused(
                        "cannot be fetched securely: the site's certificate or encryption is not valid",
                        "look whether a browser warns of the site too");
            }
            if (each instanceof ConnectException || each instanceof HttpConnectTimeoutException) {
                return new Refused("cannot be reached", "check the address, and the connection, or try again later");
            }
        }
        return new Refused("could not be fetched: the connection broke off", LATER);
    }

    private Optional<Instant> retryAfter(Reply reply) {
        String said = reply.header("Retry-After");
        try {
            return SECONDS.matcher(said).matches()
                    ? Optional.of(access.clock().instant().plusSeconds(Long.parseLong(said)))
                    : WrittenDate.moment(said);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
