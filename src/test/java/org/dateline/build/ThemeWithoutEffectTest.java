package org.dateline.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.cli.Cli;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a digest's theme holds to no effect is told, where it was probably meant to have one. */
final class ThemeWithoutEffectTest {

    @TempDir
    private Path root;

    @BeforeEach
    void digest() throws IOException {
        write("content/digest.yaml", """
                title: Harbour Digest
                base-url: https://digest.example/
                language: en
                time-zone: UTC
                """);
        write("content/topics.yaml", "- {id: ferries, title: Ferries}\n");
    }

    @Test
    void misspeltBlockIsTold() throws IOException {
        write("templates/blocks.ftlh", """
                <#macro heeder frame>
                <@motto/>
                </#macro>
                <#macro motto>
                <p>From the harbour.</p>
                </#macro>
                """);
        assertEquals("""
                templates/blocks.ftlh: warning: the macro 'heeder' has no effect: there is no block of that name
                  fix: did you mean 'header'?
                """, built());
    }

    @Test
    void misspeltTextIsToldAndOneThatATemplateAsksForIsNot() throws IOException {
        write("templates/messages/en.properties", "menu.lates=Today\nmenu.tagz=Tags\n");
        write("templates/blocks.ftlh", "<#macro footer frame><p>${text('menu.tagz')}</p></#macro>");
        assertEquals("""
                templates/messages/en.properties: warning: the text 'menu.lates' has no effect: the theme has no such text
                  fix: did you mean 'menu.latest'?
                """, built());
    }

    private String built() {
        return Cli.run("build", "--quiet", "--root", root.toString()).err();
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
