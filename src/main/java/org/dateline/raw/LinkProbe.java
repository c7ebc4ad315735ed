package org.dateline.raw;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.dateline.article.WebAddress;

/** Asks whether pages are still there, and takes none of them: each host in turn, with a pause after each answer. */
public final class LinkProbe {

    private static final Map<String, String> ANYTHING = Map.of("Accept", "*/*");

    private final WebAccess access;
    private final Exchanges exchanges;

    private LinkProbe(WebAccess access) {
        this.access = access;
        this.exchanges = new Exchanges(access);
    }

    /** What is known of a page. */
    public enum State {
        THERE,
        GONE,
        /** Its host does not say, at least not to programs. */
        UNKNOWN
    }

    /** @param why what was said, as the rest of a sentence that begins with the page */
    public record Answer(WebAddress address, State state, String why) {}

    /**
     * Asks for all of them, and returns when all have been answered.
     *
     * @param taker gets the answers as they come, from several threads at once
     */
    public static void ask(Collection<WebAddress> addresses, WebAccess access, Consumer<Answer> taker) {
        var probe = new LinkProbe(access);
        var crew = new Crew(1, access.limits().hosts());
        var lanes = new Lanes(crew);
        crew.run(() -> addresses.forEach(
                address -> lanes.add(address.host().orElse(""), () -> taker.accept(probe.answer(address)))));
    }

    private Answer answer(WebAddress address) {
        try {
            Optional<Address> start = Address.parse(address.value());
            if (start.isEmpty()) {
                return new Answer(address, State.UNKNOWN, "is an address that cannot be asked for");
            }
            // texts come from anywhere, and no stranger may have us knock on doors of this network
            if (start.get().isInside()) {
                return new Answer(address, State.UNKNOWN, "leads into your own network");
            }
            int status = status(start.get());
            return new Answer(address, state(status), "was answered with status " + status);
        } catch (Refused e) {
            return new Answer(address, State.UNKNOWN, e.reason());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while links were looked at");
        }
    }

    private int status(Address start) throws Refused, InterruptedException {
        Set<Address> seen = new HashSet<>();
        Address address = start;
        while (seen.add(address) && seen.size() <= access.limits().redirects() + 1) {
            Reply reply = exchanges.head(address, ANYTHING);
            // many a server knows no HEAD, and says so in some way or other
            if (reply.status() >= 400 && reply.status() != 429) {
                reply = exchanges.get(address, ANYTHING, 0, info -> false);
            }
            if (!reply.isRedirect()) {
                return reply.status();
            }
            address = Web.redirected(address, reply.header("Location"), start);
        }
        throw new Refused("leads on and on, from one address to the next", "");
    }

    private static State state(int status) {
        if (status >= 200 && status < 300) {
            return State.THERE;
        }
        return status == 404 || status == 410 ? State.GONE : State.UNKNOWN;
    }
}
