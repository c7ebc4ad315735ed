package org.dateline.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of the interface that were written to act: the messages of a digest's own theme are words, never markup. */
class HostileMessagesTest {

    private static final Path ENGLISH = Path.of("templates/messages/en.properties");

    @TempDir
    Path folder;

    @Test
    void noMessageActs() throws IOException {
        List<String> quiet = List.of("quiet 0", "quiet 1", "quiet 2", "quiet 3");
        Path site = build(new MarkupDigest(folder.resolve("calm"), quiet, quiet));
        MarkupDigest digest = new MarkupDigest(folder.resolve("hostile"), quiet, quiet);
        Path messages = Files.createDirectories(digest.root().resolve("templates/messages"));
        Files.writeString(messages.resolve("en.properties"), hostileMessages());
        Path hostile = build(digest);
        Inspection inspection = Inspection.of(hostile);
        assertEquals(List.of(), inspection.findings());
        Set<String> strange = new TreeSet<>(inspection.parts());
        strange.removeAll(Inspection.of(site).parts());
        assertEquals(Set.of(), strange);
        assertTrue(Files.readString(hostile.resolve("index.html")).contains("&lt;img"));
    }

    /** Every text of the theme with one of the hostile ones before it. */
    private static String hostileMessages() throws IOException {
        Properties english = new Properties();
        english.load(new StringReader(Files.readString(ENGLISH)));
        List<String> texts = HostileTexts.all();
        StringBuilder messages = new StringBuilder();
        int i = 0;
        for (String key : new TreeSet<>(english.stringPropertyNames())) {
            if (!key.equals("direction") && !key.startsWith("plural.")) {
                String text = texts.get(i++ % texts.size()) + " " + english.getProperty(key);
                messages.append(key)
                        .append('=')
                        .append(text.replace("\\", "\\\\").replace("\t", "\\t"))
                        .append('\n');
            }
        }
        return messages.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "\\u0001, U+0001",
        "\\u0000, U+0000",
        "\\u202e, U+202E",
        "\\ufffe, U+FFFE",
        "\\ud800, U+D800",
        "\\u2068, U+2068",
        "\\u2069\\u2068, U+2069"
    })
    void aMessageHoldsNoCharacterThatPagesMayNotHold(String escape, String name) throws IOException {
        HostileDigest digest = HostileDigest.in(folder);
        Path messages = Files.createDirectories(folder.resolve("templates/messages"));
        Files.writeString(messages.resolve("en.properties"), "# Ours.\nskip=Skip" + escape + " it\n");
        Cli.Result built = Cli.run("build", "--root", digest.root().toString());
        assertEquals(1, built.code(), built.err());
        assertTrue(
                built.err()
                        .contains("templates/messages/en.properties:2: error: the text 'skip' holds the character "
                                + name + "\n  fix: remove that character\n"),
                built.err());
    }

    private static Path build(MarkupDigest digest) {
        digest.write();
        Cli.Result built = Cli.run("build", "--root", digest.root().toString());
        assertEquals(0, built.code(), built.err());
        return digest.root().resolve("site");
    }
}
