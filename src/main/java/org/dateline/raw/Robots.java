package org.dateline.raw;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Whether sites let robots visit their pages; each site is asked once a run. */
final class Robots {

    /** The name by which a site's rules call us. */
    private static final String PRODUCT = "dateline";

    // spec: RFC 9309, 2.5: at least 500 KiB are read
    private static final int MOST_BYTES = 512_000;

    // spec: RFC 9309, 2.3.1.2: at least five redirects are followed
    private static final int MOST_REDIRECTS = 5;

    private static final String BY_HAND = "open the page in a browser and save it, if the site's terms allow that";

    private final Exchanges exchanges;
    private final Map<Address, Asked> sites = new ConcurrentHashMap<>();

    Robots(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    /** @param failure why nobody may visit it now, or null */
    private record Asked(RobotsRules rules, @Nullable Refused failure) {

        static final Asked NOTHING = new Asked(RobotsRules.NONE, null);
    }

    /** Returns where the page may be visited. */
    void require(Address address) throws Refused, InterruptedException {
        Address site = address.site();
        Asked asked = sites.get(site);
        if (asked == null) {
            asked = ask(site);
            sites.put(site, asked);
        }
        Refused failure = asked.failure();
        if (failure != null) {
            throw failure;
        }
        exchanges.host(address).slower(asked.rules().delay());
        if (!asked.rules().allows(address.pathAndQuery())) {
            throw new Refused("was not fetched: its site asks robots to stay away (robots.txt)", BY_HAND);
        }
    }

    private Asked ask(Address site) throws InterruptedException {
        Set<Address> seen = new HashSet<>();
        Optional<Address> next = site.resolve("/robots.txt");
        try {
            while (next.isPresent() && seen.add(next.get()) && seen.size() <= MOST_REDIRECTS + 1) {
                Address address = next.get();
                if (seen.size() > 1 && address.isInside() && !site.isInside()) {
                    return Asked.NOTHING;
                }
                Reply reply = exchanges.get(address, Map.of(), MOST_BYTES, info -> info.statusCode() / 100 == 2);
                if (!reply.isRedirect()) {
                    return asked(reply);
                }
                next = address.resolve(reply.header("Location"));
            }
            // A redirect that leads nowhere is as good as no file.
            return Asked.NOTHING;
        } catch (Refused e) {
            return new Asked(RobotsRules.NONE, e);
        }
    }

    // spec: RFC 9309, 2.3.1: what is not there forbids nothing; where the server fails, all is forbidden for now
    private static Asked asked(Reply reply) {
        if (reply.status() / 100 == 2) {
            return new Asked(RobotsRules.parse(reply.bytes(), PRODUCT), null);
        }
        if (reply.status() / 100 == 4 && reply.status() != 429) {
            return Asked.NOTHING;
        }
        return new Asked(
                RobotsRules.NONE,
                new Refused(
                        "was not fetched: its site cannot say now whether robots may visit it (robots.txt, status "
                                + reply.status() + ")",
                        "try again later, or open the page in a browser and save it"));
    }
}
