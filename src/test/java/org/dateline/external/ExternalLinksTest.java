package org.dateline.external;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.article.WebAddress;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;
import org.dateline.raw.LocalSite;
import org.dateline.raw.Validators;
import org.dateline.raw.WebAccess;
import org.dateline.raw.WebLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalLinksTest {

    private static final String QUAY = "http://a.example/quay";
    private static final String CREW = "http://b.example/crew";

    @TempDir
    Path root;

    private final LocalSite site = new LocalSite();
    private final HttpClient client =
            HttpClient.newBuilder().proxy(site.asProxy()).build();
    private final Problems problems = new Problems();

    @AfterEach
    void close() {
        site.close();
    }

    private ExternalReport check(String day, String... addresses) {
        WebAccess access = new WebAccess(
                client,
                Clock.fixed(Instant.parse(day + "T22:30:00Z"), ZoneOffset.UTC),
                length -> {},
                Validators.none(),
                WebLimits.OF_LINKS,
                "1.2",
                new WebAddress("https://digest.example/"));
        SortedMap<WebAddress, SourceSpan> links = new TreeMap<>(Comparator.comparing(WebAddress::value));
        for (String address : addresses) {
            links.put(new WebAddress(address), SourceSpan.of("site/index.html", 3, 7));
        }
        return new ExternalLinks(root, ZoneId.of("Europe/Kyiv"), access).check(links, open -> {}, problems);
    }

    private String told() {
        return problems.sorted().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }

    @Test
    void whatIsGoneIsToldWithSinceWhen() {
        site.status(QUAY, 200).status(CREW, 200);
        assertEquals(new ExternalReport(2, 2, 0, 0), check("2025-03-01", QUAY, CREW));
        assertEquals("", told());
        site.status(QUAY, 404);
        assertEquals(new ExternalReport(2, 2, 1, 0), check("2025-03-09", QUAY, CREW));
        String expected = """
                site/index.html:3:7: warning: link 'http://a.example/quay' leads to nothing: broken since 2025-03-10, \
                last seen on 2025-03-02
                  fix: link to an archived copy ('archived' of a source), or take the link out""";
        assertEquals(expected, told());
        site.status(QUAY, 503);
        assertEquals(new ExternalReport(1, 1, 1, 1), check("2025-03-20", QUAY));
        site.status(QUAY, 200);
        assertEquals(new ExternalReport(1, 1, 0, 0), check("2025-03-21", QUAY));
        assertEquals(expected, told().lines().limit(2).collect(Collectors.joining("\n")));
    }

    @Test
    void whatWasThereLatelyIsNotAskedAgain() throws IOException {
        site.status(QUAY, 200).status(CREW, 403);
        check("2025-03-01", QUAY, CREW);
        assertEquals(new ExternalReport(2, 1, 0, 1), check("2025-03-07", QUAY, CREW));
        assertEquals(new ExternalReport(2, 2, 0, 1), check("2025-03-08", QUAY, CREW));
        assertEquals(QUAY + "\t2025-03-09\t-\n", Files.readString(root.resolve(".dateline/links")));
    }

    @Test
    void aDamagedRecordCostsOnlyTheAsking() throws IOException {
        site.status(QUAY, 200);
        Files.createDirectories(root.resolve(".dateline"));
        Files.writeString(root.resolve(".dateline/links"), QUAY + "\tyesterday\t-\n\0\n" + CREW + "\t2025-03-02\t-\n");
        assertEquals(new ExternalReport(2, 1, 0, 0), check("2025-03-02", QUAY, CREW));
        Files.write(root.resolve(".dateline/links"), new byte[] {'h', (byte) 0xFF});
        assertEquals(new ExternalReport(1, 1, 0, 0), check("2025-03-02", QUAY));
    }
}
