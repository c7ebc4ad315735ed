package org.dateline.render;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.dateline.cli.Cli;
import org.dateline.process.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates that reach for what is shut, or never end: each is an error with its place, and nothing is written. */
final class HostileThemeTest {

    @TempDir
    Path temporary;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ${"freemarker.template.utility.Execute"?new()("id")}       | article.ftlh:2:1
            ${"freemarker.template.utility.ObjectConstructor"?new()}   | article.ftlh:2:1
            ${"freemarker.template.utility.JythonRuntime"?new()}       | article.ftlh:2:1
            ${frame?api.getClass()}                                    | article.ftlh:2:3
            ${frame.class.name}                                        | article.ftlh:2:3
            ${frame.getClass().name}                                   | article.ftlh:2:3
            ${frame.hashCode()}                                        | article.ftlh:2:3
            ${frame.wait()}                                            | article.ftlh:2:3
            ${frame["class"].protectionDomain}                         | article.ftlh:2:3
            ${"7 * 7"?eval}                                            | article.ftlh:2:11
            ${"7"? <#-- so --> eval}                                   | article.ftlh:2:20
            <@"${7}"?interpret/>                                       | article.ftlh:2:10
            <@"<#list 1.. as x></#list>"?interpret/>                   | article.ftlh:2:30
            <#include "/etc/passwd">                                   | article.ftlh:2:1
            <#include "../../../../etc/passwd">                        | article.ftlh:2:1
            <#include "file:///etc/passwd">                            | article.ftlh:2:1
            <#include "content/digest.yaml">                           | article.ftlh:2:1
            ${nobodyKnows}                                             | article.ftlh:2:3
            ${frame.nobodyKnows}                                       | article.ftlh:2:3
            <#stop "enough">                                           | article.ftlh:2:1
            <#macro m><@m/></#macro><@m/>                              | article.ftlh:
            <#function f x><#return f(x)></#function>${f(1)}           | article.ftlh:
            <#macro m>x<#attempt><@m/><#recover></#attempt></#macro><@m/> | article.ftlh:
            <#list 1.. as x>An endless line of text.</#list>           | article.ftlh:2:17
            """)
    void whatIsShutIsAnErrorWithItsPlace(String line, String where) {
        Cli.Result built = build(temporary.resolve("digest"), line);
        assertEquals(1, built.code(), built.err());
        assertTrue(built.err().contains("templates/" + where), built.err());
        assertTrue(built.err().contains("/2027/05/12/ferry/"), built.err());
        assertFalse(built.err().contains("\tat "), built.err());
        assertFalse(Files.exists(temporary.resolve("digest/site/index.html")));
    }

    @Test
    void whatNeverEndsIsStopped() {
        List<String> endless = List.of(
                "<#list 1.. as x></#list>",
                "<#list 1.. as x><#attempt>${nobodyKnows}<#recover></#attempt></#list>",
                "<#attempt><#list 1.. as x></#list><#recover>gone</#attempt>",
                "<#assign s><#list 1.. as x><#assign y = x></#list></#assign>",
                "<#function f x><#list 1.. as y></#list></#function>${f(1)}",
                "<#setting locale='de'><#list 1.. as x><#list 1..9 as y></#list></#list>",
                "<#macro m n><#if (n > 0)><@m n - 1/><@m n - 1/></#if></#macro><@m 200/>");
        // Each in a process of its own, as a person runs them: in one, they would wait for each other's threads.
        try (Side side = new Side(Executors.newFixedThreadPool(endless.size()))) {
            List<Future<Program.Ended>> builds = new ArrayList<>();
            for (String line : endless) {
                Path root = temporary.resolve("endless-" + builds.size());
                lay(root, line);
                builds.add(side.threads()
                        .submit(() -> Program.here()
                                .run(temporary, "build", "--root", root.toString(), "--as-of", "2030-01-01")));
            }
            assertAll(builds.stream().map(build -> () -> {
                Program.Ended built = build.get();
                assertEquals(1, built.code(), built.err());
                assertTrue(built.err().contains("templates/article.ftlh:2:"), built.err());
                assertTrue(built.err().contains("longer than 10 seconds"), built.err());
            }));
        }
    }

    /** Threads that end with the test. */
    private record Side(ExecutorService threads) implements AutoCloseable {
        @Override
        public void close() {
            threads.shutdownNow();
        }
    }

    private static Cli.Result build(Path root, String line) {
        lay(root, line);
        return Cli.run("build", "--root", root.toString());
    }

    private static void lay(Path root, String line) {
        Stream.of(
                        List.of("content/digest.yaml", """
                                title: Ferry Digest
                                base-url: https://digest.example/
                                language: en
                                time-zone: Europe/Kyiv
                                cards: none
                                """),
                        List.of("content/topics.yaml", "- {id: ferries, title: Ferries}\n"),
                        List.of("content/2027/05/12/ferry.md", """
                                ---
                                title: The ferry stops
                                topics: [ferries]
                                sources: [{name: The Harbour Post, url: "https://post.example/1"}]
                                ---
                                It stops.
                                """),
                        List.of("templates/article.ftlh", "<h1>A page</h1>\n" + line + "\n"))
                .forEach(file -> write(root.resolve(file.get(0)), file.get(1)));
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
