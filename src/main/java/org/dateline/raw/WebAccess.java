package org.dateline.raw;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import org.dateline.article.WebAddress;

/**
 * How the web is asked: with what, under which name, and how politely.
 *
 * @param client follows no redirect by itself, since each is checked here
 * @param version Dateline's, for its name in a site's log
 * @param contact where the owner of a site reads who asks, and why
 */
public record WebAccess(
        HttpClient client,
        Clock clock,
        Waiting waiting,
        Validators validators,
        WebLimits limits,
        String version,
        WebAddress contact) {

    private static final Duration CONNECTING = Duration.ofSeconds(15);

    public WebAccess {
        if (client.followRedirects() != HttpClient.Redirect.NEVER
                || client.cookieHandler().isPresent()) {
            throw new IllegalArgumentException("a client that follows redirects or keeps cookies");
        }
    }

    /** A client as this room needs it. */
    public static HttpClient newClient() {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECTING)
                .build();
    }

    WebAccess with(Validators others) {
        return new WebAccess(client, clock, waiting, others, limits, version, contact);
    }

    String userAgent() {
        return "Dateline/" + version + " (+" + contact + ")";
    }
}
