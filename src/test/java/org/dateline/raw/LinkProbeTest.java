package org.dateline.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.article.WebAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LinkProbeTest {

    private final LocalSite site = new LocalSite();
    private final TestTime time = new TestTime();
    private final HttpClient client =
            HttpClient.newBuilder().proxy(site.asProxy()).build();

    @AfterEach
    void close() {
        site.close();
    }

    /** Each answer on a line, in the order of the addresses. */
    private String answers(String... addresses) {
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        LinkProbe.ask(
                Stream.of(addresses).map(WebAddress::new).toList(),
                new WebAccess(
                        client,
                        time,
                        time,
                        Validators.none(),
                        WebLimits.OF_LINKS,
                        "1.2",
                        new WebAddress("https://digest.example/")),
                answer -> lines.add(answer.address() + " " + answer.state() + " " + answer.why() + "\n"));
        return String.join("", lines.stream().sorted().toList());
    }

    @Test
    void aPageIsThereGoneOrItsHostDoesNotSay() {
        site.status("http://a.example/there", 200)
                .status("http://b.example/gone", 410)
                .status("http://c.example/shut", 403)
                .status("http://d.example/ill", 500)
                .status("http://e.example/busy", 429);
        assertEquals(
                """
                http://a.example/there THERE was answered with status 200
                http://b.example/gone GONE was answered with status 410
                http://c.example/shut UNKNOWN was answered with status 403
                http://d.example/ill UNKNOWN was answered with status 500
                http://e.example/busy UNKNOWN was answered with status 429
                http://f.example/none GONE was answered with status 404
                """,
                answers(
                        "http://a.example/there",
                        "http://b.example/gone",
                        "http://c.example/shut",
                        "http://d.example/ill",
                        "http://e.example/busy",
                        "http://f.example/none"));
    }

    @Test
    void onlyWhatDoesNotAnswerToHeadIsAskedForWhole() {
        List<String> methods = Collections.synchronizedList(new ArrayList<>());
        List<String> names = Collections.synchronizedList(new ArrayList<>());
        for (String page : List.of("http://a.example/good", "http://b.example/old")) {
            site.page(page, exchange -> {
                methods.add(exchange.getRequestMethod() + " " + page);
                names.add(exchange.getRequestHeaders().getFirst("User-Agent"));
                boolean refused =
                        page.endsWith("old") && exchange.getRequestMethod().equals("HEAD");
                exchange.sendResponseHeaders(refused ? 405 : 200, -1);
            });
        }
        assertEquals("""
                http://a.example/good THERE was answered with status 200
                http://b.example/old THERE was answered with status 200
                """, answers("http://a.example/good", "http://b.example/old"));
        assertEquals(
                List.of("GET http://b.example/old", "HEAD http://a.example/good", "HEAD http://b.example/old"),
                methods.stream().sorted().toList());
        assertEquals(
                List.of("Dateline/1.2 (+https://digest.example/)"),
                names.stream().distinct().toList());
    }

    @Test
    void redirectsAreFollowedAsFarAsIsSafe() {
        site.status("http://a.example/moved", 301, "Location", "/here")
                .status("http://a.example/here", 200)
                .status("http://b.example/moved", 302, "Location", "http://c.example/none")
                .status("http://d.example/round", 302, "Location", "/round")
                .status("http://e.example/inside", 302, "Location", "http://127.0.0.1:80/admin");
        assertEquals(
                """
                http://a.example/moved THERE was answered with status 200
                http://b.example/moved GONE was answered with status 404
                http://d.example/round UNKNOWN leads on and on, from one address to the next
                http://e.example/inside UNKNOWN leads on into your own network: http://127.0.0.1/admin
                """,
                answers(
                        "http://a.example/moved",
                        "http://b.example/moved",
                        "http://d.example/round",
                        "http://e.example/inside"));
    }

    @Test
    void noLinkKnocksAtThisMachine() {
        String inside = site.at("/admin");
        assertEquals(inside + " UNKNOWN leads into your own network\n", answers(inside));
        assertEquals(List.of(), site.asked());
    }

    @Test
    void aHostIsAskedAfterAPauseAndLeftInPeaceWhereItAsksForThat() {
        site.status("http://a.example/1", 200).status("http://a.example/2", 200);
        answers("http://a.example/1", "http://a.example/2");
        assertEquals(List.of(Duration.ofSeconds(1)), time.pauses());
        site.status("http://b.example/1", 429, "Retry-After", "600");
        String said = answers("http://b.example/1", "http://b.example/2");
        assertTrue(
                said.endsWith("http://b.example/2 UNKNOWN was not fetched: its site asks for a rest of 10 minutes\n"),
                said);
        assertEquals(List.of(Duration.ofSeconds(1)), time.pauses());
    }
}
