package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.ProxySelector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.publish.SmallDigest;
import org.dateline.raw.LocalSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dateline check --external} asks a server of this machine, which answers for every host. */
class CheckExternalTest {

    @TempDir
    Path folder;

    private final ProxySelector usual = ProxySelector.getDefault();
    private final LocalSite site = new LocalSite();

    @BeforeEach
    void aDigestIsBuilt() throws IOException {
        ProxySelector.setDefault(site.asProxy());
        SmallDigest digest = SmallDigest.in(folder);
        for (String other : List.of("17/storm-closes-harbour", "18/harbour-reopens", "18/crane-repaired")) {
            Files.delete(folder.resolve("content/2025/03/" + other + ".md"));
        }
        digest.write("content/2029/12/30/crew-rests.md", """
                ---
                title: Crew rests
                topics: [port]
                sources:
                  - name: The Harbour Post
                    url: http://harbour-post.example/crew
                ---
                The crew [rests](http://quay.example/rest?long#bunks), as [it](http://crew.example/) says.
                """);
        assertEquals(0, run("build").code());
    }

    @AfterEach
    void restore() {
        ProxySelector.setDefault(usual);
        site.close();
    }

    private Cli.Result run(String... command) {
        String[] line = new String[command.length + 2];
        System.arraycopy(command, 0, line, 0, command.length);
        line[command.length] = "--root";
        line[command.length + 1] = folder.toString();
        return Cli.run(line);
    }

    @Test
    void otherHostsAreAskedOnRequestOnly() {
        assertEquals(0, run("check").code());
        assertEquals(List.of(), site.asked());
    }

    @Test
    void whatIsGoneIsToldAtTheLinkAndIsNoError() {
        site.status("http://harbour-post.example/crew", 200).status("http://crew.example/", 403);
        Cli.Result result = run("check", "--external");
        assertEquals(0, result.code(), result.err());
        assertEquals(
                """
                site/2029/12/30/crew-rests/index.html:L:C: warning: link 'http://quay.example/rest?long' leads to \
                nothing: broken since 2030-01-01
                  fix: link to an archived copy ('archived' of a source), or take the link out
                site/: 1 warning in N pages, N links and N fragments, looked at in 0.0 s
                3 links to other hosts, 3 of them asked for now: 1 broken, 1 without a clear answer
                """,
                result.err()
                        .replaceAll(":\\d+:\\d+: warning", ":L:C: warning")
                        .replaceAll("\\d+ (pages|links and|fragments)", "N $1"));
        assertEquals(
                "{\"links\":3,\"asked\":2,\"broken\":1,\"unknown\":1}",
                run("check", "--external", "--format", "json")
                        .out()
                        .replaceAll("\\s", "")
                        .replaceAll(".*\"external\":(\\{.*?\\}).*", "$1"));
    }
}
