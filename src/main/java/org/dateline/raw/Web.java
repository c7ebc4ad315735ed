package org.dateline.raw;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpResponse.ResponseInfo;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.raw.Validators.Validator;
import org.jspecify.annotations.Nullable;

/** Fetches pages: honours what a site asks of robots, checks every redirect, asks only for what has changed. */
final class Web {

    private static final String BY_BROWSER = "open the page in a browser and save it";
    private final WebAccess access;
    private final Exchanges exchanges;
    private final Robots robots;
    private final Wanted wanted;

    Web(WebAccess access) {
        this(access, Wanted.PAGE);
    }

    Web(WebAccess access, Wanted wanted) {
        this.access = access;
        this.wanted = wanted;
        this.exchanges = new Exchanges(access);
        this.robots = new Robots(exchanges);
    }

    /**
     * A page that the web gave.
     *
     * @param address where it was found in the end
     * @param reply null where it is as it was when it was last settled
     */
    record Fetched(Address address, @Nullable Reply reply, Instant at) {}

    /** @param maybeInside whether it may lead into the network around this machine: nobody's link may, but a curator may */
    Fetched fetch(Address start, boolean maybeInside) throws Refused, InterruptedException {
        if (!maybeInside && start.isInside()) {
            throw new Refused("leads into your own network, as no link from outside may", "give its address yourself");
        }
        Set<Address> seen = new HashSet<>();
        Address address = start;
        while (seen.add(address)) {
            if (seen.size() > access.limits().redirects() + 1) {
                throw new Refused("leads on and on, from one address to the next", BY_BROWSER);
            }
            robots.require(address);
            Optional<Validator> known = access.validators().of(address.web());
            Reply reply = exchanges.get(address, headers(known), Reading.LARGEST, this::isWanted);
            if (!reply.isRedirect()) {
                return fetched(address, reply, known.isPresent());
            }
            address = redirected(address, reply.header("Location"), start);
        }
        throw new Refused("leads back to itself", BY_BROWSER);
    }

    private Map<String, String> headers(Optional<Validator> known) {
        Map<String, String> headers = new TreeMap<>(Map.of("Accept", wanted.accept()));
        known.map(Validator::etag).filter(tag -> !tag.isEmpty()).ifPresent(tag -> headers.put("If-None-Match", tag));
        known.map(Validator::lastModified)
                .filter(moment -> !moment.isEmpty())
                .ifPresent(moment -> headers.put("If-Modified-Since", moment));
        return headers;
    }

    private boolean isWanted(ResponseInfo info) {
        ContentType type =
                ContentType.parse(info.headers().firstValue("Content-Type").orElse(""));
        long length = info.headers().firstValueAsLong("Content-Length").orElse(0);
        return isPage(info.statusCode()) && wanted.fits(type) && length <= Reading.LARGEST;
    }

    // spec: RFC 9110, 15.3.4: 203 is a 200 that somebody on the way has changed
    private static boolean isPage(int status) {
        return status == 200 || status == 203;
    }

    /** Where an answer leads on to. */
    static Address redirected(Address from, String location, Address start) throws Refused {
        // Headers are read as Latin-1, and many a server writes UTF-8 into them.
        Address to = from.resolve(new String(location.getBytes(ISO_8859_1), UTF_8))
                .orElseThrow(() -> new Refused("leads on to an address that is none: " + location, BY_BROWSER));
        requireHarmless(from, to, start);
        return to;
    }

    /** Nobody but the curator leads out of encryption, to odd ports, or into the network around this machine. */
    static void requireHarmless(Address from, Address to, Address start) throws Refused {
        if (from.isEncrypted() && !to.isEncrypted()) {
            throw new Refused(
                    "leads from a secure address (https) to an open one, where anybody on the way can change it: "
                            + to.uri(),
                    "give that address yourself, if you trust it");
        }
        if (!to.hasUsualPort() && to.port() != start.port()) {
            throw new Refused(
                    "leads on to an unusual port: " + to.uri(), "give that address yourself, if you trust it");
        }
        if (to.isInside() && !start.isInside()) {
            throw new Refused(
                    "leads on into your own network: " + to.uri(), "give that address yourself, if it is meant");
        }
    }

    private Fetched fetched(Address address, Reply reply, boolean known) throws Refused {
        Instant now = access.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        if (reply.status() == 304 && known) {
            return new Fetched(address, null, now);
        }
        if (!isPage(reply.status())) {
            throw refusal(reply.status());
        }
        if (!wanted.fits(reply.type())) {
            throw wanted.another(reply.type());
        }
        if (!reply.whole()) {
            throw Reading.tooLarge();
        }
        return new Fetched(address, reply, now);
    }

    private static Refused refusal(int status) {
        switch (status) {
            case 401, 402, 403, 407, 451:
                return new Refused("was not given out by its site (status " + status + ")", BY_BROWSER);
            case 404, 410:
                return new Refused(
                        "is not there (status " + status + ")", "check the address, or look for an archived copy");
            case 429:
                return new Refused(
                        "was not given out: its site is asked too often (status 429)", "try again in an hour");
            default:
                return status >= 500
                        ? new Refused(
                                "was not given out: its site has trouble (status " + status + ")", "try again later")
                        : new Refused("was answered without a page (status " + status + ")", BY_BROWSER);
        }
    }
}
